/// target/duplicate-parameter
enum DuplicateParameter: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/duplicate-parameter", level: .off, reference: "WHATWG URL, application/x-www-form-urlencoded",
        summary: "a query parameter that comes more than once",
        explanation: """
            PHP and Rails take the last value, Go, Java and Flask the first, ASP joins them with commas, Express \
            makes a list. A filter that looks at one and a backend that uses the other can be played off against each \
            other. Off by default, because checkboxes and lists repeat names by right.
            """,
        fix: "send each name once, or mark lists as such, for instance `id[]=1&id[]=2`",
        examples: [
            .bad("GET /pay?amount=1&to=b&⟦amount=1000⟧ HTTP/1.1\nHost: a.example"),
            .bad(
                "GET /a?user%5fid=1&⟦user_id=2⟧ HTTP/1.1\nHost: a.example", note: "the same name, encoded differently"),
            .good("GET /a?b=1&c=1&B=2 HTTP/1.1\nHost: a.example", note: "names are case-sensitive"),
            .good("GET /a?id[]=1&id[]=2&x%5B%5D=1&x%5B%5D=2 HTTP/1.1\nHost: a.example", note: "a list, and marked so"),
        ])
    static let trigger: HeadFacts = .routeJudgesDuplicateParameters

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let query = context.targetParts(bytes).query else { return }
        var seen: Set<[UInt8]> = []
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes), seen.count < context.policy.limits.parameterCount {
            guard !parameter.name.isEmpty else { continue }
            let name = PercentEncoding.decoded(bytes, parameter.name)
            guard !name.suffix(2).elementsEqual("[]".utf8), !seen.insert(name).inserted else { continue }
            report.add(
                at: parameter.whole, in: .parameter(parameter.label(bytes)), expected: "each name once",
                found: "`\(parameter.label(bytes))` again")
        }
    }
}
