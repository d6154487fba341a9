/// Looks for LF, `--` and the boundary in a stream, in any split.
///
/// A line feed is only the first byte of what is looked for, so a search that fails begins anew at once.
struct BoundarySearch {
    /// LF, `--`, boundary.
    private(set) var delimiter: [UInt8] = []
    /// Bytes of it that were just seen.
    private(set) var matched = 0
    /// The byte before the next one.
    private var previous: UInt8 = 0
    /// True if no CR stands before the LF at hand.
    private(set) var isBare = false
    /// Offset of the LF at hand.
    private(set) var lineFeed = 0

    /// - Parameter line: what stands on a boundary's line: mostly `--` and the boundary.
    mutating func begin(line: [UInt8]) {
        delimiter = [0x0A] + line
        beginLine(at: 0)
    }

    /// The next byte is the first of a line.
    mutating func beginLine(at offset: Int) {
        matched = 1
        isBare = false
        lineFeed = offset &- 1
    }

    /// The next byte is within a line that cannot begin a delimiter.
    mutating func stop() { matched = 0 }

    /// True if a delimiter is complete with this byte.
    mutating func take(_ byte: UInt8, at offset: Int) -> Bool {
        defer { previous = byte }
        if byte == 0x0A {
            matched = 1
            isBare = previous != 0x0D
            lineFeed = offset
        } else if matched > 0, matched < delimiter.count, byte == delimiter[matched] {
            matched &+= 1
        } else {
            matched = 0
        }
        guard matched == delimiter.count, matched > 1 else { return false }
        matched = 0
        return true
    }

    /// The index of the next line feed, or the end: what is passed over cannot begin a delimiter.
    mutating func skip(_ bytes: Span<UInt8>, from start: Int) -> Int {
        guard matched == 0 else { return start }
        let end = Word.first(0x0A, in: bytes, from: start, to: bytes.count) ?? bytes.count
        if end > start { previous = bytes[end &- 1] }
        return end
    }

    /// Where the line break before the delimiter begins.
    var start: Int { isBare ? lineFeed : lineFeed &- 1 }
}
