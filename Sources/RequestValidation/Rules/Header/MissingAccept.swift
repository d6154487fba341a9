/// header/missing-accept
enum MissingAccept: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/missing-accept", level: .off, reference: "RFC 9110 section 12.5.1",
        summary: "no Accept",
        explanation: """
            Accept names the media types that the client can read. Without it a backend picks its own, and the day \
            it learns another one the client gets HTML or XML where it wants JSON. The field is no duty, so the rule is \
            off unless it is switched on.
            """,
        fix: "send `Accept: application/json`, or what the client reads",
        examples: [
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example"),
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example\nAccept-Language: en"),
            .good("GET / HTTP/1.1\nHost: a.example\naccept: */*"),
        ])
    static let trigger: HeadFacts = .complete

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard !context.present.contains(.accept) else { return }
        let end = context.head.requestLine.upperBound
        report.add(at: end..<end, in: .headerSection, expected: "an Accept field", found: "none")
    }
}
