/// Rewrites a regular expression of ECMA-262 for PCRE2: what both write alike is copied, what means something else is
/// written otherwise, and what only PCRE2 knows is refused.
struct PatternTranslation {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var output: [UInt8] = []
    /// For each byte of the output, the scalar that it came from.
    private var origins: [Int] = []
    private var isInClass = false
    /// True behind an escape within a class that stands for several characters: no range begins there.
    private var isBehindSet = false

    /// Quantifiers without one fixed number, and references to groups: what a text's length may multiply a match with.
    private(set) var loops = 0
    /// Alternatives and optional parts: each may double the ways that a match can go.
    private(set) var choices = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Where in the text a byte of the output came from.
    func source(of offset: Int) -> Int { offset < origins.count ? origins[offset] : scalars.count }

    mutating func run() throws(PatternFault) -> [UInt8] {
        while index < scalars.count {
            if isInClass {
                try translateWithinClass()
            } else {
                try translateOutsideClass()
            }
            index += 1
        }
        return output
    }

    private mutating func translateWithinClass() throws(PatternFault) {
        let wasBehindSet = isBehindSet
        isBehindSet = false
        switch scalars[index] {
        case "\\": try translateEscape()
        // No classes of POSIX.
        case "[": put("\\[")
        case "]":
            isInClass = false
            put("]")
        case "-" where wasBehindSet || peek(1) == "\\" && peek(2).map(PatternTranslation.isSetLetter) ?? false:
            put("\\-")
        default: put(String(scalars[index]))
        }
    }

    /// The letters of the escapes that stand for several characters.
    private static func isSetLetter(_ letter: Unicode.Scalar) -> Bool {
        ["d", "D", "w", "W", "s", "S", "p", "P"].contains(letter)
    }

    private mutating func translateOutsideClass() throws(PatternFault) {
        switch scalars[index] {
        case "\\": try translateEscape()
        case "[":
            isInClass = true
            put("[")
            if peek(1) == "^" {
                index += 1
                put("^")
            }
        // Alone they stand for themselves (ECMA-262 annex B), as contracts have them.
        case "]": put("\\]")
        case "}": put("\\}")
        case ".": put("[^\\n\\r\\x{2028}\\x{2029}]")
        case "(": try translateGroup()
        case "|":
            choices += 1
            put("|")
        case "*", "+", "?": try translateQuantifier(length: 1)
        case "{":
            guard let length = boundsLength(at: index) else { return put("\\{") }
            try translateQuantifier(length: length)
        default: put(String(scalars[index]))
        }
    }

    /// A quantifier, perhaps lazy, and none behind it: PCRE2 knows possessive ones.
    private mutating func translateQuantifier(length: Int) throws(PatternFault) {
        count(length)
        copy(length)
        if peek(1) == "?" {
            index += 1
            put("?")
        }
        switch peek(1) {
        case "+", "*", "?":
            throw fault("expected something to repeat, found another quantifier", at: 1)
        case "{" where boundsLength(at: index + 1) != nil:
            throw fault("expected something to repeat, found another quantifier", at: 1)
        default: return
        }
    }

    private mutating func count(_ length: Int) {
        let isFixed = scalars[index] == "{" && !scalars[index..<(index + length)].contains(",")
        if scalars[index] == "?" {
            choices += 1
        } else if !isFixed {
            loops += 1
        } else if index > 0, scalars[index - 1] == ")" {
            choices += 4
        }
    }

    /// The length of `{2}`, `{2,}`, `{2,3}`; nil if there is none.
    private func boundsLength(at start: Int) -> Int? {
        var end = start + 1
        func skipDigits() -> Bool {
            let first = end
            while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
            return end > first
        }
        guard skipDigits() else { return nil }
        if end < scalars.count, scalars[end] == "," {
            end += 1
            _ = skipDigits()
        }
        return end < scalars.count && scalars[end] == "}" ? end + 1 - start : nil
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

    private func fault(_ message: String, at distance: Int = 0) -> PatternFault {
        PatternFault(message: message, offset: index + distance)
    }

    /// The groups of ECMA-262: `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!`, `(?<name>`, `(?i:`, `(?-i:`.
    private mutating func translateGroup() throws(PatternFault) {
        put("(")
        // `(*ACCEPT)` and its like are verbs of PCRE2.
        guard peek(1) != "*" else { throw fault("expected something to repeat, found `*`", at: 1) }
        guard peek(1) == "?" else { return }
        switch (peek(2), peek(3), peek(4)) {
        case (":", _, _), ("=", _, _), ("!", _, _), ("<", _, _), ("i", ":", _), ("-", "i", ":"):
            // The `?` is no quantifier.
            index += 1
            put("?")
        case ("i", ")", _): throw fault("expected a group of ECMA-262, found `(?i)`: write `(?i:...)` around the rest")
        case ("P", "<", _): throw fault("expected a group of ECMA-262, found `(?P<`: write `(?<`")
        default: throw fault("expected a group of ECMA-262, found `(?\(peek(2).map { String($0) } ?? "")`")
        }
    }

    // MARK: escapes

    private mutating func translateEscape() throws(PatternFault) {
        guard let next = peek(1) else { throw fault("expected something behind `\\`, found the end") }
        isBehindSet = isInClass && PatternTranslation.isSetLetter(next)
        switch next {
        case "d", "D", "w", "W", "b", "f", "n", "r", "t": copy(2)
        case "B" where !isInClass: copy(2)
        case "s": replace(2, by: isInClass ? PatternTranslation.spaces : "[\(PatternTranslation.spaces)]")
        case "S": replace(2, by: isInClass ? PatternTranslation.others : "[^\(PatternTranslation.spaces)]")
        case "v": replace(2, by: "\\x0b")
        case "0" where !(peek(2).map { ("0"..."9").contains($0) } ?? false): replace(2, by: "\\x00")
        case "1"..."9" where !isInClass: translateReference()
        case "c": try translateControl()
        case "x": try translateHexadecimal(from: 2, digits: 2)
        case "u": try translateUnicode()
        case "k" where !isInClass && peek(2) == "<":
            loops += 1
            copy(2)
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

    /// Every other character.
    private static let others =
        "\\x{0}-\\x{08}\\x{0e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
        + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}"

    /// `\12` is the twelfth group and never a character in octal.
    private mutating func translateReference() {
        loops += 1
        var length = 1
        while let digit = peek(length), ("0"..."9").contains(digit) { length += 1 }
        let number = String(String.UnicodeScalarView(scalars[(index + 1)..<(index + length)]))
        replace(length, by: "\\g{\(number)}")
    }

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
        let range = scalars[(index + start)..<(index + start + digits)]
        guard range.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }) else { return nil }
        return UInt32(String(String.UnicodeScalarView(range)), radix: 16)
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
        guard text.utf8.allSatisfy({ ByteClass.isLetter($0) || ByteClass.isDigit($0) || $0 == 0x5F || $0 == 0x3D })
        else { throw fault("expected a property of Unicode, found `\(text)`") }
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
}
