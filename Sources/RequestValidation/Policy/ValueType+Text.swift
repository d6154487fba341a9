extension ValueType {
    /// True if the text is a value of this type. Arrays and objects have no text outside JSON.
    func accepts(_ text: [UInt8]) -> Bool {
        switch self {
        case .string: true
        case .integer: ValueType.isInteger(text[...])
        case .number: ValueType.isNumber(text)
        case .boolean: text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
        case .date: TimeFormats.isDate(text.span, 0..<text.count)
        case .dateTime: TimeFormats.isDateTime(text.span, mayHaveSpace: true)
        case .uuid: ValueType.isUUID(text.span)
        case .email: ValueType.isEmail(text)
        case .array, .object: false
        }
    }

    /// A sign and digits.
    private static func isInteger(_ text: ArraySlice<UInt8>) -> Bool {
        let digits = text.first == 0x2D ? text.dropFirst() : text
        return !digits.isEmpty && digits.allSatisfy(ByteClass.isDigit)
    }

    /// `-1.5e3`: what JSON takes for a number, with leading zeros.
    private static func isNumber(_ text: [UInt8]) -> Bool {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
        if parts.count == 2 {
            let exponent = parts[1].first == 0x2B ? parts[1].dropFirst() : parts[1]
            guard isInteger(exponent) else { return false }
        }
        let halves = (parts.first ?? []).split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, isInteger(whole) else { return false }
        return halves.count == 1 || (!halves[1].isEmpty && halves[1].allSatisfy(ByteClass.isDigit))
    }

    /// RFC 9562 section 4.
    static func isUUID(_ text: Span<UInt8>) -> Bool {
        guard text.count == 36 else { return false }
        for index in text.indices {
            let isHyphen = index == 8 || index == 13 || index == 18 || index == 23
            guard isHyphen ? text[index] == 0x2D : ByteClass.isHexadecimal(text[index]) else { return false }
        }
        return true
    }

    /// What a browser takes in `<input type=email>`, roughly: something, one `@`, a domain.
    private static func isEmail(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, bytes.count <= 320 else { return false }
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x2C || $0 == 0x3B }) else { return false }
        return parts[1].split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
