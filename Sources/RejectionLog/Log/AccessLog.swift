internal import RequestValidation

/// One line a request, for those who want it: time, client, method, target, status, sizes, times, id.
package struct AccessLog: ~Copyable {
    private static let flushLimit = 256 << 10

    private let file: LogFile
    private var lines: [UInt8] = []
    private var pending = 0
    /// Lines that could not be written.
    package private(set) var lost = 0

    /// What a line says.
    package struct Entry: Sendable {
        /// Milliseconds since 1970.
        package var time: Int64
        package var client: String
        package var id: String
        /// The method and the target, secrets masked.
        package var request: String
        /// 0: none was sent.
        package var status: Int
        package var requestBytes: Int
        package var responseBytes: Int
        package var totalMicroseconds: Int
        /// What was done with it: `forwarded`, `rejected`, `failed`.
        package var outcome: String

        package init(
            time: Int64, client: String, id: String, request: String, status: Int, requestBytes: Int,
            responseBytes: Int, totalMicroseconds: Int, outcome: String
        ) {
            self.time = time
            self.client = client
            self.id = id
            self.request = request
            self.status = status
            self.requestBytes = requestBytes
            self.responseBytes = responseBytes
            self.totalMicroseconds = totalMicroseconds
            self.outcome = outcome
        }
    }

    package init(file: LogFile) { self.file = file }

    package mutating func append(_ entry: Entry) {
        let line =
            "\(RecordEncoder.timestamp(entry.time)) \(entry.client) \"\(ByteText.printable(entry.request))\" "
            + "\(entry.status) \(entry.requestBytes) \(entry.responseBytes) \(entry.totalMicroseconds)us "
            + "\(entry.outcome) \(entry.id)\n"
        lines.append(contentsOf: line.utf8)
        pending &+= 1
        if lines.count >= AccessLog.flushLimit { flush() }
    }

    /// Writes what is pending.
    package mutating func flush() {
        guard pending > 0 else { return }
        lost &+= pending &- file.append(lines.span, records: pending)
        pending = 0
        lines.removeAll(keepingCapacity: lines.count < AccessLog.flushLimit)
    }
}
