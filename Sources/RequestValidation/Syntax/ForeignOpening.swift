/// Tells by the first bytes of a message whether it can be HTTP at all: no request line begins with a control byte or
/// with a byte above 0x7F. Binary protocols rarely send a line feed, so their line's end is not awaited.
enum ForeignOpening: Equatable {
    /// A request line may follow.
    case request
    /// More bytes must come.
    case undecided
    /// The first `length` bytes show that this is no HTTP request.
    case foreign(length: Int)

    /// The number of bytes that is awaited depends on the first byte alone, and so the outcome on no split.
    static func judge(_ bytes: Span<UInt8>, from start: Int) -> ForeignOpening {
        guard start < bytes.count else { return .undecided }
        let first = bytes[start]
        if first == 0x09 || first == 0x0D || (first >= 0x20 && first < 0x7F) { return .request }
        let needed = needed(first)
        guard start &+ needed <= bytes.count else { return .undecided }
        return invisibleLength(bytes, start..<(start &+ needed)) > 0 ? .request : .foreign(length: needed)
    }

    /// How many bytes it takes to name the protocol that begins with this one.
    private static func needed(_ first: UInt8) -> Int {
        switch first {
        // Length-prefixed protocols: the type comes behind the length.
        case 0x00: 8
        // Invisible characters of UTF-8, see below.
        case 0xEF, 0xE2, 0x80: 3
        case 0xC2, 0xFF, 0xFE, 0x03, 0x04, 0x12: 2
        default: 1
        }
    }

    /// The length of a byte order mark, zero-width or no-break space at the start of the range: text editors and chat
    /// programs put them before a request line, which can be read without them. 0 without one.
    static func invisibleLength(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        let start = range.lowerBound
        if range.count >= 2, bytes[start] == 0xC2, bytes[start &+ 1] == 0xA0 { return 2 }
        guard range.count >= 3 else { return 0 }
        let isByteOrderMark = bytes[start] == 0xEF && bytes[start &+ 1] == 0xBB && bytes[start &+ 2] == 0xBF
        let isZeroWidth =
            bytes[start] == 0xE2 && bytes[start &+ 1] == 0x80 && bytes[start &+ 2] >= 0x8B && bytes[start &+ 2] <= 0x8F
        return isByteOrderMark || isZeroWidth ? 3 : 0
    }
}
