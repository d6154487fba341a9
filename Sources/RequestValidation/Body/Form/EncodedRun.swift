/// Neighbouring `%HH` above 0x7F, which must be UTF-8 together. Long runs are checked in pieces, cut between
/// characters.
struct EncodedRun {
    struct Fault {
        /// The run, or its last piece, as sent.
        let place: Range<Int>
        let bytes: [UInt8]
        let fault: UTF8Fault
    }

    /// So many bytes are 108 as sent: short enough to be pointed at as a whole.
    private static let limit = 36

    private var bytes: [UInt8] = []
    private var start = 0

    var isEmpty: Bool { bytes.isEmpty }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// - Parameter offset: of the byte's `%`.
    mutating func append(_ byte: UInt8, at offset: Int) -> Fault? {
        if bytes.isEmpty { start = offset }
        bytes.append(byte)
        guard bytes.count == EncodedRun.limit else { return nil }
        return checkPiece()
    }

    /// The run has ended.
    mutating func end() -> Fault? {
        guard !bytes.isEmpty else { return nil }
        defer { removeAll() }
        return UTF8Check.firstFault(bytes.span, 0..<bytes.count).map { fault(for: $0) }
    }

    private mutating func checkPiece() -> Fault? {
        guard let first = UTF8Check.firstFault(bytes.span, 0..<bytes.count) else {
            removeAll()
            return nil
        }
        let isCutHere = first.kind == .truncated && first.offset &+ first.length == bytes.count
        guard isCutHere, first.offset > 0 else {
            defer { removeAll() }
            return fault(for: first)
        }
        start &+= first.offset &* 3
        bytes.removeFirst(first.offset)
        return nil
    }

    private func fault(for fault: UTF8Fault) -> Fault {
        Fault(place: start..<(start &+ bytes.count &* 3), bytes: bytes, fault: fault)
    }
}
