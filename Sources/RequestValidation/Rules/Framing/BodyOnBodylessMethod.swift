/// framing/body-on-bodyless-method
enum BodyOnBodylessMethod: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/body-on-bodyless-method", level: .warning, reference: "RFC 9110 section 9.3",
        summary: "a body on GET, HEAD, DELETE, OPTIONS or TRACE",
        explanation: """
            Content has no defined meaning on these methods, and RFC 9110 section 9.3.1 warns that some servers refuse \
            it or leave it unread, in which case it is taken for the next request. Browsers cannot send it, caches \
            ignore it, several libraries drop it in silence. TRACE must never have one.
            """,
        fix: "put the data into the query, or use POST (or QUERY)",
        examples: [
            .bad("GET /search HTTP/1.1\nHost: a.example\n⟦Content-Length: 2⟧", body: "{}"),
            .bad("DELETE /a HTTP/1.1\nHost: a.example\n⟦Transfer-Encoding: chunked⟧", body: "2\n{}\n0\n\n"),
            .bad("HEAD /a HTTP/1.1\nHost: a.example\n⟦Content-Length: 1⟧", body: "x"),
            .bad("OPTIONS /a HTTP/1.1\nHost: a.example\n⟦Content-Length: 1⟧", body: "x"),
            .bad("TRACE /a HTTP/1.1\nHost: a.example\n⟦Content-Length: 1⟧", body: "x", note: "an error"),
            .good("GET / HTTP/1.1\nHost: a.example\nContent-Length: 0"),
            .good("DELETE /a HTTP/1.1\nHost: a.example\nContent-Length: 0", note: "OkHttp and others"),
            .good("POST /search HTTP/1.1\nHost: a.example\nContent-Length: 2", body: "{}"),
            .good("PROPFIND /dav/ HTTP/1.1\nHost: a.example\nContent-Length: 5", body: "<a/> "),
        ])
    static let trigger: HeadFacts = .bodyOnBodylessMethod

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let field = context.head.first(context.framing == .chunked ? .transferEncoding : .contentLength) else {
            return
        }
        let method = ByteText.escaped(bytes, context.head.method)
        let isTrace = ByteText.equals(bytes, context.head.method, ignoringCase: "TRACE")
        // Where the contract describes one, it says what it means.
        if !isTrace, let operation = context.contract?.operation, operation.body != nil,
            ByteText.equals(bytes, context.head.method, operation.method)
        {
            return
        }
        report.add(
            at: field.extent, in: field.part(bytes), expected: "no body on \(method)",
            found: ByteText.quoted(bytes, field.extent), level: isTrace ? .error : .warning)
    }
}
