/// auth/several-credentials
enum SeveralCredentials: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/several-credentials", reference: "RFC 6750 section 2",
        summary: "a token in the Authorization field and one in the query",
        explanation: """
            A client sends its token in one way. With two, the proxy may check one of them and the backend act on the other,
            and the one in the URL is written into every log on the way. RFC 6750 has servers refuse such requests; many do
            not look.
            """,
        fix: "send the token in the Authorization field alone",
        examples: [
            .bad(
                "GET /me?⟦access_token⟧=abc123 HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123",
                also: ["target/credentials-in-query"]),
            .bad(
                "GET /me?page=2&⟦access_token⟧=def HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc",
                also: ["target/credentials-in-query"]),
            .good("GET /me HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123"),
            .good(
                "GET /me?access_token=abc123 HTTP/1.1\nHost: a.example", also: ["target/credentials-in-query"]),
            .good("GET /me?access_token= HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123"),
            .good(
                "GET /me?token=1 HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123", note: "something else",
                also: ["target/credentials-in-query"]),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .severalTokens(let parameter) = fault.kind else { return }
        report.add(
            fault, expected: "one token, in the Authorization field",
            found: "another one in the parameter `\(parameter)` (redacted)")
    }
}
