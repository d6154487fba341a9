/// target/encoded-control
enum EncodedControl: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/encoded-control", reference: "RFC 3986 section 7.3; RFC 9110 section 17.3",
        summary: "an encoded control byte (`%01`-`%1F`, `%7F`)",
        explanation: """
            Control bytes name nothing in a path. `%0d%0a` there is how headers are injected: a backend that puts the \
            decoded path into a redirect or a log writes a line of the sender's choosing. In a query, line breaks and \
            tabs can be text that a person typed, so there it is a warning. Most proxies forward both in silence.
            """,
        fix: "remove the control byte, or send such a value in the body",
        examples: [
            .bad("GET /go⟦%0d%0a⟧Set-Cookie:%20a=b HTTP/1.1\nHost: a.example", note: "header injection"),
            .bad("GET /a⟦%09⟧b HTTP/1.1\nHost: a.example"),
            .bad("GET /report⟦%0A⟧ HTTP/1.1\nHost: a.example", note: "a line read from a file, its end included"),
            .bad("GET /a?text=one⟦%0D%0A⟧two HTTP/1.1\nHost: a.example", note: "text of several lines: a warning"),
            .bad("GET /a?x=1⟦%7f⟧ HTTP/1.1\nHost: a.example"),
            .good("GET /a%20b?c=%21%2d%30%7e HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .encodedControl

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        for run in runs(bytes, parts.path) {
            let isLineBreak = run.bytes.contains(0x0D) || run.bytes.contains(0x0A)
            let isInjection = run.bytes.contains(0x0D) && run.bytes.contains(0x0A)
            let found = ByteText.quoted(bytes, run.place)
            report.add(
                at: run.place, in: .target, expected: "no control bytes in the path",
                found: isInjection ? "\(found), a line break: this is how headers are injected" : found,
                fix: isLineBreak ? "remove the line break; a line that was read from a file still has its end" : nil)
        }
        for run in parts.query.map({ runs(bytes, $0) }) ?? [] {
            report.add(
                at: run.place, in: .target, expected: "no control bytes", found: ByteText.quoted(bytes, run.place),
                level: .warning)
        }
    }

    private static func runs(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [PercentEncoding.Run] {
        PercentEncoding.runs(bytes, range) { $0 != 0 && ByteClass.of($0).contains(.control) }
    }
}
