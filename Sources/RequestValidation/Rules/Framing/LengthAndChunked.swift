/// framing/length-and-chunked
enum LengthAndChunked: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/length-and-chunked", isUnforwardable: true, reference: "RFC 9112 section 6.1",
        summary: "Content-Length together with Transfer-Encoding",
        explanation: """
            Each field says in its own way where the body ends. A proxy that goes by one and a backend that goes by \
            the other see two different requests: the classic request smuggling attack. HAProxy drops Content-Length \
            in silence and goes on, as RFC 9112 section 6.3 allows, so the client never learns of it.
            """,
        fix: "send Content-Length if the size is known before, else Transfer-Encoding: chunked, never both",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\n⟦Content-Length: 2⟧\nTransfer-Encoding: chunked", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked\n⟦Content-Length: 0⟧", body: "0\n\n",
                note: "also where the length is 0"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: gzip\n⟦Content-Length: 4⟧", body: "abcd",
                also: ["framing/unknown-transfer-coding"]),
            .good("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "2\nok\n0\n\n"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nTE: trailers\nConnection: TE", body: "ok"),
        ])
    static let trigger: HeadFacts = .irregularTransferEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let field = context.head.first(.contentLength) else { return }
        report.add(
            at: field.extent, in: field.part(bytes), expected: "no Content-Length beside Transfer-Encoding",
            found: ByteText.quoted(bytes, field.extent))
    }
}
