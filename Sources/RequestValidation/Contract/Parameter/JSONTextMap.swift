/// Finds where the parts of a JSON text stand in the request that it came in, encoded. Asked in the order of the text.
struct JSONTextMap {
    private let text: [UInt8]
    private let piece: TextPiece
    private var cursor: TextCursor
    private var index = 0

    /// - Parameter text: what `piece` is, decoded.
    init(_ text: [UInt8], _ piece: TextPiece) {
        self.text = text
        self.piece = piece
        cursor = TextCursor(piece)
    }

    /// The offset in the request of the byte at `index` of the text.
    mutating func offset(_ wanted: Int, _ bytes: Span<UInt8>) -> Int {
        if wanted < index {
            cursor = TextCursor(piece)
            index = 0
        }
        while index < wanted, cursor.next(bytes) != nil { index &+= 1 }
        return cursor.offset &+ piece.shift
    }

    /// The place in the request of a part of the text.
    mutating func place(_ part: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
        let start = offset(part.lowerBound, bytes)
        return start..<max(start, offset(part.upperBound, bytes))
    }

    /// The place of the value that begins at `start`; of an array or object the bracket.
    mutating func place(_ start: Int, _ bytes: Span<UInt8>) -> Range<Int> { place(start..<end(of: start), bytes) }

    private func end(of start: Int) -> Int {
        guard start < text.count else { return text.count }
        switch text[start] {
        case 0x7B, 0x5B: return start &+ 1
        case 0x22: return endOfString(start &+ 1)
        default:
            var end = start
            while end < text.count, !JSONTextMap.endsWord(text[end]) { end &+= 1 }
            return end
        }
    }

    private func endOfString(_ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] != 0x22 { end &+= text[end] == 0x5C ? 2 : 1 }
        return min(text.count, end &+ 1)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2C || byte == 0x5D || byte == 0x7D
    }
}
