extension ValueType {
    /// True if the text is a value of this type. Arrays and objects have no text outside JSON.
    func accepts(_ text: [UInt8]) -> Bool {
        switch self {
        case .string: true
        case .integer: ValueType.isInteger(text[...])
        case .number: ValueType.isNumber(text)
        case .boolean: text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
        case .date: ValueType.isDate(text[...])
        case .dateTime: ValueType.isDateTime(text)
        case .uuid: ValueType.isUUID(text)
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

    /// RFC 3339 `full-date`, of a day that exists.
    private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(text)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]),
            let month = number(bytes[5..<7]), let day = number(bytes[8..<10]), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= days[month - 1]
    }

    /// RFC 3339 `date-time`.
    private static func isDateTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 20, isDate(bytes[0..<10]), bytes[10] | 0x20 == 0x74 || bytes[10] == 0x20,
            isTime(Array(bytes[11..<19]))
        else { return false }
        var rest = bytes[19...]
        if rest.first == 0x2E {
            let digits = rest.dropFirst().prefix(while: ByteClass.isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(1 + digits.count)
        }
        if rest.count == 1 { return rest.first.map { $0 | 0x20 == 0x7A } ?? false }
        guard rest.count == 6, rest.first == 0x2B || rest.first == 0x2D else { return false }
        return isTime(Array(rest.dropFirst()) + Array(":00".utf8))
    }

    /// `23:59:60`
    private static func isTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 8, bytes[2] == 0x3A, bytes[5] == 0x3A, let hour = number(bytes[0..<2]),
            let minute = number(bytes[3..<5]), let second = number(bytes[6..<8])
        else { return false }
        return hour < 24 && minute < 60 && second <= 60
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy(ByteClass.isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// RFC 9562 section 4.
    private static func isUUID(_ bytes: [UInt8]) -> Bool {
        bytes.count == 36
            && bytes.enumerated().allSatisfy { index, byte in
                [8, 13, 18, 23].contains(index) ? byte == 0x2D : ByteClass.isHexadecimal(byte)
            }
    }

    /// What a browser takes in `<input type=email>`, roughly: something, one `@`, a domain.
    private static func isEmail(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, bytes.count <= 320 else { return false }
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x2C || $0 == 0x3B }) else { return false }
        return parts[1].split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
