/// framing/transfer-encoding-in-http-1.0
enum TransferEncodingInHTTP10: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/transfer-encoding-in-http-1.0", isUnforwardable: true, reference: "RFC 9112 section 6.1",
        summary: "Transfer-Encoding in an HTTP/1.0 request",
        explanation: """
            HTTP/1.0 has no transfer codings, so a server of that version reads the chunks as the body or waits for \
            the end of the connection, while one of version 1.1 unpacks them. RFC 9112 section 6.1 calls the framing \
            of such a message faulty. Proxies often raise the version to 1.1 in silence and so decide for one reading.
            """,
        fix: "say HTTP/1.1 in the request line, or send a Content-Length",
        examples: [
            .bad("POST / HTTP/1.0\nHost: a.example\n⟦Transfer-Encoding: chunked⟧", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.0\nHost: a.example\nContent-Length: 2\n⟦Transfer-Encoding: chunked⟧", body: "0\n\n",
                also: ["framing/length-and-chunked"]),
            .good("POST / HTTP/1.0\nHost: a.example\nContent-Length: 2", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "0\n\n"),
        ])
    static let trigger: HeadFacts = .irregularTransferEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.head.version == .http10, let field = context.head.first(.transferEncoding) else { return }
        report.add(
            at: field.extent, in: field.part(bytes), expected: "Content-Length, or HTTP/1.1",
            found: "Transfer-Encoding in an HTTP/1.0 request")
    }
}
