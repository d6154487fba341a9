/// auth/basic-control-character
enum BasicControlCharacter: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/basic-control-character", reference: "RFC 7617 section 2",
        summary: "a control byte in Basic credentials",
        explanation: """
            Neither the name nor the password may hold control bytes. The usual one is a line feed at the end, from
            `echo user:password | base64`: it becomes a part of the password, which then is wrong, and nobody sees it.
            """,
        fix: "encode the text without the control byte",
        examples: [
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦dXNlcjpwYXNzCg==⟧",
                note: "a line feed at the end"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦dXNlcjpwYXNzDQo=⟧", note: "CR LF at the end"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦dXMAZXI6cGFzcw==⟧", note: "NUL in the name"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦dXNlcgp1c2VyOnBhc3M=⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYXNz"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYcOf", note: "letters outside ASCII"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .basicControl(let byte, let isLast) = fault.kind else { return }
        report.add(
            fault, expected: "a name and a password without control bytes",
            found: ByteText.quoted(byte) + (isLast ? " at the end of the password" : " in the decoded text"),
            fix: isLast ? "encode without the line end: `printf %s` or `echo -n` instead of `echo`" : nil)
    }
}
