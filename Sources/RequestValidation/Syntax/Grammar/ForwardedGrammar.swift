/// Forwarded (RFC 7239 section 4), down to the nodes, hosts and schemes.
enum ForwardedGrammar {
    /// `1#( [ pair ] *( ";" [ pair ] ) )`, `pair = token "=" ( token / quoted-string )`
    static func elements(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            while true {
                if offset < end, bytes[offset] != 0x3B, let fault = pair(bytes, &offset, end) { return fault }
                guard Production.take(0x3B, bytes, &offset, end) else { return nil }
                guard offset < end, bytes[offset] != 0x2C else { return nil }
            }
        }
    }

    private static func pair(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        if let fault = Production.run(.token, .parameterName, bytes, &offset, end) { return fault }
        let name = start..<offset
        guard Production.take(0x3D, bytes, &offset, end) else { return GrammarFault(.parameterEquals, at: offset, end) }
        let value = offset
        let isQuoted = Production.has(0x22, bytes, offset, end)
        if Production.has(0x5B, bytes, offset, end) {
            return GrammarFault(.quotedNode, Production.word(bytes, from: value, to: end))
        }
        if let fault = Production.tokenOrQuoted(bytes, &offset, end) { return fault }
        // `for=192.0.2.1:80`, and `for=[2001:db8::1]` above: what a token cannot hold must be in quotes.
        if !isQuoted, offset < end, bytes[offset] == 0x3A || bytes[offset] == 0x2F {
            return GrammarFault(.quotedNode, Production.word(bytes, from: value, to: end))
        }
        return argument(bytes, name, isQuoted ? (value &+ 1)..<(offset &- 1) : value..<offset)
    }

    private static func argument(_ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>) -> GrammarFault? {
        if Production.isWord("for", bytes, name) || Production.isWord("by", bytes, name) {
            return AddressGrammar.isNode(bytes, value) ? nil : GrammarFault(.node, value)
        }
        if Production.isWord("host", bytes, name) { return URIGrammar.host(bytes, value) }
        if Production.isWord("proto", bytes, name) { return scheme(bytes, value) }
        return nil
    }

    /// `ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )`
    private static func scheme(_ bytes: Span<UInt8>, _ value: Range<Int>) -> GrammarFault? {
        guard let first = value.first, ByteClass.isLetter(bytes[first]),
            GrammarClass.scheme.end(bytes, from: first, to: value.upperBound) == value.upperBound
        else { return GrammarFault(.forwardedScheme, value) }
        return nil
    }

    /// `#scheme`, one of those that servers of HTTP know: X-Forwarded-Proto.
    static func schemes(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            let place = Production.word(bytes, from: offset, to: end)
            offset = place.upperBound
            if Production.isWord("https", bytes, place) || Production.isWord("http", bytes, place)
                || Production.isWord("wss", bytes, place) || Production.isWord("ws", bytes, place)
            {
                return nil
            }
            return GrammarFault(.forwardedScheme, place)
        }
    }

    /// `#port`: X-Forwarded-Port.
    static func ports(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            let place = Production.word(bytes, from: offset, to: end)
            offset = GrammarClass.digit.end(bytes, from: offset, to: end)
            guard !place.isEmpty, offset == place.upperBound, URIGrammar.isPort(bytes, place) else {
                return GrammarFault(.port, place)
            }
            return nil
        }
    }
}
