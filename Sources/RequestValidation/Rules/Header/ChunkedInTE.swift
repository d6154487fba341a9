/// header/te-chunked
enum ChunkedInTE: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/te-chunked", reference: "RFC 9112 section 7.4",
        summary: "`chunked` in TE",
        explanation: """
            TE lists the transfer codings that the client takes besides chunked, which every HTTP/1.1 client takes \
            anyway; RFC 9112 forbids to list it. Who sends it mostly meant Transfer-Encoding, and the body \
            that he thinks is chunked is not announced as such. Servers ignore the field in silence. With a weight, as a \
            large content network has sent it for years, it is a warning.
            """,
        fix: "leave `chunked` out of TE; to send a body in chunks, use Transfer-Encoding: chunked",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: TE\nTE: ⟦chunked⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: TE\nTE: trailers, ⟦Chunked⟧"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nConnection: TE, keep-alive\nTE: ⟦chunked;q=1.0⟧",
                note: "as Akamai's network sends it: a warning"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: close, TE\nTE: trailers\nTE: gzip, ⟦chunked⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: TE\nTE: trailers, deflate;q=0.5"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nConnection: TE\nTE: trailers\nTransfer-Encoding: chunked",
                body: "0\n\n"),
        ])
    static let trigger: HeadFacts = []
    static let fields = KnownFieldSet(.te)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .te {
            var members = ListWalk(field.value)
            while let member = members.next(bytes) {
                let coding = member.prefix(bytes, before: 0x3B)
                guard ByteText.equals(bytes, coding, ignoringCase: "chunked") else { continue }
                report.add(
                    at: member, in: field.part(bytes), expected: "codings other than chunked",
                    found: ByteText.quoted(bytes, member), level: coding == member ? .error : .warning)
            }
        }
    }
}
