/// How the bytes of a text stand in a request.
enum TextCoding: UInt8, Sendable {
    /// As they are: header fields, parts of multipart bodies.
    case plain
    /// With `%HH` (RFC 3986 section 2.1): paths, cookies.
    case percent
    /// With `%HH`, and `+` for a space (WHATWG URL section 5): queries, forms.
    case form
}

/// A text of a request, as a range of bytes.
struct TextPiece: Sendable, Equatable {
    var range: Range<Int>
    var coding: TextCoding
    /// Added to an offset in the bytes, this makes the offset that a finding names.
    var shift = 0
    /// Not everything: the bytes are not what the value is.
    var knowledge = ValueTape.Knowledge.everything
    /// In Unicode scalars, where no more is known of the text.
    private(set) var characters: Int32 = 0

    /// Where it stands in the message.
    var place: Range<Int> {
        let lower = range.lowerBound &+ shift
        return lower..<(lower &+ range.count)
    }

    var isEmpty: Bool { range.isEmpty }
    /// A file, a text too long to be kept, or something that cannot be read.
    var isOpaque: Bool { knowledge != .everything }

    /// The bytes are not kept.
    ///
    /// - Parameter count: its characters, if they were counted.
    mutating func forget(keeping count: Int? = nil) {
        knowledge = count == nil ? .nothing : .length
        characters = Int32(clamping: count ?? 0)
    }

    /// A part of it: nothing is known of it if the whole was not kept.
    func piece(_ part: Range<Int>) -> TextPiece {
        TextPiece(range: part, coding: coding, shift: shift, knowledge: isOpaque ? .nothing : .everything)
    }

    /// True if `%HH` stands in it, whether it means anything or not.
    func hasEscape(_ bytes: Span<UInt8>) -> Bool {
        PercentEncoding.next(bytes, from: range.lowerBound, to: range.upperBound) != nil
    }

    /// True if `%HH` for that byte stands in it.
    func hasEscape(_ bytes: Span<UInt8>, of byte: UInt8) -> Bool {
        var start = range.lowerBound
        while let found = PercentEncoding.next(bytes, from: start, to: range.upperBound) {
            if found.byte == byte { return true }
            start = found.offset &+ 3
        }
        return false
    }

    func appendDecoded(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        var cursor = TextCursor(self)
        while let byte = cursor.next(bytes) { text.append(byte) }
    }

    func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        appendDecoded(bytes, to: &text)
        return text
    }

    func string(_ bytes: Span<UInt8>) -> String { String(decoding: decoded(bytes), as: UTF8.self) }

    /// True if its text is this one.
    func equals(_ bytes: Span<UInt8>, _ text: String) -> Bool { end(bytes, ofPrefix: text) == range.upperBound }

    /// The offset behind `text`, if it begins so.
    func end(_ bytes: Span<UInt8>, ofPrefix text: String) -> Int? {
        var cursor = TextCursor(self)
        for wanted in text.utf8 {
            guard let byte = cursor.next(bytes), byte == wanted else { return nil }
        }
        return cursor.offset
    }

    /// True for a field name of that spelling, ASCII case ignored.
    static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, ignoringCase text: String) -> Bool {
        guard range.count == text.utf8.count else { return false }
        var offset = range.lowerBound
        for wanted in text.utf8 {
            guard ByteText.lowercased(bytes[offset]) == ByteText.lowercased(wanted) else { return false }
            offset &+= 1
        }
        return true
    }
}

/// Reads the text of a piece byte by byte. What is no encoding stands for itself.
struct TextCursor {
    private(set) var offset: Int
    private let end: Int
    private let coding: TextCoding

    init(_ piece: TextPiece) {
        offset = piece.range.lowerBound
        end = piece.range.upperBound
        coding = piece.coding
    }

    mutating func next(_ bytes: Span<UInt8>) -> UInt8? {
        guard offset < end, offset < bytes.count else { return nil }
        let byte = bytes[offset]
        if byte == 0x25, coding != .plain, let decoded = PercentEncoding.decode(bytes, at: offset, end: end) {
            offset &+= 3
            return decoded
        }
        offset &+= 1
        return byte == 0x2B && coding == .form ? 0x20 : byte
    }
}
