/// Escapes in JSON strings (RFC 8259 section 7), also those of a document inside a string, whose backslashes are
/// escaped themselves.
enum JSONEscape {
    /// The bytes with escapes replaced by what they stand for; what is not ASCII or a control character becomes a space.
    static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == 0x5C else {
                result.append(bytes[index])
                index &+= 1
                continue
            }
            while index < range.upperBound, bytes[index] == 0x5C { index &+= 1 }
            guard index < range.upperBound else { break }
            switch bytes[index] {
            case 0x75:
                result.append(codeUnit(bytes, (index &+ 1)..<max(index &+ 1, min(index &+ 5, range.upperBound))))
                index = min(index &+ 5, range.upperBound)
            case 0x62, 0x66, 0x6E, 0x72, 0x74:
                result.append(0x20)
                index &+= 1
            default:
                result.append(bytes[index])
                index &+= 1
            }
        }
        return result
    }

    private static func codeUnit(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> UInt8 {
        var value = 0
        for index in digits { value = value &* 16 &+ Int(ByteClass.hexadecimalValue(bytes[index]) ?? 0) }
        return value > 0x20 && value < 0x7F ? UInt8(truncatingIfNeeded: value) : 0x20
    }
}
