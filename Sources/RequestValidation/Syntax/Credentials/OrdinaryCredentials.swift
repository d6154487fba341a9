/// Tells in one pass and without memory that credentials are as they should be, as they nearly always are. What it does
/// not vouch for is looked at closely: it may say no to good ones, never yes to faulty ones.
enum OrdinaryCredentials {
    /// True if no rule about credentials has anything to say, on a route that demands nothing.
    static func suffice(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ facts: HeadFacts, _ circumstances: Circumstances
    ) -> Bool {
        // A second token in the query, and a network without encryption.
        guard !facts.contains(.credentialInQuery) else { return false }
        let isLocal = circumstances.isEncrypted || circumstances.peer?.isLoopback ?? true
        guard isLocal || circumstances.isPeerTrusted else { return false }
        for field in head.fields {
            switch field.known {
            case .authorization:
                guard isOrdinary(bytes, field.value, now: circumstances.now) else { return false }
            // What a proxy in front says of its client's connection.
            case .forwarded where !isLocal: return false
            case .xForwardedProto where !isLocal:
                guard ByteText.equals(bytes, field.value, ignoringCase: "https") else { return false }
            default: break
            }
        }
        return true
    }

    private static func isOrdinary(_ bytes: Span<UInt8>, _ value: Range<Int>, now: Int) -> Bool {
        guard value.count > 7 else { return false }
        let start = value.lowerBound
        if ByteText.equals(bytes, start..<(start &+ 7), ignoringCase: "bearer ") {
            return isToken(bytes, (start &+ 7)..<value.upperBound, now: now)
        }
        if ByteText.equals(bytes, start..<(start &+ 6), ignoringCase: "basic ") {
            return isPassword(bytes, (start &+ 6)..<value.upperBound)
        }
        return false
    }

    private static func isToken(_ bytes: Span<UInt8>, _ token: Range<Int>, now: Int) -> Bool {
        if JSONWebToken.looksLikeOne(bytes, token) {
            var skim = TokenSkim()
            return skim.accepts(bytes, token, now: now)
        }
        var end = token.upperBound
        while end > token.lowerBound, bytes[end &- 1] == 0x3D { end &-= 1 }
        guard end > token.lowerBound else { return false }
        for offset in token.lowerBound..<end where TokenByte.of(bytes[offset]) & TokenByte.token == 0 { return false }
        return true
    }

    /// Base64 with its padding of a text with a colon and without control bytes.
    private static func isPassword(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
        guard text.count & 3 == 0, !text.isEmpty else { return false }
        var end = text.upperBound
        while end > text.upperBound &- 2, bytes[end &- 1] == 0x3D { end &-= 1 }
        var hasColon = false
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for offset in text.lowerBound..<end {
            let byte = bytes[offset]
            let its = TokenByte.of(byte)
            guard its & TokenByte.token != 0, byte != 0x2D, byte != 0x2E, byte != 0x5F, byte != 0x7E else {
                return false
            }
            bits = bits &<< 6 | UInt32(its & TokenByte.value)
            count &+= 6
            guard count >= 8 else { continue }
            count &-= 8
            let decoded = UInt8(truncatingIfNeeded: bits &>> count)
            if decoded == 0x3A { hasColon = true }
            guard decoded >= 0x20, decoded != 0x7F else { return false }
        }
        return hasColon
    }
}
