/// auth/several-credentials
enum SeveralCredentials: CredentialRule, BodyRule {
    static let metadata = RuleMetadata(
        id: "auth/several-credentials", reference: "RFC 6750 section 2",
        summary: "a token in more than one place: the Authorization field, the query, a form",
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
            form(head: "Authorization: Bearer abc123", "a=1&⟦access_token⟧=def"),
            form(head: "Authorization: bearer abc123", "⟦access%5ftoken⟧=%61&b=", note: "encoded"),
            form("/me?access_token=abc", "⟦access_token⟧=abc", also: ["target/credentials-in-query"]),
            .good("GET /me HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123"),
            .goodForm("access_token=def&a=1", note: "in the form alone (RFC 6750 section 2.2)"),
            .good(
                "POST /me HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n"
                    + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 32",
                body: "access_token=&subject_token=abc&", note: "an empty one, and another"),
            .good(
                "POST /me HTTP/1.1\nHost: a.example\nAuthorization: Basic YTpi\n"
                    + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 16",
                body: "access_token=abc", note: "a client's own name, and the token that it asks about"),
            .good(
                "GET /me?access_token=abc123 HTTP/1.1\nHost: a.example", also: ["target/credentials-in-query"]),
            .good("GET /me?access_token= HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123"),
            .good(
                "GET /me?token=1 HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123", note: "something else",
                also: ["target/credentials-in-query"]),
        ])

    private static func form(
        _ target: String = "/me", head field: String = "Accept: */*", _ body: String, note: String = "",
        also: [String] = [], line: Int = #line
    ) -> RuleExample {
        let length = RuleExample.rawBad(body).message.bytes.count
        return .bad(
            "POST \(target) HTTP/1.1\nHost: a.example\n\(field)\n"
                + "Content-Type: application/x-www-form-urlencoded\nContent-Length: \(length)",
            body: body, note: note, also: also, line: line)
    }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.secondToken(let place)) = fault.kind else { return }
        let other = place == .authorization ? "the Authorization field" : "the query"
        report.add(
            fault, in: fault.formField, expected: "one token, in the Authorization field",
            found: "one in \(other), and another one in this form (redacted)")
    }

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .severalTokens(let parameter) = fault.kind else { return }
        report.add(
            fault, expected: "one token, in the Authorization field",
            found: "another one in the parameter `\(parameter)` (redacted)")
    }
}
