/// contract/unknown-parameter
enum UndescribedParameter: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/unknown-parameter", level: .warning, reference: "OpenAPI Parameter Object (3.1: section 4.8.12)",
        summary: "a query parameter that the operation does not have",
        explanation: """
            The backend ignores what it does not know, so a misspelled filter filters nothing and a misspelled limit \
            limits nothing: the answer looks right and is not. Trackers and caches add parameters of their own, which \
            is why this only warns unless the contract's configuration says `unknown-parameters: error`.
            """,
        fix: "leave it out, or spell it as the contract does",
        examples: [
            .bad(
                "GET /orders?⟦limt=5⟧ HTTP/1.1\nHost: a.example", note: "misspelled", contract: ExampleContract.orders),
            .bad(
                "GET /orders?⟦x=1⟧ HTTP/1.1\nHost: a.example", note: "an error where the configuration says so",
                with: { $0.holdTo { $0.unknownParameters = .error } }, contract: ExampleContract.orders),
            .bad(
                "GET /orders?limit=5&⟦Limit=5⟧ HTTP/1.1\nHost: a.example", note: "names have a case",
                contract: ExampleContract.orders),
            .good("GET /orders?limit=5&ids=1,2 HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good("GET /orders? HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good(
                "GET /orders?shop=k17 HTTP/1.1\nHost: a.example", note: "the key of some other operation",
                contract: ExampleContract.orders),
            .good(
                "GET /orders?utm_source=mail HTTP/1.1\nHost: a.example", note: "they may pass",
                with: { $0.holdTo { $0.unknownParameters = .off } }, contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .unknownParameter(let nearest) = violation.kind else { return }
        report.add(
            violation, expected: nearest.map { "`\($0)`" } ?? "only parameters of the contract", found: "another name",
            fix: nearest.map { "write `\($0)`, if that was meant" })
    }
}
