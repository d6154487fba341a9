/// auth/missing
enum MissingCredentials: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/missing", status: 401, reference: "RFC 9110 section 15.5.2",
        summary: "a request without the credentials that its route demands",
        explanation: """
            The configuration says that this route is used with credentials, and the request has none of the kinds that are
            taken. The backend would answer 401 or, where a filter was forgotten, do what it was asked. The answer names what
            is taken in WWW-Authenticate.
            """,
        fix: "send the credentials that WWW-Authenticate names",
        examples: [
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example", with: ExampleToken.requiring(.bearer)),
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example", with: ExampleToken.requiring(.basic, .apiKey)),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Basic⟧ dXNlcjpwYXNz", note: "of another kind",
                with: ExampleToken.requiring(.bearer)),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Beaerr⟧ abc", also: ["auth/unknown-scheme"],
                with: ExampleToken.requiring(.bearer)),
            .bad(
                "GET / HTTP/1.1⟦⟧\nHost: a.example\nAuthorization: abc123", also: ["auth/unknown-scheme"],
                with: ExampleToken.requiring(.bearer)),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123", with: ExampleToken.requiring(.bearer)),
            .good("GET / HTTP/1.1\nHost: a.example\nX-API-Key: k-123", with: ExampleToken.requiring(.bearer, .apiKey)),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer", note: "a rule of its own",
                also: ["auth/bearer-empty"],
                with: ExampleToken.requiring(.bearer)),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Bearer⟧ undefined", note: "a program had none",
                also: ["header/stringified-value"], with: ExampleToken.requiring(.bearer)),
            .good(
                """
                OPTIONS / HTTP/1.1
                Host: a.example
                Origin: https://shop.example
                Access-Control-Request-Method: GET
                Access-Control-Request-Headers: authorization
                """, note: "a browser that asks whether it may send some", with: ExampleToken.requiring(.bearer)),
            .good("GET / HTTP/1.1\nHost: a.example", note: "nothing is demanded"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .missing(let expected, let found) = fault.kind else { return }
        report.add(fault, expected: expected.joined(separator: " or "), found: found)
    }
}
