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
                found: "another one with \(isSame ? "the same" : "a different") value")
        }
    }
}
