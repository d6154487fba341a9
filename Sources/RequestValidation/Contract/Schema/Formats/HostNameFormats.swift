/// Host names, of ASCII (RFC 1123 section 2.1) and internationalised (RFC 5890).
enum HostNameFormats {
    private static let nameLimit = 253
    private static let labelLimit = 63

    /// - Parameter isInternational: U-labels may stand in it, and their dots U+3002, U+FF0E, U+FF61.
    static func isName(_ name: Span<UInt8>, isInternational: Bool) -> Bool {
        if isPlain(name) { return true }
        let bytes = ByteText.array(name, 0..<name.count)
        // The longest name has fewer than 4 bytes of UTF-8 for each of its own.
        guard bytes.count <= 4 * nameLimit, let text = String(validating: bytes, as: UTF8.self) else { return false }
        guard isInternational || bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            [0x2E, 0x3002, 0xFF0E, 0xFF61].contains($0.value)
        }
        var decoded: [[Unicode.Scalar]] = []
        var length = labels.count - 1
        for label in labels {
            guard let (meaning, size) = read(Array(label)) else { return false }
            decoded.append(meaning)
            length += size
        }
        return length <= nameLimit && BidirectionalRule.allows(decoded)
    }

    /// Most names: labels of letters, digits and inner hyphens, no two hyphens in one place where they mean something.
    static func isPlain(_ name: Span<UInt8>) -> Bool {
        guard !name.isEmpty, name.count <= nameLimit else { return false }
        var start = 0
        for index in 0...name.count where index == name.count || name[index] == 0x2E {
            let label = start..<index
            guard isLetterDigitHyphen(name, label), !hasReservedHyphens(name, label) else { return false }
            start = index + 1
        }
        return true
    }

    private static func isLetterDigitHyphen(_ name: Span<UInt8>, _ label: Range<Int>) -> Bool {
        guard !label.isEmpty, label.count <= labelLimit, name[label.lowerBound] != 0x2D,
            name[label.upperBound - 1] != 0x2D
        else { return false }
        for index in label {
            let byte = name[index]
            guard ByteClass.isDigit(byte) || ByteClass.isLetter(byte) || byte == 0x2D else { return false }
        }
        return true
    }

    private static func hasReservedHyphens(_ name: Span<UInt8>, _ label: Range<Int>) -> Bool {
        let third = label.lowerBound + 2
        return label.count >= 4 && name[third] == 0x2D && name[third + 1] == 0x2D
    }

    /// The characters of a label and its length as ASCII; nil if it is none.
    private static func read(_ label: [Unicode.Scalar]) -> ([Unicode.Scalar], Int)? {
        guard label.allSatisfy(\.isASCII) else {
            guard InternationalLabel.isValid(label), let encoded = Punycode.encode(label),
                encoded.count + 4 <= labelLimit
            else { return nil }
            return (label, encoded.count + 4)
        }
        let bytes = label.map { UInt8(truncatingIfNeeded: $0.value) }
        guard isLetterDigitHyphen(bytes.span, 0..<bytes.count) else { return nil }
        guard hasReservedHyphens(bytes.span, 0..<bytes.count) else { return (label, bytes.count) }
        // RFC 5891 section 4.2.3.1: both hyphens there only in an A-label, which must decode to a U-label, and that
        // encode to the same.
        guard bytes[0] | 0x20 == 0x78, bytes[1] | 0x20 == 0x6E, let decoded = Punycode.decode(bytes[4...]),
            decoded.contains(where: { !$0.isASCII }), InternationalLabel.isValid(decoded),
            let encoded = Punycode.encode(decoded),
            encoded.elementsEqual(bytes[4...].map { ByteClass.isLetter($0) ? $0 | 0x20 : $0 })
        else { return nil }
        return (decoded, bytes.count)
    }
}
