/// Rewrites a regular expression of ECMA-262 for PCRE2: what both write alike is copied, what means something else is
/// written otherwise, and what only PCRE2 knows is refused.
struct PatternTranslation {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var output: [UInt8] = []
    /// For each byte of the output, the scalar that it came from.
    private var origins: [Int] = []
    private var isInClass = false

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Where in the text a byte of the output came from.
    func source(of offset: Int) -> Int { offset < origins.count ? origins[offset] : scalars.count }

    mutating func run() throws(PatternFault) -> [UInt8] {
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar {
            case "\\": try translateEscape()
            case "[" where isInClass: put("\\[")
            case "[":
                isInClass = true
                put("[")
                if peek(1) == "^" {
                    index += 1
                    put("^")
                }
            case "]":
                put(isInClass ? "]" : "\\]")
                isInClass = false
            case "." where !isInClass: put("[^\\n\\r\\x{2028}\\x{2029}]")
            case "(" where !isInClass: try translateGroup()
            case "*", "+", "?", "}":
                put(String(scalar))
                if !isInClass, peek(1) == "+" {
                    throw fault("expected no `+` behind a quantifier, found a possessive one")
                }
            default: put(String(scalar))
            }
            index += 1
        }
        return output
    }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    private mutating func put(_ text: String) {
        for byte in text.utf8 {
            output.append(byte)
            origins.append(index)
        }
    }

    private func fault(_ message: String) -> PatternFault { PatternFault(message: message, offset: index) }

    /// The groups of ECMA-262: `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!`, `(?<name>`.
    private mutating func translateGroup() throws(PatternFault) {
        put("(")
        guard peek(1) == "?" else { return }
        switch peek(2) {
        case ":", "=", "!", "<": return
        default: throw fault("expected a group of ECMA-262, found `(?\(peek(2).map { String($0) } ?? "")`")
        }
    }

    // MARK: escapes

    private mutating func translateEscape() throws(PatternFault) {
        guard let next = peek(1) else { throw fault("expected something behind `\\`, found the end") }
        switch next {
        case "d", "D", "w", "W", "b", "B", "f", "n", "r", "t": copy(2)
        case "s": replace(2, by: isInClass ? PatternTranslation.spaces : "[\(PatternTranslation.spaces)]")
        // Within a class there is no way to write what is left of it but the narrower class of PCRE2.
        case "S": replace(2, by: isInClass ? "\\S" : "[^\(PatternTranslation.spaces)]")
        case "v": replace(2, by: "\\x0b")
        case "0" where !(peek(2).map { $0.properties.numericType == .decimal } ?? false): replace(2, by: "\\x00")
        case "1"..."9": copy(2)
        case "c": try translateControl()
        case "x": try translateHexadecimal(from: 2, digits: 2)
        case "u": try translateUnicode()
        case "k": copy(2)
        case "p", "P": try translateProperty()
        default:
            guard !next.properties.isAlphabetic, !("0"..."9").contains(next) else {
                let hint = next == "Z" || next == "z" ? ": write `$`" : next == "A" ? ": write `^`" : ""
                throw fault("expected an escape of ECMA-262, found `\\\(next)`\(hint)")
            }
            copy(2)
        }
    }

    /// ECMA-262 `WhiteSpace` and `LineTerminator`.
    private static let spaces =
        "\\x{09}-\\x{0d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}"

    /// Copies scalars and leaves the index at the last of them.
    private mutating func copy(_ count: Int) {
        for step in 0..<count {
            if step > 0 { index += 1 }
            put(String(scalars[index]))
        }
    }

    private mutating func replace(_ count: Int, by text: String) {
        put(text)
        index += count - 1
    }

    private mutating func translateControl() throws(PatternFault) {
        guard let letter = peek(2), letter.isASCII, letter.properties.isAlphabetic else {
            throw fault("expected a letter behind `\\c`")
        }
        replace(3, by: "\\x{\(String(letter.value % 32, radix: 16))}")
    }

    private mutating func translateHexadecimal(from start: Int, digits: Int) throws(PatternFault) {
        guard let value = number(from: start, digits: digits) else {
            throw fault("expected \(digits) hexadecimal digits behind `\\\(scalars[index + 1])`")
        }
        replace(start + digits, by: "\\x{\(String(value, radix: 16))}")
    }

    private func number(from start: Int, digits: Int) -> UInt32? {
        guard index + start + digits <= scalars.count else { return nil }
        let text = String(String.UnicodeScalarView(scalars[(index + start)..<(index + start + digits)]))
        return UInt32(text, radix: 16)
    }

    /// `\uXXXX`, in pairs for characters beyond U+FFFF, and `\u{X...}`.
    private mutating func translateUnicode() throws(PatternFault) {
        if peek(2) == "{" {
            guard let close = scalars[(index + 3)...].firstIndex(of: "}"),
                let value = number(from: 3, digits: close - index - 3), value <= 0x10FFFF
            else { throw fault("expected `\\u{` with hexadecimal digits up to 10FFFF and `}`") }
            return replace(close - index + 1, by: "\\x{\(String(value, radix: 16))}")
        }
        guard let high = number(from: 2, digits: 4) else {
            throw fault("expected 4 hexadecimal digits behind `\\u`")
        }
        if (0xD800..<0xDC00).contains(high), peek(6) == "\\", peek(7) == "u", let low = number(from: 8, digits: 4),
            (0xDC00..<0xE000).contains(low)
        {
            let value = 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)
            return replace(12, by: "\\x{\(String(value, radix: 16))}")
        }
        guard !(0xD800..<0xE000).contains(high) else {
            throw fault("expected a character, found half of a surrogate pair")
        }
        replace(6, by: "\\x{\(String(high, radix: 16))}")
    }

    /// `\p{L}`, `\p{Letter}`, `\p{Script=Greek}`, `\p{gc=Lu}`.
    private mutating func translateProperty() throws(PatternFault) {
        guard peek(2) == "{", let close = scalars[(index + 3)...].firstIndex(of: "}") else {
            throw fault("expected `{` and a property behind `\\p`")
        }
        let text = String(String.UnicodeScalarView(scalars[(index + 3)..<close]))
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name: String
        switch (parts.count, parts[0]) {
        case (2, "Script"), (2, "sc"): name = "sc:\(parts[1])"
        case (2, "Script_Extensions"), (2, "scx"): name = "scx:\(parts[1])"
        case (2, "General_Category"), (2, "gc"): name = PatternTranslation.categories[parts[1]] ?? parts[1]
        case (1, _): name = PatternTranslation.categories[text] ?? text
        default: throw fault("expected a property of Unicode, found `\(text)`")
        }
        replace(close - index + 1, by: "\\\(scalars[index + 1]){\(name)}")
    }

    /// Long names of general categories (Unicode Standard Annex #44 section 5.7.1).
    private static let categories = [
        "Letter": "L", "Cased_Letter": "L&", "LC": "L&", "Uppercase_Letter": "Lu", "Lowercase_Letter": "Ll",
        "Titlecase_Letter": "Lt", "Modifier_Letter": "Lm", "Other_Letter": "Lo", "Mark": "M",
        "Combining_Mark": "M", "Nonspacing_Mark": "Mn", "Spacing_Mark": "Mc", "Enclosing_Mark": "Me", "Number": "N",
        "Decimal_Number": "Nd", "digit": "Nd", "Letter_Number": "Nl", "Other_Number": "No", "Punctuation": "P",
        "punct": "P", "Connector_Punctuation": "Pc", "Dash_Punctuation": "Pd", "Open_Punctuation": "Ps",
        "Close_Punctuation": "Pe", "Initial_Punctuation": "Pi", "Final_Punctuation": "Pf", "Other_Punctuation": "Po",
        "Symbol": "S", "Math_Symbol": "Sm", "Currency_Symbol": "Sc", "Modifier_Symbol": "Sk", "Other_Symbol": "So",
        "Separator": "Z", "Space_Separator": "Zs", "Line_Separator": "Zl", "Paragraph_Separator": "Zp", "Other": "C",
        "Control": "Cc", "cntrl": "Cc", "Format": "Cf", "Surrogate": "Cs", "Private_Use": "Co", "Unassigned": "Cn",
    ]
}
