/// Finds text that is not a word of the protocol but that some implementation takes for it: after Unicode case folding
/// or compatibility mapping, without control bytes or quotes, or with `_`, `.` or a typographic dash for `-`.
enum Lookalike {
    /// True if the bytes come to `word` (lower case) by more than a change of ASCII case.
    ///
    /// A control byte or a space may have been lost from the word or may stand for its hyphen, so both are tried.
    static func comes(_ bytes: Span<UInt8>, _ range: Range<Int>, to word: StaticString) -> Bool {
        let wanted = Array(word.description.utf8)
        // Each character is at most three bytes long, and a little may be strewn in.
        guard range.count <= wanted.count * 3 + 16, !ByteText.equals(bytes, range, ignoringCase: word) else {
            return false
        }
        let text = cut(ByteText.array(bytes, range))
        return fold(text, gap: nil) == wanted || fold(text, gap: 0x2D) == wanted
    }

    /// Without parameters: some implementations cut a value at the first `;`.
    private static func cut(_ text: [UInt8]) -> [UInt8] {
        Array(text.prefix { $0 != 0x3B })
    }

    /// - Parameter gap: what a control byte or a space stands for; nil for nothing.
    private static func fold(_ text: [UInt8], gap: UInt8?) -> [UInt8] {
        var folded: [UInt8] = []
        for scalar in scalars(text) {
            switch scalar.value {
            case 0x00...0x20, 0x7F...0xA0: if let gap { folded.append(gap) }
            // Quotes and what is invisible.
            case 0x22, 0x27, 0x60, 0xAD, 0x200B...0x200F, 0x2018...0x201F, 0x2060, 0xFEFF: break
            // What stands for a hyphen, to the eye or to a program that turns names into variables.
            case 0x2D, 0x2E, 0x5F, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0xFF3F: folded.append(0x2D)
            case 0x0130, 0x0131: folded.append(0x69)
            case 0x017F: folded.append(0x73)
            case 0x212A: folded.append(0x6B)
            // Full-width letters.
            case 0xFF21...0xFF3A, 0xFF41...0xFF5A: folded.append(letter((scalar.value &- 0xFF00) &+ 0x20))
            case 0x21...0x7E: folded.append(letter(scalar.value))
            default: folded += Array(String(scalar).utf8)
            }
        }
        return folded
    }

    private static func letter(_ value: UInt32) -> UInt8 { ByteText.lowercased(UInt8(truncatingIfNeeded: value)) }

    /// The text as UTF-8, or as Latin-1 if it is not UTF-8.
    private static func scalars(_ text: [UInt8]) -> [Unicode.Scalar] {
        if let string = String(validating: text, as: UTF8.self) { return Array(string.unicodeScalars) }
        return text.map { Unicode.Scalar($0) }
    }
}
