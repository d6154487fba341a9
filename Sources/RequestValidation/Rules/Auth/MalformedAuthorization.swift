/// auth/malformed-authorization
enum MalformedAuthorization: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/malformed-authorization", reference: "RFC 9110 section 11.6.2",
        summary: "an Authorization field that is not a scheme and its credentials",
        explanation: """
            The field names a scheme, then a space, then what the scheme wants. Servers take it apart with a split at the
            first space and a guess: with another separator, quotes or half of the parameters, one of them finds no user,
            another a wrong one, and the answer is a 401 that says nothing of the reason.
            """,
        fix: "write `Authorization: SCHEME SP CREDENTIALS`, for instance `Authorization: Bearer TOKEN`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer⟦:⟧ abc123"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer⟦=⟧abc123"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic⟦,⟧dXNlcjpwYXNz"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer⟦\t⟧abc123", note: "a tab"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦\"⟧Bearer abc123\"", note: "quotes around it all"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: my⟦:⟧ token abc"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: dXNlcjpwYXNzd29yZA⟦=⟧=",
                note: "Base64 without a scheme: a warning"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: key⟦=⟧AIzaSyExample",
                note: "an old messaging interface: a warning"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦{⟧token"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Negotiate⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Negotiate YIIB⟦*⟧nQY"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Negotiate YIIBn⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: NTLM ⟦aGVsbG8gd29ybGQ=⟧", note: "no NTLM message"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Negotiate ⟦aGVsbG8gd29ybGQ=⟧"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: OAuth realm=\"a\" ⟦o⟧auth_token=\"b\"",
                note: "a comma is missing"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: OAuth realm=\"a\", oauth_token=\"b⟦⟧",
                note: "a quote is missing"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu/s3/aws4_request, \
                SignedHeaders=host;x-amz-date⟦⟧
                """, note: "the signature is missing"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-API-Key: abc⟦ ⟧def", note: "in the field of an API key: a warning",
                with: ExampleToken.requiring(.apiKey)),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-API-Key: ⟦\"⟧abc\"", with: ExampleToken.requiring(.apiKey)),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYXNz", note: "browsers, curl"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization:  bearer   mF_9.B5f-4.1JqM",
                note: "any case, several spaces"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/iam/aws4_request,\
                SignedHeaders=content-type;host,Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7
                """),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nAuthorization: OAuth realm="Example",oauth_consumer_key="0685bd9184jfhq22",oauth_signature="wOJIO9A2W5%3D"
                """),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Negotiate YIIBnQYGKwYBBQUCoIIB"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAA"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Hawk id=\"dh37\", ts=\"1353832234\", nonce=\"j4h3g2\", mac=\"6R4rV5iE+NPoym+W\""
            ),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: SharedKey account:ctzMq410TV3wS7upTBcunJTDLEJwMAZuFPfr0mrrA08="
            ),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: vapid t=abc.def.ghi, k=BA1Hxzyi1RUM1b5wjxsn7nGxAs"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-API-Key: k-123", with: ExampleToken.requiring(.apiKey)),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .malformed(let its) = fault.kind else { return }
        switch its {
        case .empty:
            report.add(fault, expected: "a scheme and its credentials", found: "an empty value")
        case .nothingBehindScheme(let scheme):
            report.add(fault, expected: "credentials behind `\(scheme)`", found: "nothing")
        case .noScheme:
            report.add(
                fault, expected: "a scheme such as `Bearer` before the credentials", found: "a value of one word",
                fix: "write the scheme and a space before it, for instance `Authorization: Bearer TOKEN`",
                level: .warning)
        case .separator(let scheme, let byte):
            report.add(
                fault, expected: "a space behind `\(scheme)`", found: ByteText.quoted(byte),
                fix: "write `\(scheme)`, one space and the credentials")
        case .schemeCharacter(let byte):
            let isQuote = byte == 0x22 || byte == 0x27
            report.add(
                fault, expected: "the name of a scheme and a space", found: ByteText.quoted(byte),
                fix: isQuote ? "leave the quotes around the value out" : nil)
        case .parameters(let expected, let byte):
            report.add(fault, expected: expected, found: byte.map(ByteText.quoted) ?? "the end of the value")
        case .base64(let scheme, let cause, let byte):
            let (expected, found) = Base64Words.standard(cause, found: byte)
            report.add(fault, expected: "\(expected) behind `\(scheme)`", found: found)
        case .message(let scheme): addMessage(fault, scheme, &report)
        case .signatureParameter(let name):
            report.add(
                fault, expected: "the parameters Credential, SignedHeaders and Signature", found: "no \(name)",
                fix: "sign the request with a library, and send its whole Authorization field")
        case .apiKey(let byte):
            report.add(
                fault, expected: "a key of one word", found: ByteText.quoted(byte),
                fix: "send the key alone, without spaces and quotes", level: .warning)
        }
    }

    private static func addMessage(_ fault: CredentialFault, _ scheme: String, _ report: inout FindingReport) {
        let isNTLM = scheme.lowercased() == "ntlm"
        report.add(
            fault, expected: isNTLM ? "an NTLM message" : "a Kerberos, SPNEGO or NTLM message",
            found: "Base64 of something else",
            fix: "send what the security library returned, encoded once")
    }
}
