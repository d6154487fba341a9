/// framing/bytes-after-close
enum BytesAfterClose: EventRule {
    static let metadata = RuleMetadata(
        id: "framing/bytes-after-close", level: .warning, reference: "RFC 9112 section 9.6",
        summary: "bytes behind a request that said Connection: close",
        explanation: """
            The client said that this was its last request and sent more all the same. The rest is never read: \
            either it belonged to the body and Content-Length is too small, or it was another request whose \
            answer the client waits for in vain. Servers discard it without a word.
            """,
        fix: "compare Content-Length with the bytes sent, or leave out Connection: close if more requests follow",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nConnection: close\nContent-Length: 2", body: "ok",
                event: .bytesAfterClose(count: 5)),
            .good("POST / HTTP/1.1\nHost: a.example\nConnection: close\nContent-Length: 2", body: "ok", end: .closed),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .bytesAfterClose(let count) = event else { return }
        report.add(
            at: nil, in: .connection, expected: "nothing behind a request with `Connection: close`",
            found: Count.bytes(count))
    }
}
