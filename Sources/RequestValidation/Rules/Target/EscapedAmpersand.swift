/// target/html-escaped-ampersand
enum EscapedAmpersand: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/html-escaped-ampersand", level: .warning, reference: "HTML, section 13.1.4 character references",
        summary: "`&amp;` in the query",
        explanation: """
            In HTML source `&` is written `&amp;`, and an HTML parser undoes it. A link that was cut out of the \
            source by hand or by a regular expression, or escaped twice, keeps it: the parameter is then called \
            `amp;page` and the backend uses its default. Nothing on the way notices.
            """,
        fix: "send `&`: parse the HTML that the link comes from, or escape it once less",
        examples: [
            .bad("GET /list?sort=name⟦&amp;⟧page=2 HTTP/1.1\nHost: a.example"),
            .bad("GET /list?sort=name⟦&amp;amp;⟧page=2 HTTP/1.1\nHost: a.example", note: "escaped twice"),
            .good("GET /list?sort=name&amp=1&page=2 HTTP/1.1\nHost: a.example", note: "accelerated mobile pages"),
            .good("GET /list?amp;x=1&q=AT%26amp%3BT HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .irregularQuery

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let query = context.targetParts(bytes).query else { return }
        var offset = query.lowerBound
        while let start = Word.first(0x26, in: bytes, from: offset, to: query.upperBound) {
            offset = start &+ 1
            guard matches("amp;", bytes, at: offset, end: query.upperBound) else { continue }
            while matches("amp;", bytes, at: offset, end: query.upperBound) { offset &+= 4 }
            let place = start..<offset
            report.add(at: place, in: .target, expected: "`&`", found: ByteText.quoted(bytes, place))
        }
    }

    private static func matches(_ text: StaticString, _ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        let stop = offset &+ text.utf8CodeUnitCount
        return stop <= end && ByteText.equals(bytes, offset..<stop, ignoringCase: text)
    }
}
