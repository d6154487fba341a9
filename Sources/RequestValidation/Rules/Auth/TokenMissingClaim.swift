/// auth/jwt-missing-claim
enum TokenMissingClaim: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-missing-claim", status: 401, reference: "RFC 7519 section 4",
        summary: "a token without a claim that the route demands",
        explanation: """
            The configuration says which claims the backend relies on. A token without one of them is of another kind, an
            identity token for an access token for instance, or was asked for with too small a scope. Backends tend to take a
            missing claim for an empty one.
            """,
        fix: "get a token with this claim: another scope, or an access token instead of an identity token",
        examples: [
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).⟦\(ExampleToken.subject)⟧.\(ExampleToken.unsigned)"),
                with: ExampleToken.settings { $0.requiredClaims = ["scope"] }),
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).⟦\(ExampleToken.subject)⟧.\(ExampleToken.unsigned)"),
                note: "no `iss`",
                with: ExampleToken.settings { $0.issuers = ["https://login.example/"] }),
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).⟦\(ExampleToken.subject)⟧.\(ExampleToken.unsigned)"),
                note: "no `aud`",
                with: ExampleToken.settings { $0.audiences = ["orders"] }),
            .good(
                ExampleToken.request(ExampleToken.signed),
                with: ExampleToken.settings { $0.requiredClaims = ["sub", "exp"] }),
            .good(
                ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "none is demanded"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.missingClaim(let name)) = fault.kind else { return }
        report.add(fault, expected: "the claim `\(name)`", found: "none")
    }
}
