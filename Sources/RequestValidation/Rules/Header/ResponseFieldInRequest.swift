/// header/response-only
enum ResponseFieldInRequest: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/response-only", level: .warning, reference: "RFC 9110 section 10.2",
        summary: "a field of responses in a request",
        explanation: """
            The field means something in a response only; servers ignore it in a request. Who sends it expects an \
            effect that never comes: a cookie that is not set, a CORS permission that a client cannot give itself. \
            It comes from copying a server's fields into a client, and some tools send back all that they received.
            """,
        fix: "remove the field",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Set-Cookie⟧: sid=abc; Path=/"),
            .bad("GET / HTTP/1.1\nHost: a.example\nOrigin: http://b.example\n⟦Access-Control-Allow-Origin⟧: *"),
            .bad("GET / HTTP/1.1\nHost: a.example\nServer: nginx\n⟦X-Powered-By⟧: PHP/8.4"),
            .bad("PUT / HTTP/1.1\nHost: a.example\n⟦ETag⟧: \"abc\"\nContent-Length: 0"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: no-cache\n⟦expires⟧: 0"),
            .bad("POST / HTTP/1.1\nHost: a.example\n⟦Location⟧: /x\nContent-Length: 0"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦WWW-Authenticate⟧: Basic realm=\"a\""),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Strict-Transport-Security⟧: max-age=1"),
            .good(
                """
                POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nDate: Wed, 21 Oct 2015 07:28:00 GMT\n\
                Content-Length: 2\nLink: </a>; rel="next"
                """, body: "ok", note: "fields of both"),
            .good(
                "OPTIONS / HTTP/1.1\nHost: a.example\nAccess-Control-Request-Method: PUT\nOrigin: http://b.example"),
        ])
    static let trigger: HeadFacts = []
    static let fields = KnownFieldSet.responseOnly

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known.isResponseOnly {
            guard report.hasRoom() else { return }
            report.add(
                at: field.name, in: field.part(bytes), expected: "fields of requests",
                found: "\(ByteText.quoted(bytes, field.name)), which means something in a response only",
                fix: fix(field.known))
        }
    }

    /// What the sender may have meant.
    private static func fix(_ field: KnownField) -> String? {
        switch field {
        case .setCookie: "send `Cookie: name=value`; only the server sets cookies"
        case .accessControlAllowOrigin, .accessControlAllowMethods, .accessControlAllowHeaders,
            .accessControlAllowCredentials:
            "remove it; the server has to send it in its response, a client cannot allow itself anything"
        case .etag: "use If-Match to change only what you know, or If-None-Match to get only what is new"
        case .lastModified: "use If-Modified-Since or If-Unmodified-Since"
        case .expires: "remove it; Cache-Control: no-cache asks for a fresh response"
        case .wwwAuthenticate: "send the credentials in Authorization"
        case .proxyAuthenticate: "send the credentials in Proxy-Authorization"
        case .server: "remove it; a client names itself in User-Agent"
        case .secWebSocketAccept: "send Sec-WebSocket-Key; the server answers with Sec-WebSocket-Accept"
        case .acceptRanges: "use Range to ask for a part"
        default: nil
        }
    }
}
