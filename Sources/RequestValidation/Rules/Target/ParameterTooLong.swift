/// target/parameter-too-long
enum ParameterTooLong: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/parameter-too-long", status: 414, reference: "RFC 9110 section 15.5.15",
        summary: "a query parameter longer than the limit",
        explanation: """
            A URL is no place for documents. Each party on the way has a limit of its own for it, from 2 KiB in old \
            clients to 8 KiB in most servers, and answers 400, 404 or 414 or cuts the value. The value is also \
            written into every access log.
            """,
        fix: "send the value in the body of a POST request",
        examples: [
            .bad("GET /a?b=1&⟦data=0123456789⟧&c=2 HTTP/1.1\nHost: a.example") { $0.limits.parameterLength = 14 },
            .bad("GET /a?⟦0123456789⟧ HTTP/1.1\nHost: a.example") { $0.limits.parameterLength = 9 },
            .good("GET /a?b=1&data=0123456789 HTTP/1.1\nHost: a.example", note: "as long as the limit") {
                $0.limits.parameterLength = 15
            },
        ])
    static let trigger: HeadFacts = .longQuery

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let limit = context.policy.limits.parameterLength
        guard let query = context.targetParts(bytes).query, query.count > limit else { return }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            guard parameter.whole.count > limit else { continue }
            report.add(
                at: parameter.whole, in: .parameter(parameter.label(bytes)), expected: "at most \(limit) bytes",
                found: "\(parameter.whole.count) bytes")
        }
    }
}
