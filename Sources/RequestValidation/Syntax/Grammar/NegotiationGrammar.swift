/// Accept and its kin, and TE (RFC 9110 sections 12.5 and 10.1.4).
enum NegotiationGrammar {
    /// `#( media-range [ weight ] )`
    static func accept(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            let type = offset
            let subtype: Int
            offset = GrammarClass.token.end(bytes, from: offset, to: end)
            guard offset > type else { return GrammarFault(.mediaType, at: offset, end) }
            guard Production.take(0x2F, bytes, &offset, end) else {
                return GrammarFault(.mediaSubtype, offset == end ? type..<end : offset..<(offset &+ 1))
            }
            subtype = offset
            offset = GrammarClass.token.end(bytes, from: offset, to: end)
            guard offset > subtype else { return GrammarFault(.mediaSubtype, at: offset, end) }
            // `*/html`: a wildcard type has a wildcard subtype (RFC 9110 section 12.5.1).
            if bytes[type] == 0x2A, subtype &- type == 2, offset &- subtype != 1 || bytes[subtype] != 0x2A {
                return GrammarFault(.mediaWildcard, type..<offset)
            }
            return Production.parameters(bytes, &offset, end, weighted: true)
        }
    }

    /// `#( token [ weight ] )`: Accept-Encoding and Accept-Charset, whose `*` is a token.
    static func weightedTokens(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = Production.token(bytes, &offset, end) { return fault }
            return Production.optionalWeight(bytes, &offset, end)
        }
    }

    /// `#( language-range [ weight ] )`
    static func acceptLanguage(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if !Production.take(0x2A, bytes, &offset, end),
                let fault = language(bytes, &offset, end, .languageRange)
            {
                return fault
            }
            return Production.optionalWeight(bytes, &offset, end)
        }
    }

    /// `#language-tag`: Content-Language (RFC 9110 section 8.5).
    static func languages(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in language(bytes, &offset, end, .languageTag) }
    }

    /// `1*8ALPHA *( "-" 1*8alphanum )` (RFC 4647 section 2.1); the stricter grammar of tags is about registered subtags.
    @inline(__always)
    private static func language(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, _ kind: GrammarFault.Kind
    ) -> GrammarFault? {
        var start = offset
        while offset < end, ByteClass.isLetter(bytes[offset]) { offset &+= 1 }
        while true {
            guard offset > start else { return GrammarFault(kind, at: offset, end) }
            guard offset &- start <= 8 else { return GrammarFault(kind, start..<offset) }
            guard Production.take(0x2D, bytes, &offset, end) else { break }
            start = offset
            offset = GrammarClass.alphanumeric.end(bytes, from: offset, to: end)
        }
        // `en_US`, the name of a locale.
        guard !Production.has(0x5F, bytes, offset, end) else {
            return GrammarFault(.languageSeparator, offset..<(offset &+ 1))
        }
        return nil
    }

    /// `#( "trailers" / ( token *( OWS ";" OWS parameter ) [ weight ] ) )`
    static func transferCodings(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = Production.token(bytes, &offset, end) { return fault }
            return Production.parameters(bytes, &offset, end, weighted: true)
        }
    }
}
