/// auth/jwt-unknown-key
enum TokenUnknownKey: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-unknown-key", status: 401, reference: "RFC 7515 section 4.1.4; RFC 8725 section 3.1",
        summary: "a token signed with a key that is not known here",
        explanation: """
            The token names a key that this service does not have, or says that it was signed with an algorithm that none of
            the keys is for. The first comes from a rotation that one side has missed, or from another environment; the second
            is how a public key is passed off as a shared secret, and is refused before anything is computed.
            """,
        fix:
            "get a new token; if that does not help, compare the key ids of the issuer with the key file of the service",
        examples: [
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJFUzI1NiIsImtpZCI6ImsyIn0⟧.\(ExampleToken.subject).\(ExampleToken.signature)"),
                note: "`kid` is k2", with: ExampleToken.withKey),
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJIUzI1NiIsImtpZCI6ImsxIn0⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "HS256 with the key of ES256", with: ExampleToken.withKey),
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "no `kid`, and no key for RS256", with: ExampleToken.withKey),
            .good(ExampleToken.request(ExampleToken.signed), with: ExampleToken.withKey),
            .good(
                ExampleToken.request(
                    "eyJhbGciOiJFUzI1NiIsImtpZCI6ImsyIn0.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "no keys are configured"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.unknownKey(let miss)) = fault.kind else { return }
        let name = miss.id.map { "`\(shown($0))`" }
        if let name, !miss.otherAlgorithms.isEmpty {
            return report.add(
                fault, expected: "the algorithm of key \(name), \(Count.alternatives(miss.otherAlgorithms))",
                found: "`\(miss.algorithm)`",
                fix: "sign with the algorithm that the key is for; a public key is no secret for HS256")
        }
        report.add(
            fault, expected: "a key that is known here, for `\(miss.algorithm)`",
            found: name.map { "`kid` \($0), which is none of them" } ?? "no `kid`, and no key for that algorithm")
    }

    private static func shown(_ text: String) -> String {
        ByteText.escaped(Array(text.utf8).span, 0..<text.utf8.count, limit: 80)
    }
}
