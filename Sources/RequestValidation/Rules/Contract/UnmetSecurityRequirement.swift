/// contract/security-requirement
enum UnmetSecurityRequirement: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/security-requirement", status: 401,
        reference: "OpenAPI Security Requirement Object (3.1: section 4.8.30)",
        summary: "a request without the credentials that the contract requires",
        explanation: """
            The contract names the credentials of the operation, and the request has none of them. Only that they are \
            there, and in which form, is looked at here: who they belong to is the backend's matter. The answer names \
            what is taken in WWW-Authenticate.
            """,
        fix: "send the credentials that the contract requires",
        examples: [
            .bad("DELETE /account HTTP/1.1⟦⟧\nHost: a.example", contract: ExampleContract.orders),
            .bad(
                "DELETE /account HTTP/1.1\nHost: a.example\nAuthorization: ⟦Basic dXNlcjpwYXNz⟧",
                note: "of another kind",
                contract: ExampleContract.orders),
            .good(
                "DELETE /account HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123",
                contract: ExampleContract.orders),
            .good(
                "DELETE /account HTTP/1.1\nHost: a.example\nX-Key: k-123", note: "or this",
                contract: ExampleContract.orders),
            .good(
                "GET /orders HTTP/1.1\nHost: a.example", note: "nothing is required", contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .missingCredentials(let wanted) = violation.kind else { return }
        report.add(
            violation, expected: wanted.joined(separator: " or "), found: wanted.count == 1 ? "none" : "none of them")
    }
}
