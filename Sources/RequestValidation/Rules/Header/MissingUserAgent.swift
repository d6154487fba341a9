/// header/missing-user-agent
enum MissingUserAgent: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/missing-user-agent", level: .off, reference: "RFC 9110 section 10.1.5",
        summary: "no User-Agent",
        explanation: """
            User-Agent tells the backend's people which program, of which version, sends a request; without it nobody \
            knows whom to ask when one is broken, and some sites refuse such requests. The field is no duty, so the \
            rule is off unless it is switched on.
            """,
        fix: "send `User-Agent: product/version`",
        examples: [
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example"),
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example\nX-User-Agent: a/1"),
            .good("GET / HTTP/1.1\nHost: a.example\nuser-agent: shop/1.0"),
        ])
    static let trigger: HeadFacts = .complete

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard !context.present.contains(.userAgent) else { return }
        let end = context.head.requestLine.upperBound
        report.add(at: end..<end, in: .headerSection, expected: "a User-Agent field", found: "none")
    }
}
