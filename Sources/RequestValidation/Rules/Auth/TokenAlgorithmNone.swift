/// auth/jwt-alg-none
enum TokenAlgorithmNone: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-alg-none", reference: "RFC 8725 section 3.2",
        summary: "a token that says that it is not signed",
        explanation: """
            `alg: none` marks a token that anybody can write. Libraries that trusted the header took such tokens for good
            ones, and whoever changed `sub` was somebody else. It is either an attack or a token of a test that left the
            house.
            """,
        fix: "send a token that is signed",
        examples: [
            .bad(ExampleToken.request("⟦eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0⟧.\(ExampleToken.subject).")),
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)")),
            .bad(
                ExampleToken.request("⟦eyJhbGciOiJuT25FIn0⟧.\(ExampleToken.subject)."),
                note: "in another case, past a simple comparison"),
            .good(ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)")),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.algorithmNone(let name)) = fault.kind else { return }
        report.add(fault, expected: "a signature algorithm in `alg`", found: "`\(name)`")
    }
}
