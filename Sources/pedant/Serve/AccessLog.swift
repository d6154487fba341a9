internal import Linux
internal import ProxyEngine
internal import RequestValidation

/// One line a request, in the order in which the answers were complete:
/// `2026-11-22T21:00:00.123Z 127.0.0.1 GET /api/orders 200 forwarded in=78 out=251 ms=3.1 id=01KAP...`.
///
/// One object a worker; the workers share the file, which is opened for appending and written in whole lines.
final class AccessLog {
    /// `-` is standard output.
    private let path: String
    private let redactor: Redactor
    private var file: Descriptor
    private var lines = ByteBuffer()
    /// Lines that could not be written.
    private(set) var lost = 0
    private var linesHeld = 0

    init(path: String, redactor: Redactor) throws(LinuxError) {
        self.path = path
        self.redactor = redactor
        file = try AccessLog.open(path)
    }

    private static func open(_ path: String) throws(LinuxError) -> Descriptor {
        path == "-" ? try Descriptor.standardOutput() : try Descriptor.open(path, for: .appending)
    }

    /// What one line says besides the request's line.
    struct Entry {
        let id: RequestIdentifier
        /// Nanoseconds since 1970.
        let time: Int64
        let client: SocketAddress
        let status: Int
        let outcome: String
        let received: Int
        let sent: Int
        let nanoseconds: Int64
    }

    /// - Parameters:
    ///   - method: where it stands in `head`.
    ///   - target: where it stands in `head`; secrets in it are masked.
    func add(_ entry: Entry, method: Range<Int>, target: Range<Int>, head: Span<UInt8>) {
        let redaction = redactor.redaction(of: head, in: 0..<min(target.upperBound, head.count))
        let words = [
            Timestamp.text(nanoseconds: entry.time), entry.client.hostText,
            AccessLog.orDash(redaction.text(head, method, limit: 40)),
            AccessLog.orDash(redaction.text(head, target, limit: 2000)),
            entry.status == 0 ? "-" : String(entry.status), entry.outcome, "in=\(entry.received)", "out=\(entry.sent)",
            "ms=\(entry.nanoseconds / 1_000_000).\(entry.nanoseconds / 100_000 % 10)", "id=\(entry.id.text)\n",
        ]
        lines.append(text: words.joined(separator: " "))
        linesHeld += 1
    }

    private static func orDash(_ text: String) -> String { text.isEmpty ? "-" : text.replacing(" ", with: "\\x20") }

    /// Writes what has come since the last time. Answers the error if it cannot be written; the lines are lost then.
    func flush() -> Errno? {
        guard !lines.isEmpty else { return nil }
        defer {
            lines.removeAll()
            linesHeld = 0
        }
        while !lines.isEmpty {
            switch file.write(from: &lines) {
            case .moved: continue
            case .failed(let errno):
                lost += linesHeld
                return errno
            case .blocked, .ended:
                lost += linesHeld
                return .wouldBlock
            }
        }
        return nil
    }

    /// Opens the file again under its name: what was there before has been moved away.
    func reopen() throws(LinuxError) {
        file = try AccessLog.open(path)
    }
}
