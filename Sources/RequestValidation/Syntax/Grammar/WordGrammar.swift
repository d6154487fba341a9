/// Values that are one number, one word of a few, or one run of bytes.
enum WordGrammar {
    /// `1*DIGIT`: Max-Forwards.
    static func digits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let digits = GrammarClass.digit.end(bytes, from: range.lowerBound, to: range.upperBound)
        return digits == range.upperBound && !range.isEmpty ? nil : GrammarFault(.digits, range)
    }

    /// `1`: Upgrade-Insecure-Requests, Sec-GPC, Early-Data.
    static func one(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        range.count == 1 && bytes[range.lowerBound] == 0x31 ? nil : GrammarFault(.one, range)
    }

    /// `0` or `1`, and the extensions that DNT was meant to have.
    static func zeroOrOne(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        guard let first = range.first, bytes[first] == 0x30 || bytes[first] == 0x31, range.count == 1 else {
            return GrammarFault(.zeroOrOne, range)
        }
        return nil
    }

    /// `on` or `off`: Save-Data, which the draft lets grow.
    static func saveData(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        isAny(of: ["on", "off"], bytes, range) ? nil : GrammarFault(.save, range)
    }

    private static func isAny(of words: [StaticString], _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for word in words where Production.isWord(word, bytes, range) { return true }
        return false
    }

    /// Visible characters without quotes, commas and the like: X-Request-Id, X-Correlation-Id.
    static func identifier(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let end = GrammarClass.identifier.end(bytes, from: range.lowerBound, to: range.upperBound)
        return end == range.upperBound ? nil : GrammarFault(.identifier, at: end, range.upperBound)
    }

    // MARK: Base64

    /// Base64 with its padding (RFC 4648 section 4): Sec-WebSocket-Key.
    static func base64(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let text = GrammarClass.base64.end(bytes, from: range.lowerBound, to: range.upperBound)
        var end = text
        while end < range.upperBound, end &- text < 2, bytes[end] == 0x3D { end &+= 1 }
        guard end == range.upperBound else { return GrammarFault(.base64, at: end, range.upperBound) }
        return range.count & 3 == 0 ? nil : GrammarFault(.base64Length, range)
    }

    /// Base64 of 16 bytes: Content-MD5 (RFC 1864).
    static func md5(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        if let fault = base64(bytes, range) { return fault }
        guard range.count == 24, bytes[range.upperBound &- 1] == 0x3D, bytes[range.upperBound &- 2] == 0x3D else {
            return GrammarFault(.md5Length, range)
        }
        return nil
    }

    /// Base64 with the alphabet of URLs, without padding: HTTP2-Settings (RFC 7540 section 3.2.1).
    static func base64URL(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let end = GrammarClass.base64URL.end(bytes, from: range.lowerBound, to: range.upperBound)
        guard end == range.upperBound else { return GrammarFault(.base64URL, at: end, range.upperBound) }
        return range.count & 3 == 1 ? GrammarFault(.base64Length, range) : nil
    }

    /// `0` to `255` without leading zeros: Sec-WebSocket-Version (RFC 6455 section 4.3).
    static func webSocketVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let digits = GrammarClass.digit.end(bytes, from: range.lowerBound, to: range.upperBound)
        guard digits == range.upperBound, (1...3).contains(range.count),
            range.count == 1 || bytes[range.lowerBound] != 0x30, URIGrammar.isPort(bytes, range),
            range.count < 3 || range.reduce(0, { $0 &* 10 &+ Int(bytes[$1] &- 0x30) }) <= 255
        else { return GrammarFault(.webSocketVersion, range) }
        return nil
    }
}
