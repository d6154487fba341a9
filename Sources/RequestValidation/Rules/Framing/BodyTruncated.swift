/// framing/body-truncated
enum BodyTruncated: EventRule {
    static let metadata = RuleMetadata(
        id: "framing/body-truncated", isUnforwardable: true, reference: "RFC 9112 section 8",
        summary: "the connection ended before the announced end of the body",
        explanation: """
            Content-Length says more bytes than came. Either the client gave up, or the length is wrong: computed \
            before the body was changed, or of other bytes than those that were sent. Servers wait for the rest, time \
            out and drop the request; an application that reads without looking at the length stores half a document.
            """,
        fix: "set Content-Length to the number of bytes that are sent, and keep the connection open until they are",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 10", body: "hello⟦⟧", end: .closed),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 1", body: "⟦⟧", note: "none at all", end: .closed),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 5", body: "hello", end: .closed),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 0", end: .closed),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .ended(.closed, .body(let announced, let received, let headLength)) = event, received < announced
        else { return }
        let end = headLength &+ received
        report.add(
            at: end..<end, in: .body, expected: "\(Count.bytes(announced)), as Content-Length says",
            found: "the end of the connection after \(Count.bytes(received)), \(announced &- received) too few")
    }
}
