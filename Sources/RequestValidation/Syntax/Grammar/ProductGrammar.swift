/// User-Agent and Via (RFC 9110 sections 10.1.5 and 7.6.3).
enum ProductGrammar {
    /// `product *( RWS ( product / comment ) )`, `product = token [ "/" token ]`
    static func userAgent(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        // A product must come first; `(compatible; ...)` alone names none.
        guard offset < end, bytes[offset] != 0x28 else { return GrammarFault(.product, at: offset, end) }
        while true {
            if Production.has(0x28, bytes, offset, end) {
                if let fault = Production.comment(bytes, &offset, end) { return fault }
            } else {
                if let fault = Production.run(.token, .product, bytes, &offset, end) { return fault }
                if Production.take(0x2F, bytes, &offset, end),
                    let fault = Production.run(.token, .productVersion, bytes, &offset, end)
                {
                    return fault
                }
            }
            let next = GrammarClass.space.end(bytes, from: offset, to: end)
            guard next < end else { return nil }
            // RWS is required, but a comment without it is as clear.
            guard next > offset || bytes[next] == 0x28 || bytes[next &- 1] == 0x29 else {
                return GrammarFault(.productEnd, at: next, end)
            }
            offset = next
        }
    }

    /// `#( received-protocol RWS received-by [ RWS comment ] )`
    static func via(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range, ending: .viaEnd) { bytes, offset, end in
            if let fault = Production.run(.token, .receivedProtocol, bytes, &offset, end) { return fault }
            if Production.take(0x2F, bytes, &offset, end),
                let fault = Production.run(.token, .protocolVersion, bytes, &offset, end)
            {
                return fault
            }
            let by = GrammarClass.space.end(bytes, from: offset, to: end)
            guard by > offset, by < end, bytes[by] != 0x2C else { return GrammarFault(.receivedBy, at: offset, end) }
            offset = by
            if let fault = URIGrammar.hostOrToken(bytes, &offset, end, .receivedBy) { return fault }
            var comment = offset
            Production.skipSpace(bytes, &comment, end)
            guard Production.has(0x28, bytes, comment, end) else { return nil }
            offset = comment
            return Production.comment(bytes, &offset, end)
        }
    }
}
