/// Basic (RFC 7617).
extension CredentialInspection {
    mutating func inspectBasic(_ rest: Range<Int>, _ bytes: Span<UInt8>) {
        if let fault = Base64Text.fault(bytes, rest, .standard) {
            return addBase64(fault, rest, bytes)
        }
        let decoded = Base64Text.decoded(bytes, rest)
        guard let colon = decoded.firstIndex(of: 0x3A) else {
            return add(.basicColon(isTwiceEncoded: CredentialInspection.isEncoded(decoded)), at: rest, bytes)
        }
        guard let control = decoded.firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) else { return }
        let isLast = control > colon && control >= decoded.count &- 2 && decoded[control...].allSatisfy { $0 < 0x20 }
        add(.basicControl(byte: decoded[control], isLast: isLast), at: rest, bytes)
    }

    private mutating func addBase64(_ fault: Base64Text.Fault, _ rest: Range<Int>, _ bytes: Span<UInt8>) {
        switch fault {
        case .character(let offset):
            // A password may hold anything; a colon among the characters tells that nothing was encoded.
            guard !rest.contains(where: { bytes[$0] == 0x3A }) else {
                return add(.basicBase64(.notEncoded), at: rest, bytes)
            }
            let run = FieldBytes.run(bytes, from: offset, to: rest.upperBound) { $0 >= 0x80 }
            let place = run.isEmpty ? offset..<(offset &+ 1) : run
            add(.basicBase64(.base64(fault, found: bytes[offset])), at: place, bytes)
        case .padding(let offset):
            add(.basicBase64(.base64(fault, found: bytes[offset])), at: offset..<(offset &+ 1), bytes)
        case .missingPadding, .length:
            add(.basicBase64(.base64(fault, found: nil)), at: rest.upperBound..<rest.upperBound, bytes)
        }
    }

    /// True if the text is Base64 of a text with a colon.
    private static func isEncoded(_ text: [UInt8]) -> Bool {
        guard text.count >= 4, Base64Text.fault(text.span, 0..<text.count, .standard) == nil else { return false }
        let decoded = Base64Text.decoded(text.span, 0..<text.count)
        return decoded.contains(0x3A) && decoded.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
