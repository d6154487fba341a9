/// Parameters and weights (RFC 9110 sections 5.6.6 and 12.4.2).
extension Production {
    /// `*( OWS ";" OWS [ token "=" ( token / quoted-string ) ] )`. A `q` must be a weight if `weighted`.
    @inline(__always)
    static func parameters(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, weighted: Bool = false
    ) -> GrammarFault? {
        while true {
            var next = offset
            skipSpace(bytes, &next, end)
            guard take(0x3B, bytes, &next, end) else { return nil }
            skipSpace(bytes, &next, end)
            offset = next
            // RFC 9110 lets a parameter be empty: `text/html;`, `a=b;;c=d`.
            guard offset < end, bytes[offset] != 0x2C, bytes[offset] != 0x3B else { continue }
            if let fault = parameter(bytes, &offset, end, weighted: weighted) { return fault }
        }
    }

    @inline(__always)
    private static func parameter(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, weighted: Bool
    ) -> GrammarFault? {
        let name = offset
        if let fault = run(.token, .parameterName, bytes, &offset, end) { return fault }
        guard take(0x3D, bytes, &offset, end) else { return GrammarFault(.parameterEquals, at: offset, end) }
        if weighted, offset &- name == 2, bytes[name] | 0x20 == 0x71 { return weight(bytes, &offset, end) }
        return tokenOrQuoted(bytes, &offset, end)
    }

    /// `0` to `1` with at most three decimals.
    @inline(__always)
    static func weight(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        guard offset < end, bytes[offset] == 0x30 || bytes[offset] == 0x31 else {
            return GrammarFault(.weight, word(bytes, from: start, to: end))
        }
        let isOne = bytes[offset] == 0x31
        offset &+= 1
        if take(0x2E, bytes, &offset, end) {
            let limit = min(end, offset &+ 3)
            while offset < limit, isOne ? bytes[offset] == 0x30 : ByteClass.isDigit(bytes[offset]) { offset &+= 1 }
        }
        guard
            offset == end || bytes[offset] == 0x2C || bytes[offset] == 0x3B
                || GrammarClass.space.contains(bytes[offset])
        else { return GrammarFault(.weight, word(bytes, from: start, to: end)) }
        return nil
    }

    /// `[ OWS ";" OWS "q=" qvalue ]` behind something that takes no other parameter.
    @inline(__always)
    static func optionalWeight(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        var next = offset
        skipSpace(bytes, &next, end)
        guard take(0x3B, bytes, &next, end) else { return nil }
        skipSpace(bytes, &next, end)
        offset = next
        guard next &+ 1 < end, bytes[next] | 0x20 == 0x71, bytes[next &+ 1] == 0x3D else {
            return GrammarFault(.weightName, word(bytes, from: next, to: end))
        }
        offset = next &+ 2
        return weight(bytes, &offset, end)
    }

    /// `name [ BWS "=" BWS ( token / quoted-string ) ]`: directives, preferences and parameters without value.
    @inline(__always)
    static func optionalArgument(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        if let fault = token(bytes, &offset, end) { return fault }
        var next = offset
        skipSpace(bytes, &next, end)
        guard take(0x3D, bytes, &next, end) else { return nil }
        skipSpace(bytes, &next, end)
        offset = next
        return tokenOrQuoted(bytes, &offset, end)
    }

    /// `*( OWS ";" OWS [ token [ BWS "=" BWS ( token / quoted-string ) ] ] )`: extensions, links, dispositions.
    static func optionalParameters(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        while true {
            var next = offset
            skipSpace(bytes, &next, end)
            guard take(0x3B, bytes, &next, end) else { return nil }
            skipSpace(bytes, &next, end)
            offset = next
            guard offset < end, bytes[offset] != 0x2C, bytes[offset] != 0x3B else { continue }
            if let fault = optionalArgument(bytes, &offset, end) { return fault }
        }
    }
}
