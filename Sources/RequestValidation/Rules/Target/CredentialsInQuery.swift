/// target/credentials-in-query
enum CredentialsInQuery: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/credentials-in-query", level: .warning,
        reference: "RFC 9110 section 17.9; RFC 6750 section 2.3; RFC 9700 section 4.3.2",
        summary: "a password, token or key in the query",
        explanation: """
            A URL is written into the access log of every party on the way, into histories and bookmarks, and is sent \
            on as Referer. A secret in it is known to all who read those. Pre-signed URLs, whose signature is made \
            for this, and OAuth's short-lived codes are left alone.
            """,
        fix: "send it in an Authorization field, a field of its own, or the body",
        examples: [
            .bad("GET /login?user=ann&⟦password⟧=hunter2 HTTP/1.1\nHost: a.example"),
            .bad("GET /me?⟦access_token⟧=abc123 HTTP/1.1\nHost: a.example"),
            .bad("GET /v1/items?⟦api_key⟧=k-123&page=2 HTTP/1.1\nHost: a.example"),
            .bad("GET /v1/items?⟦apiKey⟧=k-123 HTTP/1.1\nHost: a.example"),
            .bad("GET /v1/items?⟦X-API-Key⟧=k-123 HTTP/1.1\nHost: a.example"),
            .bad("GET /login?⟦user[password]⟧=x HTTP/1.1\nHost: a.example"),
            .bad("GET /signup?⟦new_password⟧=hunter2 HTTP/1.1\nHost: a.example"),
            .bad("GET /token?⟦client_secret⟧=x&grant_type=client_credentials HTTP/1.1\nHost: a.example"),
            .good("GET /login?user=ann&password= HTTP/1.1\nHost: a.example", note: "nothing is given away"),
            .good("GET /login?forgot_password=1&show_password=true HTTP/1.1\nHost: a.example"),
            .good(
                """
                GET /b/x.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20260101%2Feu%2Fs3%2Faws4_request\
                &X-Amz-Date=20260101T000000Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature=ab12 HTTP/1.1
                Host: a.example
                """, note: "a pre-signed URL"),
            .good("GET /x?GoogleAccessId=a@b.example&Expires=1700000000&Signature=ab%2Bc%3D HTTP/1.1\nHost: a.example"),
            .good("GET /callback?code=SplxlOBe&state=af0ifjsldkj&session_state=x HTTP/1.1\nHost: a.example"),
            .good(
                "GET /list?pageToken=abc&next_token=x&tokens=5&secretary=1&keyboard=qwerty HTTP/1.1\nHost: a.example"),
            .good("GET /styles/v1?access_token=pk.eyJ1IjoiYSJ9.abc HTTP/1.1\nHost: a.example", note: "a public key"),
            .good("GET /socket.io/?EIO=4&transport=polling&sid=abc HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .credentialInQuery

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let query = context.targetParts(bytes).query else { return }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            guard !parameter.value.isEmpty, CredentialName.isCredential(bytes, parameter.name),
                !isFlag(bytes, parameter.value), !isPublishable(bytes, parameter.value)
            else { continue }
            report.add(
                at: parameter.name, in: .parameter(parameter.label(bytes)), expected: "no secrets in the query",
                found: "`\(parameter.label(bytes))` with a value of \(parameter.value.count) bytes (redacted)")
        }
    }

    /// `1`, `true` and the like say something about a password and are none.
    private static func isFlag(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        if value.count == 1, ByteClass.isDigit(bytes[value.lowerBound]) { return true }
        return ByteText.equals(bytes, value, ignoringCase: "true")
            || ByteText.equals(bytes, value, ignoringCase: "false")
            || ByteText.equals(bytes, value, ignoringCase: "yes") || ByteText.equals(bytes, value, ignoringCase: "no")
    }

    /// `pk.` (Mapbox) and `pk_` (Stripe) begin keys that are made to be public.
    private static func isPublishable(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        guard value.count > 3 else { return false }
        let prefix = value.lowerBound..<(value.lowerBound &+ 3)
        return ByteText.equals(bytes, prefix, ignoringCase: "pk.")
            || ByteText.equals(bytes, prefix, ignoringCase: "pk_")
    }
}
