/// Schemes whose credentials can be told to be whole or broken without knowing any secret.
extension CredentialInspection {
    /// Negotiate (RFC 4559 section 4.2) and NTLM: Base64 of a message with a beginning of its own.
    mutating func inspectMessage(
        _ scheme: AuthorizationScheme, _ name: Range<Int>, _ rest: Range<Int>, _ bytes: Span<UInt8>
    ) {
        let label = ByteText.escaped(bytes, name, limit: 24)
        if let fault = Base64Text.fault(bytes, rest, .standard) {
            switch fault {
            case .character(let offset), .padding(let offset):
                add(
                    .malformed(.base64(scheme: label, fault, found: bytes[offset])), at: offset..<(offset &+ 1), bytes)
            case .missingPadding, .length:
                let end = rest.upperBound..<rest.upperBound
                add(.malformed(.base64(scheme: label, fault, found: nil)), at: end, bytes)
            }
            return
        }
        let prefix = rest.lowerBound..<min(rest.lowerBound &+ 16, rest.upperBound)
        let message = Base64Text.decoded(bytes, prefix)
        let isNTLM = message.starts(with: "NTLMSSP\0".utf8)
        // 0x60: a GSS-API token (RFC 2743 section 3.1); 0xA0, 0xA1: SPNEGO's own (RFC 4178 section 4.2).
        let isNegotiate = isNTLM || message.first == 0x60 || message.first == 0xA0 || message.first == 0xA1
        guard scheme == .ntlm ? !isNTLM : !isNegotiate else { return }
        add(.malformed(.message(scheme: label)), at: rest, bytes)
    }

    /// `Credential=..., SignedHeaders=a;b, Signature=...` in any order, with or without blanks.
    mutating func inspectSignature(_ rest: Range<Int>, _ bytes: Span<UInt8>) {
        var names: Set<String> = []
        var start = rest.lowerBound
        while let member = ConnectionOptions.nextMember(bytes, from: &start, to: rest.upperBound) {
            let equals = Word.first(0x3D, in: bytes, from: member.lowerBound, to: member.upperBound)
            guard let equals, equals &+ 1 < member.upperBound else { continue }
            names.insert(ByteText.string(bytes, member.lowerBound..<equals))
        }
        for name in ["Credential", "SignedHeaders", "Signature"] where !names.contains(name) {
            return add(.malformed(.signatureParameter(name)), at: rest.upperBound..<rest.upperBound, bytes)
        }
    }

    /// RFC 9110 section 11.4: one token68, or parameters.
    mutating func inspectRegistered(_ rest: Range<Int>, _ bytes: Span<UInt8>) {
        guard !CredentialInspection.isToken68(bytes, rest) else { return }
        var parameters = AuthParameters(rest)
        while true {
            switch parameters.next(bytes) {
            case .end: return
            case .parameter: continue
            case .fault(let place, let expected):
                let found = place.isEmpty ? nil : bytes[place.lowerBound]
                return add(.malformed(.parameters(expected: expected, found: found)), at: place, bytes)
            }
        }
    }

    private static func isToken68(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end &- 1] == 0x3D { end &-= 1 }
        guard end > range.lowerBound else { return false }
        for offset in range.lowerBound..<end {
            let byte = bytes[offset]
            let isMark = byte == 0x7E || byte == 0x2E
            guard isMark || Base64Text.belongs(byte, .standard) || Base64Text.belongs(byte, .url) else { return false }
        }
        return true
    }
}
