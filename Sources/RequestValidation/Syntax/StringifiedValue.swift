/// What a program makes of a missing or structured value when it joins it into a text.
enum StringifiedValue {
    /// What the bytes are, for instance `JavaScript's undefined`, or nil.
    ///
    /// - Parameter isFreeText: true for what a person typed into a search field, where the plain words mean themselves.
    static func describe(_ text: [UInt8], isFreeText: Bool = false) -> String? {
        if let structured = describeStructured(text) { return structured }
        guard !isFreeText, text.count <= 9 else { return nil }
        switch String(decoding: text, as: UTF8.self) {
        case "undefined": return "JavaScript's `undefined`"
        case "null": return "`null`, the absence of a value"
        case "NaN": return "`NaN`, the result of a failed calculation"
        case "None": return "Python's `None`"
        case "nil": return "`nil`, the absence of a value"
        default: return nil
        }
    }

    /// True if the first bytes are those of a word that `describe` knows, also percent-encoded: nearly every other value
    /// is told apart without a copy.
    @inline(__always)
    static func mayBegin(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        guard value.count >= 3 else { return false }
        let second = bytes[value.lowerBound &+ 1]
        switch bytes[value.lowerBound] {
        case 0x75: return second == 0x6E
        case 0x6E: return second == 0x75 || second == 0x69
        case 0x4E: return second == 0x61 || second == 0x6F
        case 0x5B: return second == 0x6F
        case 0x28: return second == 0x6E
        case 0x4F: return second == 0x70
        case 0x25: return second == 0x35 || second == 0x32
        default: return false
        }
    }

    /// The same for a value in a message, which may be percent-encoded.
    static func describe(_ bytes: Span<UInt8>, _ value: Range<Int>) -> String? {
        guard mayBegin(bytes, value) else { return nil }
        return describe(PercentEncoding.decoded(bytes, value))
    }

    /// What of the value to point at: all of it, but not the inside of `Optional(...)`, which may be a secret.
    static func place(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Range<Int> {
        guard value.count > 9, bytes[value.lowerBound] == 0x4F else { return value }
        return value.lowerBound..<(value.lowerBound &+ 9)
    }

    private static func describeStructured(_ text: [UInt8]) -> String? {
        guard let first = text.first else { return nil }
        switch first {
        case 0x5B:
            guard text.starts(with: "[object ".utf8), text.last == 0x5D else { return nil }
            return "a JavaScript object that was joined into the text"
        case 0x28: return text.elementsEqual("(null)".utf8) ? "Objective-C's `(null)`" : nil
        case 0x4F:
            guard text.starts(with: "Optional(".utf8), text.last == 0x29 else { return nil }
            return "a Swift optional that was not unwrapped"
        default: return nil
        }
    }

    private static let searchFields: Set<String> = [
        "find", "keyword", "keywords", "phrase", "q", "query", "s", "search", "search_query",
        "term", "terms", "text", "word",
    ]

    /// True for names of fields that people type words into.
    static func isSearchField(_ name: String) -> Bool { searchFields.contains(name.lowercased()) }
}
