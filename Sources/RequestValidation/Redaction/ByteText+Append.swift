extension ByteText {
    private static let digits: InlineArray<16, UInt8> = [
        0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46,
    ]

    /// Appends what `escaped` returns for the byte, without making a string.
    package static func appendEscaped(_ byte: UInt8, to text: inout [UInt8]) {
        switch byte {
        case 0x20...0x5B, 0x5D...0x7E: text.append(byte)
        case 0x09: appendEscape(0x74, to: &text)
        case 0x0A: appendEscape(0x6E, to: &text)
        case 0x0D: appendEscape(0x72, to: &text)
        case 0x5C: appendEscape(0x5C, to: &text)
        case 0x00...0x1F, 0x7F...0xFF:
            appendEscape(0x78, to: &text)
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        default: break
        }
    }

    private static func appendEscape(_ letter: UInt8, to text: inout [UInt8]) {
        text.append(0x5C)
        text.append(letter)
    }

    /// The text with control and direction-changing characters escaped, so that no terminal and no page obeys them.
    package static func printable(_ text: String) -> String {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        if isClean { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00...0x1F, 0x7F: result += escaped(UInt8(truncatingIfNeeded: scalar.value))
            case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFD:
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
