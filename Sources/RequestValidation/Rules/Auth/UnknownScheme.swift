/// auth/unknown-scheme
enum UnknownScheme: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/unknown-scheme", level: .warning, reference: "RFC 9110 section 11.1",
        summary: "an authentication scheme that nobody has registered",
        explanation: """
            A server that does not know the scheme takes the request for one without credentials and answers 401, or picks
            the wrong words apart: many only look at what stands behind the first space. A misspelled scheme and a token
            sent without one look alike in the log of the backend, if they are there at all.
            """,
        fix: "put the name of a registered scheme before the credentials, for instance `Bearer`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Bearerr⟧ abc123"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Baerer⟧ abc123"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Baisc⟧ dXNlcjpwYXNz"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦MyCompany⟧ abc123"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦abc123def456⟧", note: "a key without scheme"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦\(ExampleToken.signed)⟧",
                note: "a token without scheme"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Token 9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b",
                note: "not registered, and known"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: token ghs_exampleexampleexample"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: ApiKey VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="
            ),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: SSWS 00QCjAl4MlV-WPXM"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: DPoP Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bot MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
            ),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .unknownScheme(let its) = fault.kind else { return }
        switch its {
        case .word(let word, let nearest):
            report.add(
                fault, expected: nearest.map { "a known scheme, such as `\($0)`" } ?? "a known scheme",
                found: "`\(word)`", fix: nearest.map { "did you mean `\($0)`?" })
        case .alone(let count, let isToken):
            let what = isToken ? "a JSON Web Token" : "one word of \(Count.bytes(count)) (redacted)"
            report.add(
                fault, expected: "a scheme before the credentials", found: what,
                fix: isToken ? "write `Bearer` and a space before the token" : nil)
        }
    }
}
