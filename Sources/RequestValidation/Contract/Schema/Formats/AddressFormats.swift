/// Mail addresses and host names.
enum AddressFormats {
    /// `Mailbox` (RFC 5321 section 4.1.2): a local part, quoted or made of atoms, `@`, a domain or an address literal.
    ///
    /// - Parameter isInternational: characters that are not ASCII may stand in both (RFC 6531).
    static func isEmail(_ bytes: [UInt8], isInternational: Bool) -> Bool {
        guard bytes.count <= 320, let at = bytes.lastIndex(of: 0x40) else { return false }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard isLocalPart(local, isInternational) else { return false }
        if domain.first == 0x5B, domain.last == 0x5D { return isAddressLiteral(domain.dropFirst().dropLast()) }
        return isInternational ? isInternationalHostname(Array(domain)) : isHostname(domain)
    }

    private static func isLocalPart(_ local: ArraySlice<UInt8>, _ isInternational: Bool) -> Bool {
        if local.count >= 2, local.first == 0x22, local.last == 0x22 {
            var isEscaped = false
            for byte in local.dropFirst().dropLast() {
                guard byte >= 0x20, byte != 0x7F, byte < 0x80 || isInternational else { return false }
                if !isEscaped, byte == 0x22 { return false }
                isEscaped = !isEscaped && byte == 0x5C
            }
            return !isEscaped
        }
        return local.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isAtomByte($0) || $0 >= 0x80 && isInternational }
        }
    }

    /// `atext` (RFC 5322 section 3.2.3).
    private static func isAtomByte(_ byte: UInt8) -> Bool {
        ByteClass.isDigit(byte) || ByteClass.isLetter(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    /// `192.0.2.1`, `IPv6:2001:db8::1`
    private static func isAddressLiteral(_ text: ArraySlice<UInt8>) -> Bool {
        let literal = String(decoding: text, as: UTF8.self)
        let bytes = Array(text)
        if literal.lowercased().hasPrefix("ipv6:") {
            return AddressGrammar.isV6(bytes.span, 5..<bytes.count)
        }
        return AddressGrammar.isV4(bytes.span, 0..<bytes.count)
    }

    /// Labels of letters, digits and inner hyphens (RFC 1123 section 2.1), encoded ones among them.
    static func isHostname(_ name: ArraySlice<UInt8>) -> Bool {
        guard !name.isEmpty, name.count <= 253 else { return false }
        return name.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy(isLabel)
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, let last = label.last, label.count <= 63, first != 0x2D, last != 0x2D else {
            return false
        }
        guard label.allSatisfy({ ByteClass.isDigit($0) || ByteClass.isLetter($0) || $0 == 0x2D }) else { return false }
        let text = Array(label)
        guard text.count >= 4, text[2] == 0x2D, text[3] == 0x2D else { return true }
        // RFC 5891 section 4.2.3.1: both hyphens there only in an A-label, which must decode to a U-label.
        guard text[0] | 0x20 == 0x78, text[1] | 0x20 == 0x6E else { return false }
        guard let decoded = Punycode.decode(text[4...]) else { return false }
        return decoded.contains { $0.value >= 0x80 } && InternationalLabel.isValid(decoded)
    }

    /// Host names with U-labels (RFC 5890): dots also as U+3002, U+FF0E, U+FF61.
    static func isInternationalHostname(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty else { return false }
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            [0x2E, 0x3002, 0xFF0E, 0xFF61].contains($0.value)
        }
        return labels.allSatisfy { label in
            let scalars = Array(label)
            if scalars.allSatisfy({ $0.isASCII }) { return isLabel(scalars.map { UInt8($0.value) }[...]) }
            return scalars.count <= 59 && InternationalLabel.isValid(scalars)
        }
    }
}
