/// What a text is besides a text: parameters and form fields are texts, and schemas speak of numbers and booleans.
enum TextConversion {
    /// Nothing but this: a text that is no JSON number is no number, and the schema says so of the text.
    ///
    /// - Parameter types: those that the schema allows.
    static func kind(_ text: Span<UInt8>, _ range: Range<Int>, _ types: JSONTypeSet) -> JSONTape.Kind {
        guard let first = range.first else { return types.isNullForEmpty ? .null : .string }
        if types.contains(.boolean) {
            if equals(text, range, "true") { return .true }
            if equals(text, range, "false") { return .false }
        }
        if types.contains(.null), equals(text, range, "null") { return .null }
        let mayBeNumber = !types.isDisjoint(with: [.integer, .number])
        guard mayBeNumber, text[first] == 0x2D || ByteClass.isDigit(text[first]) else { return .string }
        return isNumber(text, range) ? .number : .string
    }

    private static func equals(_ text: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { wanted in
            for index in 0..<wanted.count {
                // The buffer of a literal lives as long as the program.
                guard unsafe text[range.lowerBound &+ index] == wanted[index] else { return false }
            }
            return true
        }
    }

    /// `number` of RFC 8259 section 6.
    static func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        let end = range.upperBound
        if offset < end, text[offset] == 0x2D { offset &+= 1 }
        guard offset < end else { return false }
        if text[offset] == 0x30 {
            offset &+= 1
        } else {
            guard skipDigits(text, &offset, end) else { return false }
        }
        if offset < end, text[offset] == 0x2E {
            offset &+= 1
            guard skipDigits(text, &offset, end) else { return false }
        }
        if offset < end, text[offset] | 0x20 == 0x65 {
            offset &+= 1
            if offset < end, text[offset] == 0x2B || text[offset] == 0x2D { offset &+= 1 }
            guard skipDigits(text, &offset, end) else { return false }
        }
        return offset == end
    }

    private static func skipDigits(_ text: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Bool {
        let start = offset
        while offset < end, ByteClass.isDigit(text[offset]) { offset &+= 1 }
        return offset > start
    }

    /// True if the text may be a value of one of these types, as far as its kind goes.
    static func fits(_ text: [UInt8], _ types: JSONTypeSet) -> Bool {
        guard !types.isEmpty, !types.contains(.string) else { return true }
        return kind(text.span, 0..<text.count, types) != .string
    }
}

extension JSONTypeSet {
    static let primitives: JSONTypeSet = [.null, .boolean, .integer, .number, .string]

    /// True if nothing can be sent only as no text.
    var isNullForEmpty: Bool { contains(.null) }
}
