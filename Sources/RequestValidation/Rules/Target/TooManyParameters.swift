/// target/too-many-parameters
enum TooManyParameters: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/too-many-parameters", status: 414, reference: "RFC 9110 section 15.5.15",
        summary: "more query parameters than the limit",
        explanation: """
            Frameworks stop reading at a number of their own and drop the rest without a word: PHP at 1000 \
            (max_input_vars), Tomcat at 10000, Node's qs at 1000. A client that sends more loses values at random. \
            Thousands of parameters are also how hash tables are attacked.
            """,
        fix: "send the values in the body, or in several requests",
        examples: [
            .bad("GET /a?b=1&c=2&⟦d=3&e=4⟧ HTTP/1.1\nHost: a.example") { $0.limits.parameterCount = 2 },
            .bad("GET /a?b&⟦c⟧ HTTP/1.1\nHost: a.example") { $0.limits.parameterCount = 1 },
            .good("GET /a?b=1&c=2 HTTP/1.1\nHost: a.example", note: "as many as the limit") {
                $0.limits.parameterCount = 2
            },
            .good("GET /a?b=1&c=2& HTTP/1.1\nHost: a.example", note: "nothing behind the last `&`") {
                $0.limits.parameterCount = 2
            },
        ])
    static let trigger: HeadFacts = .longQuery

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let limit = context.policy.limits.parameterCount
        // `limit + 1` parameters take at least so many bytes with the `&` between them.
        guard let query = context.targetParts(bytes).query, query.count > limit &* 2 else { return }
        var count = 0
        var excess: Int?
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            guard !parameter.whole.isEmpty else { continue }
            count &+= 1
            if count == limit &+ 1 { excess = parameter.whole.lowerBound }
        }
        guard let excess else { return }
        report.add(
            at: excess..<query.upperBound, in: .target, expected: "at most \(limit) parameters", found: "\(count)")
    }
}
