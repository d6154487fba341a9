/// Cuts the line around a fault out of a message and marks the fault in it.
struct ExcerptMaker {
    /// Bytes shown before and behind the fault's first byte.
    private static let before = 44
    private static let behind = 52

    let redaction: Redaction
    /// The bytes that lines are looked for in: the head, or what is held of the body.
    let region: Range<Int>

    private var text: [UInt8] = []
    private var caret: Int?
    private var caretEnd: Int?

    init(redaction: Redaction, region: Range<Int>) {
        self.redaction = redaction
        self.region = region
    }

    /// - Parameters:
    ///   - place: the faulty bytes; offsets of `bytes`.
    ///   - number: the line's number, if it has one.
    /// - Returns: nil if the place lies outside the region.
    mutating func excerpt(_ bytes: Span<UInt8>, _ place: Range<Int>, number: Int?) -> Excerpt? {
        guard place.lowerBound >= region.lowerBound, place.lowerBound <= region.upperBound,
            region.upperBound <= bytes.count, !region.isEmpty
        else { return nil }
        let line = line(bytes, around: place)
        render(bytes, window(of: line, around: place.lowerBound), line, place)
        let start = caret ?? text.count
        return Excerpt(
            line: number, text: String(decoding: text, as: UTF8.self), caret: start,
            length: (caretEnd ?? text.count) - start)
    }

    /// The line that the place begins in, without its line end unless that is the fault.
    private func line(_ bytes: Span<UInt8>, around place: Range<Int>) -> Range<Int> {
        var start = place.lowerBound
        let floor = max(region.lowerBound, place.lowerBound &- Self.before &- 4)
        while start > floor, bytes[start &- 1] != 0x0A { start &-= 1 }
        var end = place.lowerBound
        let ceiling = min(region.upperBound, place.lowerBound &+ Self.behind &+ 4)
        while end < ceiling, bytes[end] != 0x0A { end &+= 1 }
        if end < ceiling, place.contains(end) {
            return start..<(end &+ 1)
        }
        if end > start, end < region.upperBound, bytes[end] == 0x0A, bytes[end &- 1] == 0x0D,
            end &- 1 >= place.lowerBound, !place.contains(end &- 1)
        {
            end &-= 1
        }
        return start..<max(end, place.lowerBound)
    }

    private func window(of line: Range<Int>, around offset: Int) -> Range<Int> {
        let lower = max(line.lowerBound, offset &- Self.before)
        return lower..<max(lower, min(line.upperBound, offset &+ Self.behind))
    }

    private mutating func render(
        _ bytes: Span<UInt8>, _ window: Range<Int>, _ line: Range<Int>, _ place: Range<Int>
    ) {
        if window.lowerBound > line.lowerBound { text += Array("...".utf8) }
        var offset = window.lowerBound
        while offset < window.upperBound {
            mark(at: offset, place)
            if let mask = redaction.mask(at: offset) {
                if caret == nil, mask.contains(place.lowerBound) { caret = text.count }
                text += Array("***".utf8)
                offset = mask.upperBound
            } else {
                ByteText.appendEscaped(bytes[offset], to: &text)
                offset &+= 1
            }
        }
        mark(at: max(offset, window.upperBound), place)
        if window.upperBound < line.upperBound { text += Array("...".utf8) }
    }

    private mutating func mark(at offset: Int, _ place: Range<Int>) {
        if caret == nil, offset >= place.lowerBound { caret = text.count }
        if caretEnd == nil, caret != nil, offset >= place.upperBound { caretEnd = text.count }
    }
}
