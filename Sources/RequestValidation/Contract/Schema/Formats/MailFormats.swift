/// Mail addresses.
enum MailFormats {
    /// `Mailbox` (RFC 5321 section 4.1.2): a local part, quoted or made of atoms, `@`, a domain or an address literal.
    ///
    /// - Parameter isInternational: characters that are not ASCII may stand in both (RFC 6531).
    static func isEmail(_ text: Span<UInt8>, isInternational: Bool) -> Bool {
        if isPlain(text) { return true }
        let bytes = ByteText.array(text, 0..<text.count)
        guard bytes.count <= 320, let at = bytes.lastIndex(of: 0x40) else { return false }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard isLocalPart(local, isInternational) else { return false }
        if domain.first == 0x5B, domain.last == 0x5D { return isAddressLiteral(domain.dropFirst().dropLast()) }
        return HostNameFormats.isName(domain.span, isInternational: isInternational)
    }

    /// Most addresses: atoms of ASCII, a host name.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        guard text.count <= 320 else { return false }
        var isAtomBefore = false
        for index in text.indices {
            let byte = text[index]
            if byte == 0x40 { return isAtomBefore && HostNameFormats.isPlain(text.extracting((index + 1)...)) }
            guard isAtomByte(byte) || byte == 0x2E && isAtomBefore else { return false }
            isAtomBefore = byte != 0x2E
        }
        return false
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
        if ByteClass.isDigit(byte) || ByteClass.isLetter(byte) { return true }
        return switch UnicodeScalar(byte) {
        case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
        default: false
        }
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
}
