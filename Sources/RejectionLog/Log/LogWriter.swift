package import RequestValidation

/// One worker's records of the current batch. Lives on the worker's queue.
package struct LogWriter: ~Copyable {
    /// So many bytes are written before the batch's end, so that the buffer stays bounded.
    private static let flushLimit = 1 << 20
    /// What the buffer keeps of its memory between batches.
    private static let keptCapacity = 64 << 10

    private let file: LogFile
    private var lines = JSONWriter(capacity: 0)
    private var pending = 0
    /// Of the `warned` records one of so many is written; 0: none.
    package var warnedOneOf: Int
    private var warnedSeen = 0
    /// `warned` records that sampling left out.
    package private(set) var sampledOut = 0
    /// Records of this worker that are whole in the file.
    package private(set) var written = 0
    /// Records of this worker that are not.
    package private(set) var lost = 0

    package init(file: LogFile, warnedOneOf: Int = 1) {
        self.file = file
        self.warnedOneOf = warnedOneOf
    }

    /// Whether a record with this outcome is to be written. To be asked once a record, before it is made.
    package mutating func admits(_ outcome: Diagnosis.Outcome) -> Bool {
        guard outcome == .warned else { return true }
        warnedSeen &+= 1
        let isAdmitted = warnedOneOf > 0 && (warnedSeen &- 1) % warnedOneOf == 0
        if !isAdmitted { sampledOut &+= 1 }
        return isAdmitted
    }

    package mutating func append(_ record: Record) {
        RecordEncoder.append(record, to: &lines)
        pending &+= 1
        if lines.bytes.count >= LogWriter.flushLimit { flush() }
    }

    /// Writes what is pending: when it returns, the records are in the file, or counted as lost.
    package mutating func flush() {
        guard pending > 0 else { return }
        let count = file.append(lines.bytes.span, records: pending)
        written &+= count
        lost &+= pending &- count
        pending = 0
        if lines.bytes.count > LogWriter.keptCapacity { lines = JSONWriter(capacity: 0) } else { lines.removeAll() }
    }
}
