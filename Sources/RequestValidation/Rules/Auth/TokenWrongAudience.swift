/// auth/jwt-wrong-audience
enum TokenWrongAudience: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-wrong-audience", status: 401, reference: "RFC 7519 section 4.1.3",
        summary: "a token that is for another service",
        explanation: """
            `aud` names the services that a token is for, and a service must refuse those for others: else one of them could
            use the tokens that it gets to speak to all the rest. Clients that talk to several services mix them up, or ask
            for a token without saying what for.
            """,
        fix: "ask the issuer for a token for this service",
        examples: [
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJhdWQiOlsiYmlsbGluZyIsIm1haWwiXSwic3ViIjoiMTcifQ⟧.\(ExampleToken.unsigned)"
                ),
                with: ours),
            .bad(
                ExampleToken.request("\(ExampleToken.header).⟦\(ExampleToken.payload)⟧.\(ExampleToken.signature)"),
                with: ExampleToken.settings { $0.audiences = ["billing", "mail"] }),
            .good(ExampleToken.request(ExampleToken.signed), with: ours),
            .good(
                ExampleToken.request(
                    "\(ExampleToken.hs256).eyJhdWQiOlsiYmlsbGluZyIsIm9yZGVycyJdLCJzdWIiOiIxNyJ9.\(ExampleToken.unsigned)"
                ),
                note: "one of several", with: ours),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.wrongAudience(let found, let expected)) = fault.kind else { return }
        let names = found.map { "`\($0)`" }.joined(separator: ", ")
        report.add(
            fault, expected: "`aud` to have \(Count.alternatives(expected))",
            found: found.isEmpty ? "an empty list" : names)
    }

    private static let ours = ExampleToken.settings { $0.audiences = ["orders"] }
}
