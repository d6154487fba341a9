/// header/duplicate-singleton
enum DuplicateSingleton: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/duplicate-singleton", reference: "RFC 9110 section 5.3",
        summary: "a field that may come once came again",
        explanation: """
            A field whose value is no list may come once. With two of them, some servers take the first, some the \
            last and some join them with a comma: the proxy may check one Authorization and the backend act on the \
            other. Most servers accept the repetition in silence. It comes from a library default that \
            was not replaced but added to.
            """,
        fix: "send the field once; set it instead of adding to it",
        examples: [
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n⟦Authorization: Bearer def⟧"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nUser-Agent: a\nAccept: */*\n⟦user-agent: a⟧", note: "the same value"),
            .bad(
                """
                POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 2\n\
                ⟦Content-Type: text/plain⟧
                """, body: "{}"),
            .bad("GET / HTTP/1.1\nHost: a.example\nRange: bytes=0-1\n⟦Range: bytes=4-5⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nReferer: http://a.example/\n⟦Referer: http://b.example/⟧"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\n\
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n⟦Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==⟧
                """),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nIdempotency-Key: \"a\"\nContent-Length: 0\n⟦Idempotency-Key: \"b\"⟧"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\n\
                traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n\
                ⟦traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-b7ad6b7169203331-01⟧
                """, note: "instrumented twice; it steers nothing, so it is a warning"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nIf-Match: "a"\nIf-Match: "b"\nIf-None-Match: "c"\n\
                If-None-Match: "d"\nAccept: text/html\nAccept: */*\nVia: 1.1 a\nVia: 1.1 b\n\
                X-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 192.0.2.2\nCache-Control: no-cache\n\
                Cache-Control: no-store\nConnection: keep-alive\nConnection: TE\nTE: trailers
                """, note: "lists may come in several lines"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Custom: 1\nX-Custom: 2", note: "nothing is known of it"),
        ])
    static let trigger: HeadFacts = .repeatedSingleton

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var firsts: [KnownField: RequestHead.Field] = [:]
        for field in context.head.fields where field.known.isSingleton {
            guard let first = firsts[field.known] else {
                firsts[field.known] = field
                continue
            }
            guard report.hasRoom() else { return }
            let isSame = ByteText.array(bytes, first.value) == ByteText.array(bytes, field.value)
            report.add(
                at: field.extent, in: field.part(bytes), expected: "one \(ByteText.escaped(bytes, first.name)) field",
                found: "another one with \(isSame ? "the same" : "a different") value",
                level: isAdvisory(field.known) ? .warning : .error)
        }
    }

    /// Fields that tell something and decide nothing: what browsers add by themselves, and tracing.
    private static func isAdvisory(_ field: KnownField) -> Bool {
        switch field {
        case .secFetchSite, .secFetchMode, .secFetchDest, .secFetchUser, .secCHUAMobile, .secCHUAPlatform,
            .upgradeInsecureRequests, .traceparent, .altUsed, .lastEventID:
            true
        default: false
        }
    }
}
