/// auth/bearer-invalid-characters
enum BearerInvalidCharacters: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/bearer-invalid-characters", reference: "RFC 6750 section 2.1",
        summary: "characters that a bearer token cannot have",
        explanation: """
            A token consists of letters, digits and `-._~+/`, with `=` at the end. Where a space, a comma or a quote comes in
            between, servers cut the token there or take it whole, quotes included, and compare it with what it was
            issued as: it never matches. Other characters get through some servers and not others.
            """,
        fix: "send the token exactly as it was issued, and nothing else behind `Bearer`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦\"⟧abc123\"", note: "quotes"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer Bearer⟦ ⟧abc123", note: "the scheme twice"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc⟦ ⟧def"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc⟦,⟧ Basic dXNlcjpwYXNz"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc⟦…⟧",
                note: "copied from a page that shortened it"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦[⟧abc123]",
                note: "brackets of a manual: a warning"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer 1⟦|⟧laravelSanctumToken", note: "a warning"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc⟦=⟧def",
                note: "padding in the middle: a warning"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer mF_9.B5f-4.1JqM~+/=="),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer \(ExampleToken.signed)"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .bearerCharacters(let its) = fault.kind else { return }
        let what = its.byte >= 0x80 ? "bytes outside ASCII" : ByteText.quoted(its.byte)
        report.add(
            fault, expected: "letters, digits and `-._~+/`, with `=` at the end alone",
            found: "\(what) as character \(its.position) of the token", fix: fix(its.cause),
            level: its.isError ? .error : .warning)
    }

    private static func fix(_ cause: BearerFault.Cause) -> String? {
        switch cause {
        case .schemeTwice: "send the scheme once: the library adds it, or the stored token has it"
        case .quotes: "leave the quotes out: the token was probably taken from a JSON text as it stands"
        case .brackets: "leave the brackets out: they marked the place of the token in the example"
        case .unknown: nil
        }
    }
}
