/// Content-Disposition (RFC 6266 section 4.1) with extended parameters (RFC 8187 section 3.2.1).
enum DispositionGrammar {
    /// `token *( OWS ";" OWS [ token BWS "=" BWS ( token / quoted-string / ext-value ) ] )`
    static func disposition(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        if let fault = Production.run(.token, .dispositionType, bytes, &offset, end) { return fault }
        while true {
            Production.skipSpace(bytes, &offset, end)
            guard offset < end else { return nil }
            guard Production.take(0x3B, bytes, &offset, end) else {
                return GrammarFault(.parameterEnd, at: offset, end)
            }
            Production.skipSpace(bytes, &offset, end)
            guard offset < end, bytes[offset] != 0x3B else { continue }
            if let fault = parameter(bytes, &offset, end) { return fault }
        }
    }

    private static func parameter(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        if let fault = Production.run(.token, .parameterName, bytes, &offset, end) { return fault }
        let isExtended = bytes[offset &- 1] == 0x2A
        Production.skipSpace(bytes, &offset, end)
        guard Production.take(0x3D, bytes, &offset, end) else { return GrammarFault(.parameterEquals, at: offset, end) }
        Production.skipSpace(bytes, &offset, end)
        return isExtended ? extendedValue(bytes, &offset, end) : Production.tokenOrQuoted(bytes, &offset, end)
    }

    /// `charset "'" [ language ] "'" *( pct-encoded / attr-char )`
    private static func extendedValue(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        while offset < end, bytes[offset] != 0x27, GrammarClass.token.contains(bytes[offset]) { offset &+= 1 }
        guard offset > start else { return GrammarFault(.extendedCharset, at: offset, end) }
        guard Production.take(0x27, bytes, &offset, end) else { return GrammarFault(.extendedQuote, at: offset, end) }
        while offset < end, bytes[offset] != 0x27, GrammarClass.token.contains(bytes[offset]) { offset &+= 1 }
        guard Production.take(0x27, bytes, &offset, end) else { return GrammarFault(.extendedQuote, at: offset, end) }
        while offset < end {
            let byte = bytes[offset]
            if byte == 0x25 {
                guard PercentEncoding.decode(bytes, at: offset, end: end) != nil else {
                    return GrammarFault(.percentEncoding, offset..<min(offset &+ 3, end))
                }
                offset &+= 3
                continue
            }
            if byte == 0x3B || GrammarClass.space.contains(byte) { return nil }
            // `attr-char` is `tchar` without `*`, `'` and `%`.
            guard GrammarClass.token.contains(byte), byte != 0x2A, byte != 0x27 else {
                return GrammarFault(.extendedCharacter, at: offset, end)
            }
            offset &+= 1
        }
        return nil
    }
}
