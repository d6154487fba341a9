/// auth/jwt-unknown-alg
enum TokenUnknownAlgorithm: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-unknown-alg", reference: "RFC 7515 section 4.1.1; RFC 8725 section 3.1",
        summary: "a token whose algorithm is unknown or not taken here",
        explanation: """
            `alg` says how the token is signed; its names are those of the registry, in their exact case. A name that does
            not exist makes every library refuse the token. One that exists but is not agreed on must be refused too: else the
            sender of a token could choose the weakest.
            """,
        fix: "sign tokens with an algorithm that the service takes",
        examples: [
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJIUzI2NSIsInR5cCI6IkpXVCJ9⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "HS265"),
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJlczI1NiIsInR5cCI6IkpXVCJ9⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "in lower case"),
            .bad(
                ExampleToken.request("⟦eyJ0eXAiOiJKV1QifQ⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "no `alg` at all"),
            .bad(
                ExampleToken.request("⟦\(ExampleToken.hs256)⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "not taken here",
                with: ExampleToken.settings { $0.algorithms = ["ES256", "RS256"] }),
            .good(ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)")),
            .good(ExampleToken.request(ExampleToken.signed), with: ExampleToken.settings { $0.algorithms = ["ES256"] }),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.unknownAlgorithm(let found, let taken)) = fault.kind else { return }
        guard let found else {
            return report.add(fault, expected: "the signature algorithm in `alg`", found: "no `alg`")
        }
        guard taken.isEmpty else {
            return report.add(fault, expected: "`alg` to be \(Count.alternatives(taken))", found: "`\(found)`")
        }
        let nearest = EditDistance.nearest(to: found, in: TokenRequirements.knownAlgorithms).first
        report.add(
            fault, expected: "an algorithm of the registry in `alg`, such as `RS256`", found: "`\(found)`",
            fix: nearest.map { "did you mean `\($0)`?" })
    }
}
