/// URIs, origins and hosts (RFC 3986; RFC 6454 section 7.1).
enum URIGrammar {
    /// `absolute-URI / partial-URI`: Referer, Content-Location. No fragment, no user information (RFC 9110 section
    /// 10.1.3). The `[` and `]` of a query pass, as in targets.
    static func reference(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        reference(bytes, range, mayHaveFragment: false)
    }

    /// `URI-reference`, with a fragment perhaps: the targets of links.
    static func reference(
        _ bytes: Span<UInt8>, _ range: Range<Int>, mayHaveFragment: Bool
    ) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        if let colon = schemeEnd(bytes, range) { offset = colon &+ 1 }
        if Production.has(0x2F, bytes, offset, end), Production.has(0x2F, bytes, offset &+ 1, end) {
            offset &+= 2
            if let fault = authority(bytes, &offset, end) { return fault }
        }
        if let fault = run(.path, bytes, &offset, end) { return fault }
        guard offset < end else { return nil }
        if Production.take(0x3F, bytes, &offset, end), let fault = run(.query, bytes, &offset, end) { return fault }
        guard offset < end else { return nil }
        guard bytes[offset] == 0x23 else { return GrammarFault(.uriCharacter, at: offset, end) }
        guard mayHaveFragment else { return GrammarFault(.fragment, offset..<end) }
        offset &+= 1
        if let fault = run(.query, bytes, &offset, end) { return fault }
        return offset == end ? nil : GrammarFault(.uriCharacter, at: offset, end)
    }

    /// The colon behind a scheme, or nil if there is none.
    @inline(__always)
    private static func schemeEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard let first = range.first, ByteClass.isLetter(bytes[first]) else { return nil }
        let colon = GrammarClass.scheme.end(bytes, from: first, to: range.upperBound)
        return Production.has(0x3A, bytes, colon, range.upperBound) ? colon : nil
    }

    /// Bytes of the class and percent-encodings; stops at the first other byte.
    @inline(__always)
    private static func run(
        _ its: GrammarClass, _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int
    ) -> GrammarFault? {
        while true {
            offset = its.end(bytes, from: offset, to: end)
            guard Production.has(0x25, bytes, offset, end) else { return nil }
            guard PercentEncoding.decode(bytes, at: offset, end: end) != nil else {
                return GrammarFault(.percentEncoding, offset..<min(offset &+ 3, end))
            }
            offset &+= 3
        }
    }

    /// `host [ ":" port ]` up to the path; user information is a fault.
    private static func authority(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        if let fault = hostAndPort(bytes, &offset, end, mayBeEmpty: true) {
            return userInformation(bytes, start, end) ?? fault
        }
        guard offset < end, bytes[offset] != 0x2F, bytes[offset] != 0x3F, bytes[offset] != 0x23 else { return nil }
        return userInformation(bytes, start, end) ?? GrammarFault(.uriCharacter, at: offset, end)
    }

    /// `user:password@`, if it stands before the host.
    private static func userInformation(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> GrammarFault? {
        var offset = start
        while offset < end, bytes[offset] != 0x2F, bytes[offset] != 0x3F, bytes[offset] != 0x23 {
            if bytes[offset] == 0x40 { return GrammarFault(.userInformation, start..<(offset &+ 1)) }
            offset &+= 1
        }
        return nil
    }

    /// `( "[" IPv6address "]" / reg-name ) [ ":" port ]`
    @inline(__always)
    static func hostAndPort(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, mayBeEmpty: Bool
    ) -> GrammarFault? {
        let start = offset
        if Production.has(0x5B, bytes, offset, end) {
            guard let close = Word.first(0x5D, in: bytes, from: offset, to: end),
                AddressGrammar.isV6(bytes, (offset &+ 1)..<close)
            else { return GrammarFault(.host, Production.word(bytes, from: start, to: end)) }
            offset = close &+ 1
        } else {
            if let fault = run(.registeredName, bytes, &offset, end) { return fault }
            guard mayBeEmpty || offset > start else { return GrammarFault(.host, at: offset, end) }
        }
        guard Production.take(0x3A, bytes, &offset, end) else { return nil }
        let port = offset
        offset = GrammarClass.digit.end(bytes, from: offset, to: end)
        return isPort(bytes, port..<offset) ? nil : GrammarFault(.port, port..<offset)
    }

    /// Empty, or digits up to 65535.
    static func isPort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var number = 0
        for offset in range { number = min(number &* 10 &+ Int(bytes[offset] &- 0x30), 1_000_000) }
        return number <= 65_535
    }

    /// A host of a hop: `host [ ":" port ]` without commas, or a token.
    static func hostOrToken(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, _ kind: GrammarFault.Kind
    ) -> GrammarFault? {
        let token = GrammarClass.token.end(bytes, from: offset, to: end)
        let bound = Production.word(bytes, from: offset, to: end).upperBound
        if token == bound, token > offset {
            offset = token
            return nil
        }
        guard offset < bound else { return GrammarFault(kind, at: offset, end) }
        let start = offset
        if hostAndPort(bytes, &offset, bound, mayBeEmpty: false) == nil, offset == bound { return nil }
        return GrammarFault(kind, start..<bound)
    }

    /// `"null" / scheme "://" host [ ":" port ]`: Origin as the Fetch standard serialises it.
    static func origin(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let end = range.upperBound
        if Production.isWord("null", bytes, range) { return nil }
        guard let colon = schemeEnd(bytes, range), Production.has(0x2F, bytes, colon &+ 1, end),
            Production.has(0x2F, bytes, colon &+ 2, end)
        else { return GrammarFault(.originScheme, range.lowerBound..<range.lowerBound) }
        var offset = colon &+ 3
        let start = offset
        if let fault = hostAndPort(bytes, &offset, end, mayBeEmpty: true) {
            return userInformation(bytes, start, end) ?? fault
        }
        guard offset < end else { return nil }
        return userInformation(bytes, start, end) ?? GrammarFault(.originPath, offset..<end)
    }

    /// `#( host [ ":" port ] )`: X-Forwarded-Host, X-Forwarded-Server.
    static func hosts(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            let bound = Production.word(bytes, from: offset, to: end).upperBound
            return hostAndPort(bytes, &offset, bound, mayBeEmpty: false)
        }
    }

    /// `host [ ":" port ]`: Alt-Used (RFC 7838 section 5).
    static func host(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        if let fault = hostAndPort(bytes, &offset, range.upperBound, mayBeEmpty: false) { return fault }
        return offset == range.upperBound ? nil : GrammarFault(.host, at: offset, range.upperBound)
    }

    /// `#( "<" URI-reference ">" *( OWS ";" OWS link-param ) )`: Link (RFC 8288 section 3).
    static func links(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            guard Production.take(0x3C, bytes, &offset, end) else { return GrammarFault(.angleOpen, at: offset, end) }
            guard let close = Word.first(0x3E, in: bytes, from: offset, to: end) else {
                return GrammarFault(.angleClose, at: end, end)
            }
            if let fault = reference(bytes, offset..<close, mayHaveFragment: true) {
                return fault
            }
            offset = close &+ 1
            return Production.optionalParameters(bytes, &offset, end)
        }
    }
}
