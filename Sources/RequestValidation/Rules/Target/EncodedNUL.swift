/// target/encoded-nul
enum EncodedNUL: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/encoded-nul", reference: "RFC 3986 section 7.3",
        summary: "an encoded NUL byte, `%00`",
        explanation: """
            Decoded, NUL ends a string for everything that is written in C: file systems, databases, older PHP. \
            `/upload/x.php%00.jpg` passes a check of its extension and opens `x.php`. PostgreSQL refuses the value \
            with an error that no one connects with the request. nginx rejects it in paths only, HAProxy nowhere.
            """,
        fix: "remove it; it is often the end of a fixed-size buffer that was sent whole",
        examples: [
            .bad("GET /upload/x.php⟦%00⟧.jpg HTTP/1.1\nHost: a.example"),
            .bad("GET /a?name=Ann⟦%00%00%00⟧&b=1 HTTP/1.1\nHost: a.example", note: "a padded buffer"),
            .good("GET /a%20?b=%2500&c=x%300 HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .encodedControl

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for run in PercentEncoding.runs(bytes, context.head.target, of: { $0 == 0 }) {
            let found = run.bytes.count == 1 ? "`%00`" : "\(run.bytes.count) encoded NUL bytes"
            report.add(at: run.place, in: .target, expected: "no NUL byte", found: found)
        }
    }
}
