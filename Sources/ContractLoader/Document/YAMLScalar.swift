/// Plain scalars of YAML as the core schema of YAML 1.2.2 (section 10.3.2) reads them: `yes`, `on` and `12:30` are
/// strings.
enum YAMLScalar {
    /// The value that a scalar without quotes and tag stands for.
    static func value(_ text: String) -> DocumentNode.Value {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case 0x7E, 0x6E, 0x4E, 0x74, 0x54, 0x66, 0x46:  // ~ n N t T f F
            return word(text) ?? .string(text)
        case 0x2B, 0x2D, 0x2E, 0x30...0x39:  // + - . 0-9
            return number(text).map { .number($0) } ?? .string(text)
        default: return .string(text)
        }
    }

    private static func word(_ text: String) -> DocumentNode.Value? {
        switch text {
        case "null", "Null", "NULL", "~": .null
        case "true", "True", "TRUE": .boolean(true)
        case "false", "False", "FALSE": .boolean(false)
        default: nil
        }
    }

    /// A number as JSON writes it; nil for what is none. `.inf` and `.nan` are none: JSON cannot say them.
    static func number(_ text: String) -> String? {
        if let digits = prefixed(text, "0x") { return UInt64(digits, radix: 16).map { String($0) } }
        if let digits = prefixed(text, "0o") { return UInt64(digits, radix: 8).map { String($0) } }
        var rest = text[...].utf8
        var number = ""
        if let sign = rest.first, sign == 0x2B || sign == 0x2D {
            if sign == 0x2D { number = "-" }
            rest.removeFirst()
        }
        let whole = rest.prefix(while: isDigit)
        rest = rest.dropFirst(whole.count)
        var fraction = Substring("").utf8
        if rest.first == 0x2E {
            rest.removeFirst()
            fraction = rest.prefix(while: isDigit)
            rest = rest.dropFirst(fraction.count)
        }
        guard !whole.isEmpty || !fraction.isEmpty, let exponent = exponent(rest) else { return nil }
        let significant = Substring(whole.drop { $0 == 0x30 })
        number += significant.isEmpty ? "0" : significant
        if !fraction.isEmpty { number += "." + Substring(fraction) }
        return number + exponent
    }

    /// `e+5`, or nothing; nil if there is something else.
    private static func exponent(_ rest: Substring.UTF8View) -> String? {
        guard let first = rest.first else { return "" }
        guard first == 0x65 || first == 0x45 else { return nil }
        var digits = rest.dropFirst()
        if let sign = digits.first, sign == 0x2B || sign == 0x2D { digits = digits.dropFirst() }
        return !digits.isEmpty && digits.allSatisfy(isDigit) ? String(Substring(rest)) : nil
    }

    private static func prefixed(_ text: String, _ prefix: String) -> Substring? {
        text.hasPrefix(prefix) && text.utf8.count > 2 ? text.dropFirst(2) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
