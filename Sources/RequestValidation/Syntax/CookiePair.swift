/// What stands between two semicolons of a Cookie field (RFC 6265 section 4.2.1).
struct CookiePair {
    /// The `;` before the pair and the whitespace around it; empty before the first one.
    let separator: Range<Int>
    /// Without whitespace around it; empty where nothing stands between two semicolons.
    let place: Range<Int>
    /// Before the first `=`; empty without one.
    let name: Range<Int>
    /// Behind the first `=`; the whole pair without one, as browsers read it.
    let value: Range<Int>
    let hasEquals: Bool

    /// How findings name the cookie. A cookie without a name is its value, and that is a secret.
    func part(_ bytes: Span<UInt8>) -> MessagePart {
        name.isEmpty ? .header("Cookie") : .cookie(ByteText.escaped(bytes, name, limit: 40))
    }

    /// The comma in the value, with the space behind, at which another cookie seems to begin: `a=1, b=2`, and `a=1,b=2`
    /// where no semicolon parts anything in the field.
    func commaSeparator(_ bytes: Span<UInt8>, in field: Range<Int>) -> Range<Int>? {
        guard hasEquals, let first = value.first, bytes[first] != 0x22 else { return nil }
        var start = first
        while let comma = Word.first(0x2C, in: bytes, from: start, to: value.upperBound) {
            var nameStart = comma &+ 1
            while nameStart < value.upperBound, bytes[nameStart] == 0x20 { nameStart &+= 1 }
            var nameEnd = nameStart
            while nameEnd < value.upperBound, ByteClass.isToken(bytes[nameEnd]) { nameEnd &+= 1 }
            if nameEnd > nameStart, nameEnd < value.upperBound, bytes[nameEnd] == 0x3D,
                nameStart > comma &+ 1 || place == field
            {
                return comma..<nameStart
            }
            start = max(nameEnd, comma &+ 1)
        }
        return nil
    }
}

/// Walks through the cookies of one Cookie field without storing them. An empty field has none.
struct CookieWalk {
    private var next: Int?
    private var separatorStart: Int
    private let end: Int

    init(_ value: Range<Int>) {
        next = value.isEmpty ? nil : value.lowerBound
        separatorStart = value.lowerBound
        end = value.upperBound
    }

    mutating func nextPair(_ bytes: Span<UInt8>) -> CookiePair? {
        guard let start = next else { return nil }
        let stop = Word.first(0x3B, in: bytes, from: start, to: end) ?? end
        var lower = start
        var upper = stop
        while lower < upper, CookieWalk.isSpace(bytes[lower]) { lower &+= 1 }
        while upper > lower, CookieWalk.isSpace(bytes[upper &- 1]) { upper &-= 1 }
        let separator = separatorStart..<lower
        separatorStart = upper
        next = stop < end ? stop &+ 1 : nil
        guard let equals = Word.first(0x3D, in: bytes, from: lower, to: upper) else {
            return CookiePair(
                separator: separator, place: lower..<upper, name: lower..<lower, value: lower..<upper,
                hasEquals: false)
        }
        return CookiePair(
            separator: separator, place: lower..<upper, name: lower..<equals, value: (equals &+ 1)..<upper,
            hasEquals: true)
    }

    /// Whitespace, and the line ends of folds, which stand for it.
    private static func isSpace(_ byte: UInt8) -> Bool {
        ByteClass.isWhitespace(byte) || byte == 0x0A || byte == 0x0D
    }
}
