extension ByteText {
    /// True for characters that show what they are: no control, no direction change, nothing invisible or private.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0x00...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xE000...0xF8FF,
            0xFEFF, 0xFFF0...0xFFFD, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
            false
        default: !isNoncharacter(scalar.value)
        }
    }

    private static func isNoncharacter(_ value: UInt32) -> Bool {
        value & 0xFFFE == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF)
    }

    /// Appends a character that is not ASCII as itself where it shows, else escaped.
    static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
        guard !isPrintable(scalar) else { return text.append(scalar) }
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
    }

    /// Columns that a terminal uses for the character: 0 for marks on the one before, 2 for wide ones (Unicode annex 11).
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x2FF: 1
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF,
            0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
            0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
