/// contract/deprecated-parameter
enum DeprecatedParameter: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/deprecated-parameter", level: .warning,
        reference: "OpenAPI Parameter Object (3.1: section 4.8.12)",
        summary: "a parameter, header field or cookie that the contract calls deprecated",
        explanation: """
            The contract says that clients should do without this parameter: one day it is gone, and then it is \
            ignored or refused. The log shows who still sends it.
            """,
        fix: "use what the contract offers in its place",
        examples: [
            .bad("GET /orders?page=⟦2⟧ HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good("GET /orders?limit=2 HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .deprecatedParameter(let name) = violation.kind else { return }
        report.add(violation, expected: "no `\(name)` any more", found: "one")
    }
}
