/// auth/basic-missing-colon
enum BasicMissingColon: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/basic-missing-colon", reference: "RFC 7617 section 2",
        summary: "Basic credentials without a colon",
        explanation: """
            The decoded text is `user:password`: without a colon there is no telling where the name ends. Servers take the
            whole for the name, or crash on the missing half, and answer 401 or 500. An API key that serves as the name needs
            the colon too.
            """,
        fix: "put a colon between name and password before encoding; behind a key that needs no password",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦dXNlcg==⟧", note: "`user`"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦a2V5LTEyMw==⟧", note: "a key alone"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦ZFhObGNqcHdZWE56⟧", note: "encoded twice"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjo=", note: "an empty password"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic OnBhc3M=", note: "an empty name"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYTpzcw==", note: "colons in the password"
            ),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .basicColon(let isTwiceEncoded) = fault.kind else { return }
        report.add(
            fault, expected: "`user:password` in the decoded text",
            found: isTwiceEncoded ? "a text that is Base64 once more" : "a text without a colon (redacted)",
            fix: isTwiceEncoded ? "encode `user:password` once: the HTTP library does it, too" : nil)
    }
}
