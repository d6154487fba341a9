/// auth/jwt-bad-signature
enum TokenBadSignature: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-bad-signature", status: 401, reference: "RFC 7515 section 5.2",
        summary: "a token whose signature does not verify",
        explanation: """
            Some byte of the header, the payload or the signature is not the one that was signed, or another key signed it.
            A token that was edited, cut and completed, or issued with an older key of the same name ends here, and so does a
            forged one.
            """,
        fix: "send the token as it was issued; compare the key of the issuer with that of the service",
        examples: [
            .bad(
                ExampleToken.request("\(ExampleToken.header).\(ExampleToken.subject).⟦\(ExampleToken.signature)⟧"),
                note: "another payload",
                with: ExampleToken.withKey),
            .bad(
                ExampleToken.request("\(ExampleToken.header).\(ExampleToken.payload).⟦\(ExampleToken.unsigned)⟧"),
                note: "too short for ES256", with: ExampleToken.withKey),
            .good(ExampleToken.request(ExampleToken.signed), with: ExampleToken.withKey),
            .good(
                ExampleToken.request("\(ExampleToken.header).\(ExampleToken.subject).\(ExampleToken.signature)"),
                note: "no keys are configured"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.badSignature(let key, let algorithm)) = fault.kind else { return }
        let name = key.map { "\($0)" } ?? "a known key"
        report.add(
            fault, expected: "a signature by \(name) with `\(algorithm)`", found: "one that does not verify")
    }
}
