/// The data of a chunked body without its framing (RFC 9112 section 7.1), and where each byte of it stood: a secret
/// may be spread over chunks.
///
/// Behind a fault in the framing everything but line ends counts as data, so that a value goes on rather than ends.
struct JoinedChunks {
    private(set) var data: [UInt8] = []
    /// Where the data stood, in order.
    private var pieces: [Range<Int>] = []

    init(_ bytes: Span<UInt8>, _ window: Range<Int>) {
        var start = window.lowerBound
        while start < window.upperBound {
            let feed = Word.first(0x0A, in: bytes, from: start, to: window.upperBound) ?? window.upperBound
            guard let size = JoinedChunks.size(bytes, start..<feed) else {
                // A fault this short is no secret, and is to be seen.
                let isShort = feed &- start <= 4
                appendLines(bytes, (isShort ? feed : start)..<window.upperBound)
                return
            }
            guard size > 0, feed < window.upperBound else { return }
            let first = feed &+ 1
            let end = first &+ min(size, window.upperBound &- first)
            // Too long a size takes framing for data, so the chunk itself is doubtful.
            guard JoinedChunks.endsLine(bytes, at: end, window) else {
                appendLines(bytes, first..<window.upperBound)
                return
            }
            append(bytes, first..<end)
            start = end &+ 2
        }
    }

    /// The places in the message of ranges of the data.
    func places(of ranges: [Range<Int>]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        for range in ranges {
            var offset = 0
            for piece in pieces {
                let part = range.clamped(to: offset..<(offset &+ piece.count))
                let shift = piece.lowerBound &- offset
                if !part.isEmpty { places.append((part.lowerBound &+ shift)..<(part.upperBound &+ shift)) }
                offset &+= piece.count
            }
        }
        return places
    }

    private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        ByteText.append(bytes, range, to: &data)
        pieces.append(range)
    }

    private mutating func appendLines(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let feed = Word.first(0x0A, in: bytes, from: start, to: range.upperBound) ?? range.upperBound
            append(bytes, start..<(feed > start && bytes[feed &- 1] == 0x0D ? feed &- 1 : feed))
            start = feed &+ 1
        }
    }

    /// True if CR LF follows, or as much of it as the window holds.
    private static func endsLine(_ bytes: Span<UInt8>, at index: Int, _ window: Range<Int>) -> Bool {
        guard index < window.upperBound else { return true }
        return bytes[index] == 0x0D && (index &+ 1 >= window.upperBound || bytes[index &+ 1] == 0x0A)
    }

    /// The size in a chunk's first line, or nil if there is none; what is too large to count is as large as can be.
    private static func size(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
        var size = 0
        var index = line.lowerBound
        while index < line.upperBound, let digit = ByteClass.hexadecimalValue(bytes[index]) {
            size = size > Int.max >> 8 ? size : size &* 16 &+ Int(digit)
            index &+= 1
        }
        guard index > line.lowerBound else { return nil }
        guard index < line.upperBound else { return size }
        let isEnd = bytes[index] == 0x0D || bytes[index] == 0x3B || ByteClass.isWhitespace(bytes[index])
        return isEnd ? size : nil
    }
}
