/// auth/jwt-wrong-issuer
enum TokenWrongIssuer: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-wrong-issuer", status: 401, reference: "RFC 7519 section 4.1.1",
        summary: "a token of another issuer",
        explanation: """
            The token comes from an issuer that this service does not take tokens from: mostly that of another environment, as
            when a client in staging logs in to production, or a slash at the end that only one side writes. Names are
            compared byte by byte.
            """,
        fix: "get the token from the issuer of this environment",
        examples: [
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJpc3MiOiJodHRwczovL290aGVyLmV4YW1wbGUvIiwic3ViIjoiMTcifQ⟧.\(ExampleToken.unsigned)"
                ),
                with: ours),
            .bad(
                ExampleToken.request("\(ExampleToken.header).⟦\(ExampleToken.payload)⟧.\(ExampleToken.signature)"),
                note: "a slash too much", with: slashless),
            .good(ExampleToken.request(ExampleToken.signed), with: ours),
            .good(
                ExampleToken.request(
                    "\(ExampleToken.hs256).eyJpc3MiOiJodHRwczovL290aGVyLmV4YW1wbGUvIiwic3ViIjoiMTcifQ.\(ExampleToken.unsigned)"
                ),
                note: "any issuer"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.wrongIssuer(let found, let expected)) = fault.kind else { return }
        let isSlash = expected.contains { $0 == found + "/" || $0 + "/" == found }
        report.add(
            fault, expected: "`iss` to be \(Count.alternatives(expected))", found: "`\(found)`",
            fix: isSlash ? "write the issuer with the same `/` at the end on both sides" : nil)
    }

    private static let ours = ExampleToken.settings { $0.issuers = ["https://login.example/"] }
    private static let slashless = ExampleToken.settings { $0.issuers = ["https://login.example"] }
}
