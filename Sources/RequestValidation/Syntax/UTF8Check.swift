/// A place where bytes are not UTF-8.
struct UTF8Fault: Equatable, Sendable {
    enum Kind: Sendable {
        /// A character encoded in more bytes than it needs: `C0 AF` for `/`.
        case overlong
        /// Half of a UTF-16 pair, U+D800...U+DFFF: `ED A0 80`.
        case surrogate
        /// Beyond U+10FFFF: `F4 90 80 80`.
        case outOfRange
        /// A sequence that began well and was cut, by another byte or by the end.
        case truncated
        /// A continuation byte that continues nothing, or a byte that never occurs (`F8`...`FF`).
        case stray
    }

    let kind: Kind
    /// Where the sequence begins: its first byte's offset, counted from the first byte that was checked.
    let offset: Int
    /// In bytes, at least 1; in a truncated sequence those that are there.
    let length: Int
}

/// Checks strictly that bytes are UTF-8 (RFC 3629), in any split: a sequence may begin in one piece and end in the
/// next.
struct UTF8Check {
    /// Bytes checked so far.
    private(set) var consumed = 0
    private var sequenceStart = 0
    /// Continuation bytes that must still come.
    private var missing: UInt8 = 0
    private var length: UInt8 = 0
    private var scalar: UInt32 = 0

    init() {}

    /// True if a sequence has begun and not ended.
    var isWithinSequence: Bool { missing > 0 }

    /// The first fault in a whole text, counted from the range's start, or nil.
    static func firstFault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UTF8Fault? {
        var check = UTF8Check()
        return check.feed(bytes, range) ?? check.finish()
    }

    /// Every fault in a whole text, counted from the range's start; the check goes on behind each.
    static func faults(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UTF8Fault] {
        var faults: [UTF8Fault] = []
        var check = UTF8Check()
        while let fault = check.feed(bytes, (range.lowerBound &+ check.consumed)..<range.upperBound) {
            faults.append(fault)
        }
        if let fault = check.finish() { faults.append(fault) }
        return faults
    }

    /// Checks the next piece up to its first fault. Behind a fault, `consumed` says how far it came: feed the rest to
    /// find more.
    mutating func feed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UTF8Fault? {
        var offset = range.lowerBound
        let end = min(range.upperBound, bytes.count)
        while offset < end {
            if missing == 0 {
                let next = UTF8Check.skipASCII(bytes, from: offset, to: end)
                consumed &+= next &- offset
                offset = next
                guard offset < end else { return nil }
            }
            let byte = bytes[offset]
            if missing > 0, byte & 0xC0 != 0x80 { return cutSequence() }
            offset &+= 1
            consumed &+= 1
            if let fault = take(byte) { return fault }
        }
        return nil
    }

    /// The text ended. Nil unless it ended within a sequence.
    mutating func finish() -> UTF8Fault? { missing > 0 ? cutSequence() : nil }

    /// The byte that cuts a sequence is not part of the fault: it is looked at again.
    private mutating func cutSequence() -> UTF8Fault {
        missing = 0
        return UTF8Fault(kind: .truncated, offset: sequenceStart, length: consumed &- sequenceStart)
    }

    private mutating func take(_ byte: UInt8) -> UTF8Fault? {
        if missing > 0 {
            scalar = scalar &<< 6 | UInt32(byte & 0x3F)
            missing &-= 1
            return missing == 0 ? judgeScalar() : nil
        }
        sequenceStart = consumed &- 1
        switch byte {
        case 0xC0...0xDF: begin(byte & 0x1F, continuations: 1)
        case 0xE0...0xEF: begin(byte & 0x0F, continuations: 2)
        case 0xF0...0xF7: begin(byte & 0x07, continuations: 3)
        default: return UTF8Fault(kind: .stray, offset: sequenceStart, length: 1)
        }
        return nil
    }

    private mutating func begin(_ bits: UInt8, continuations: UInt8) {
        scalar = UInt32(bits)
        missing = continuations
        length = continuations &+ 1
    }

    private func judgeScalar() -> UTF8Fault? {
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
        let kind: UTF8Fault.Kind
        if scalar < least {
            kind = .overlong
        } else if scalar & 0xFFFF_F800 == 0xD800 {
            kind = .surrogate
        } else if scalar > 0x10_FFFF {
            kind = .outOfRange
        } else {
            return nil
        }
        return UTF8Fault(kind: kind, offset: sequenceStart, length: Int(length))
    }

    /// The offset of the first byte above 0x7F at or behind `start`, or the end.
    static func skipASCII(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset &+ 8 <= end {
            let highs = Word.load(bytes, at: offset) & 0x8080_8080_8080_8080
            if highs != 0 { return offset &+ highs.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < end, bytes[offset] < 0x80 { offset &+= 1 }
        return offset
    }
}
