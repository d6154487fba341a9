/// contract/not-judged
enum NotJudged: ContractRule, BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/not-judged", level: .warning, reference: "JSON Schema 2020-12 Validation section 10",
        summary: "a value that is too intricate to be held to the contract's schema",
        explanation: """
            No value and no schema can keep a worker busy for long: a `pattern` has about a millisecond, a schema some \
            steps for each value of the body. What is not judged by then is let pass and told here, and what is surely \
            wrong beside it is told as ever. A pattern that takes so long mostly has a repetition within a repetition, \
            such as `^(a+)+$`: the contract should say it otherwise, and give texts a `maxLength`. With `levels` such \
            requests can be rejected.
            """,
        fix: "send less at a time, or mend the pattern in the contract",
        examples: [
            .bad(
                "GET /names?name=⟦aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!⟧ HTTP/1.1\nHost: a.example",
                note: "repetitions within repetitions", contract: ExampleContract.orders),
            .bad(
                "POST /names HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 43",
                body: "⟦\"⟧aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"", note: "in a body",
                contract: ExampleContract.orders),
            .good("GET /names?name=aaaa HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .notJudged(let reason) = violation.kind else { return }
        report.add(violation, expected: expected, found: reason)
    }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .notJudged(let reason) = fault.kind else { return }
        report.add(fault, in: .body, expected: expected, found: reason)
    }

    private static let expected = "a value that the contract's schema can judge within its limits"
}
