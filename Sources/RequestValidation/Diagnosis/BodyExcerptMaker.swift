/// Cuts the line around a fault out of a piece of the decoded body and marks the fault in it. Text is shown as it is
/// read, in UTF-8; what cannot be shown is escaped.
struct BodyExcerptMaker {
    /// Bytes shown before and behind the fault's first byte.
    private static let before = 44
    private static let behind = 52

    let redaction: Redaction
    /// The piece begins or ends with the body.
    let startsBody: Bool
    let endsBody: Bool
    private var text = "".unicodeScalars
    private var caret: Int?
    private var caretEnd: Int?
    /// Only blanks so far: they are indentation.
    private var isIndenting = true

    init(redaction: Redaction, startsBody: Bool, endsBody: Bool) {
        self.redaction = redaction
        self.startsBody = startsBody
        self.endsBody = endsBody
    }

    /// - Parameters:
    ///   - place: the faulty bytes in the piece.
    ///   - number: the line's number, if it has one.
    /// - Returns: nil if the place lies outside the piece.
    mutating func excerpt(_ piece: Span<UInt8>, _ place: Range<Int>, number: Int?) -> Excerpt? {
        guard place.lowerBound >= 0, place.lowerBound <= piece.count else { return nil }
        let isWide = WideText.isWide(piece, 0..<piece.count)
        let (line, isCutBefore, isCutBehind) = line(piece, place)
        if isCutBefore { show("...") }
        render(piece, line, place, isWide: isWide)
        if isCutBehind { show("...") }
        let start = caret ?? text.count
        return Excerpt(line: number, text: String(text), caret: start, length: (caretEnd ?? text.count) - start)
    }

    private typealias Line = (range: Range<Int>, isCutBefore: Bool, isCutBehind: Bool)

    /// The part of the place's line that is shown, without its line end unless that is the fault.
    private func line(_ piece: Span<UInt8>, _ place: Range<Int>) -> Line {
        let floor = max(0, place.lowerBound &- BodyExcerptMaker.before)
        var start = place.lowerBound
        while start > floor, piece[start &- 1] != 0x0A { start &-= 1 }
        let isCutBefore = start > 0 ? piece[start &- 1] != 0x0A : !startsBody
        if isCutBefore {
            while start < place.lowerBound, piece[start] & 0xC0 == 0x80 { start &+= 1 }
        }
        let ceiling = min(piece.count, place.lowerBound &+ BodyExcerptMaker.behind)
        var end = place.lowerBound
        while end < ceiling, piece[end] != 0x0A { end &+= 1 }
        if end < ceiling {
            if place.contains(end) { return (start..<(end &+ 1), isCutBefore, false) }
            if end > place.lowerBound, piece[end &- 1] == 0x0D, !place.contains(end &- 1) { end &-= 1 }
            return (start..<end, isCutBefore, false)
        }
        let isCutBehind = end < piece.count || !endsBody
        if isCutBehind {
            while end > place.lowerBound &+ 1, end < piece.count, piece[end] & 0xC0 == 0x80 { end &-= 1 }
        }
        return (start..<end, isCutBefore, isCutBehind)
    }

    private mutating func render(_ piece: Span<UInt8>, _ line: Range<Int>, _ place: Range<Int>, isWide: Bool) {
        var offset = line.lowerBound
        while offset < line.upperBound {
            mark(at: offset, place)
            if let mask = redaction.mask(at: offset) {
                if caret == nil, mask.contains(place.lowerBound) { caret = text.count }
                show("***")
                isIndenting = false
                offset = mask.upperBound
            } else {
                offset &+= append(piece, offset, line.upperBound, place, isWide: isWide)
            }
        }
        mark(at: max(offset, line.upperBound), place)
    }

    /// Shows the character at `offset` and returns its length in bytes.
    private mutating func append(
        _ piece: Span<UInt8>, _ offset: Int, _ end: Int, _ place: Range<Int>, isWide: Bool
    ) -> Int {
        let byte = piece[offset]
        if byte == 0x09, isIndenting, !place.contains(offset) {
            show("    ")
            return 1
        }
        if byte == 0, isWide, !place.contains(offset) { return 1 }
        if byte != 0x20 { isIndenting = false }
        if byte >= 0x20, byte < 0x7F {
            text.append(Unicode.Scalar(byte))
            return 1
        }
        guard byte >= 0x80, let (scalar, length) = BodyExcerptMaker.scalar(piece, offset, end),
            // A fault that begins inside a character is about its bytes.
            place.lowerBound <= offset || place.lowerBound >= offset &+ length
        else {
            show(ByteText.escaped(byte))
            return 1
        }
        ByteText.append(scalar, to: &text)
        return length
    }

    /// The character that is encoded at `offset`, and its length; nil where the bytes are not UTF-8.
    private static func scalar(_ piece: Span<UInt8>, _ offset: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
        let length = piece[offset] < 0xC2 ? 1 : piece[offset] < 0xE0 ? 2 : piece[offset] < 0xF0 ? 3 : 4
        guard length > 1, offset &+ length <= end, UTF8Check.firstFault(piece, offset..<(offset &+ length)) == nil
        else { return nil }
        var value = UInt32(piece[offset]) & (0x7F >> UInt32(length))
        for index in (offset &+ 1)..<(offset &+ length) { value = value << 6 | UInt32(piece[index] & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    private mutating func show(_ words: String) { text += words.unicodeScalars }

    private mutating func mark(at offset: Int, _ place: Range<Int>) {
        if caret == nil, offset >= place.lowerBound { caret = text.count }
        if caretEnd == nil, caret != nil, offset >= place.upperBound { caretEnd = text.count }
    }
}
