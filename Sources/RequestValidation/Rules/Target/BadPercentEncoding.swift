/// target/bad-percent-encoding
enum BadPercentEncoding: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/bad-percent-encoding", reference: "RFC 3986 section 2.1",
        summary: "a `%` that is not followed by two hexadecimal digits",
        explanation: """
            A percent sign begins an encoded byte. Where none follows, some servers keep the sign as it is, some drop \
            it, some answer 400 and IIS decodes `%u0041`: the same link names different things. It mostly means that \
            a value was joined into the URL as it was, so that every other special character in it breaks as well. \
            HAProxy, nginx and Node forward it in silence.
            """,
        fix: "send a percent sign as `%25`; let the URL library encode the value",
        examples: [
            .bad("GET /sale/50⟦%⟧ HTTP/1.1\nHost: a.example", note: "at the end"),
            .bad("GET /search?q=100⟦%⟧&page=2 HTTP/1.1\nHost: a.example"),
            .bad("GET /a⟦%2⟧ HTTP/1.1\nHost: a.example", note: "cut after one digit"),
            .bad("GET /a⟦%zz⟧b HTTP/1.1\nHost: a.example"),
            .bad("GET /a?like=⟦%f⟧%C3%BC%25 HTTP/1.1\nHost: a.example"),
            .bad("GET /a?name=⟦%u00e9⟧t%C3%A9 HTTP/1.1\nHost: a.example", note: "JavaScript's escape()"),
            .good("GET /a%20b%C3%A9%2c?c=%25 HTTP/1.1\nHost: a.example", note: "either case of digits"),
            .good("GET /a?q=50%25+off HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .badPercentEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        let placeholders = context.isOn(UnexpandedTemplate.metadata.id) ? TemplatePlaceholder.find(bytes, parts) : []
        for range in [parts.authority, parts.path, parts.query ?? 0..<0] {
            var offset = range.lowerBound
            while let percent = Word.first(0x25, in: bytes, from: offset, to: range.upperBound) {
                offset = percent &+ 1
                let isJudged = PercentEncoding.decode(bytes, at: percent, end: range.upperBound) == nil
                guard isJudged, !placeholders.contains(where: { $0.place.contains(percent) }) else { continue }
                guard report.hasRoom() else { return }
                add(bytes, at: percent, end: range.upperBound, &report)
            }
        }
    }

    private static func add(_ bytes: Span<UInt8>, at percent: Int, end: Int, _ report: inout FindingReport) {
        if let scalar = unicodeEscape(bytes, at: percent, end: end) {
            let place = percent..<(percent &+ 6)
            let encoded = Unicode.Scalar(scalar).map { PercentEncoding.encoded(String($0).utf8) }
            report.add(
                at: place, in: .target, expected: "`%` and two hexadecimal digits",
                found: "\(ByteText.quoted(bytes, place)), the form of JavaScript's old escape()",
                fix: "use encodeURIComponent() instead of escape()" + (encoded.map { ": `\($0)`" } ?? ""))
            return
        }
        var stop = percent &+ 1
        while stop < end, stop < percent &+ 3, isWordByte(bytes[stop]) { stop &+= 1 }
        let place = percent..<stop
        report.add(
            at: place, in: .target, expected: "`%` and two hexadecimal digits", found: ByteText.quoted(bytes, place))
    }

    /// `%uXXXX`
    private static func unicodeEscape(_ bytes: Span<UInt8>, at percent: Int, end: Int) -> UInt32? {
        guard percent &+ 6 <= end, bytes[percent &+ 1] | 0x20 == 0x75 else { return nil }
        var value: UInt32 = 0
        for offset in (percent &+ 2)..<(percent &+ 6) {
            guard let digit = ByteClass.hexadecimalValue(bytes[offset]) else { return nil }
            value = value &<< 4 | UInt32(digit)
        }
        return value
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { ByteClass.isLetter(byte) || ByteClass.isDigit(byte) }
}
