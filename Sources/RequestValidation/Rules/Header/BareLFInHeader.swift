/// header/bare-lf
enum BareLFInHeader: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/bare-lf", reference: "RFC 9112 section 2.2",
        summary: "a field line that ends in LF without CR",
        explanation: """
            Lines end in CR LF. Most servers also accept LF alone, as RFC 9112 section 2.2 allows, and so hide that \
            the client writes them wrong, until it meets one that does not: some take the LF for a part of the value. \
            It comes from requests written by hand with `\\n`, and from files with Unix line ends.
            """,
        fix: #"end every line with CR LF ("\r\n")"#,
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example⟦␊⟧Accept: */*"),
            .rawBad("GET / HTTP/1.1\nHost: a.example⟦␊⟧Accept: */*␊␊", note: "every line, reported once"),
            .rawBad("GET / HTTP/1.1\nHost: a.example\n⟦␊⟧", note: "only the empty line at the end"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-A: 1⟦␊⟧ 2", also: ["header/obsolete-fold"]),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-A⟦␊⟧Accept: */*", also: ["header/missing-colon"]),
            .good("GET / HTTP/1.1\nHost: a.example\nX-A: \\n"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 4", body: "a␊b␊", note: "a body is free"),
        ])
    static let trigger: HeadFacts = .bareLFInHeader

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let head = context.head
        var first: Int?
        var count = 0
        func note(_ offset: Int) {
            guard offset < bytes.count, bytes[offset] == 0x0A, offset == 0 || bytes[offset - 1] != 0x0D else { return }
            first = min(first ?? offset, offset)
            count += 1
        }
        for field in head.fields {
            for offset in field.line { note(offset) }
        }
        for line in head.brokenLines { note(line.upperBound) }
        if context.facts.contains(.complete) { note(head.end - 1) }
        guard let first else { return }
        let field = head.fields.first { $0.line.contains(first) }
        report.add(
            at: first..<(first + 1), in: field?.part(bytes) ?? .headerSection, expected: "CR LF at the end of the line",
            found: count > 1 ? "LF alone, here and in \(Count.of(count - 1, "more place"))" : "LF alone")
    }
}
