/// auth/bearer-empty
enum EmptyBearer: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/bearer-empty", reference: "RFC 6750 section 2.1",
        summary: "a Bearer scheme without a token",
        explanation: """
            The client has no token, or lost it, and sends the word alone. Frameworks differ: some take the request for one
            without credentials, some split the value and crash on the missing half.
            """,
        fix: "send the token behind `Bearer`, or leave the field out until there is one",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: bearer⟦⟧  ", note: "with spaces behind it"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: DPoP⟦⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer x"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer undefined", note: "a rule of its own",
                also: ["header/stringified-value"]),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .bearerEmpty = fault.kind else { return }
        report.add(fault, expected: "a space and a token behind the scheme", found: "nothing")
    }
}
