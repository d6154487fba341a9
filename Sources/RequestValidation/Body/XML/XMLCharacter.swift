/// The classes of characters in XML 1.0 (fifth edition).
enum XMLCharacter {
    /// `Char`, production 2.
    @inline(__always)
    static func isAllowed(_ scalar: UInt32) -> Bool {
        if scalar < 0x20 { return isSpace(scalar) }
        return scalar < 0xD800 || (scalar > 0xDFFF && scalar != 0xFFFE && scalar != 0xFFFF && scalar <= 0x10_FFFF)
    }

    /// `S`, production 3.
    @inline(__always)
    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09
    }

    /// `NameStartChar`, production 4.
    @inline(__always)
    static func isNameStart(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || scalar == 0x5F || scalar == 0x3A }
        return isNameStartBeyondASCII(scalar)
    }

    /// `NameChar`, production 4a.
    @inline(__always)
    static func isName(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 <= 10 || scalar == 0x5F || scalar == 0x2D
                || scalar == 0x2E
        }
        return isNameStartBeyondASCII(scalar) || scalar == 0xB7 || (0x300...0x36F).contains(scalar)
            || (0x203F...0x2040).contains(scalar)
    }

    private static func isNameStartBeyondASCII(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
            0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
            true
        default: false
        }
    }

    /// A character as messages show it: printable ASCII in backticks, others with their number.
    static func shown(_ scalar: UInt32) -> String {
        if scalar < 0x80 { return ByteText.quoted(UInt8(truncatingIfNeeded: scalar)) }
        let digits = String(scalar, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let character = Unicode.Scalar(scalar), isShowable(character) else { return number }
        return "`\(character)` (\(number))"
    }

    /// Letters, digits, marks of punctuation and symbols; nothing that changes the text around it.
    private static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
            false
        default: true
        }
    }

    /// A name as messages show it.
    static func shown(_ name: ArraySlice<UInt8>) -> String {
        let text = String(decoding: name.prefix(240), as: UTF8.self)
        let scalars = text.unicodeScalars
        guard scalars.count > 60 || name.count > 240 else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(57))) + "..."
    }
}
