/// contract/deprecated-operation
enum DeprecatedOperation: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/deprecated-operation", level: .warning,
        reference: "OpenAPI Operation Object (3.1: section 4.8.10)",
        summary: "an operation that the contract calls deprecated",
        explanation: """
            The contract says that clients should move away from this operation: one day it is gone. The log shows \
            who still uses it.
            """,
        fix: "use what the contract offers in its place",
        examples: [
            .bad("GET ⟦/orders/export⟧ HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good("GET /orders/7 HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .deprecatedOperation(let name) = violation.kind else { return }
        report.add(violation, expected: "no use of `\(name)` any more", found: "a request for it")
    }
}
