extension HeadContext {
    /// True if it is certain that the client sent the request over a network in plain text: it is no program on this
    /// machine, its connection is not encrypted, and where a trusted proxy stands between, that one says so.
    func crossedInPlaintext(_ bytes: Span<UInt8>) -> Bool {
        guard !circumstances.isEncrypted, let peer = circumstances.peer, !peer.isLoopback else { return false }
        return !circumstances.isPeerTrusted || proxySaysPlaintext(bytes)
    }

    /// What the proxy in front says of the client's connection: X-Forwarded-Proto, or `proto` in Forwarded (RFC 7239
    /// section 5.4). A proxy that says nothing leaves it open.
    private func proxySaysPlaintext(_ bytes: Span<UInt8>) -> Bool {
        var saysPlaintext = false
        for field in head.fields where field.known == .xForwardedProto || field.known == .forwarded {
            var start = field.value.lowerBound
            while let member = ConnectionOptions.nextMember(bytes, from: &start, to: field.value.upperBound) {
                let scheme = field.known == .forwarded ? HeadContext.scheme(bytes, member) : member
                guard let scheme else { continue }
                if ByteText.equals(bytes, scheme, ignoringCase: "https") { return false }
                if ByteText.equals(bytes, scheme, ignoringCase: "http") { saysPlaintext = true }
            }
        }
        return saysPlaintext
    }

    /// The value of `proto` in an element of Forwarded, without quotes.
    private static func scheme(_ bytes: Span<UInt8>, _ element: Range<Int>) -> Range<Int>? {
        var start = element.lowerBound
        while start < element.upperBound {
            let end = Word.first(0x3B, in: bytes, from: start, to: element.upperBound) ?? element.upperBound
            while start < end, ByteClass.isWhitespace(bytes[start]) { start &+= 1 }
            if let equals = Word.first(0x3D, in: bytes, from: start, to: end),
                ByteText.equals(bytes, start..<equals, ignoringCase: "proto")
            {
                var value = (equals &+ 1)..<end
                if value.count >= 2, bytes[value.lowerBound] == 0x22, bytes[value.upperBound &- 1] == 0x22 {
                    value = (value.lowerBound &+ 1)..<(value.upperBound &- 1)
                }
                return value
            }
            start = end &+ 1
        }
        return nil
    }
}
