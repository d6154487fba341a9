/// chunk/truncated
enum ChunksTruncated: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/truncated", isUnforwardable: true, reference: "RFC 9112 section 8",
        summary: "the connection ended before the last chunk",
        explanation: """
            A chunked body is whole only with its last chunk, of size 0, and the empty line behind it. Without them \
            nobody knows whether more was to come: the client gave up, or forgot to end the stream. Servers \
            wait, time out and drop the request; applications that read as they go have then acted on half of it.
            """,
        fix: "end the body with 0 CR LF CR LF before the connection is closed",
        examples: [
            .bad(InvalidChunkSize.head, body: "5\nhello\n⟦⟧", note: "no last chunk", end: .closed),
            .bad(InvalidChunkSize.head, body: "5\nhel⟦⟧", end: .closed),
            .bad(InvalidChunkSize.head, body: "5\nhello\n0\n⟦⟧", note: "no empty line", end: .closed),
            .bad(InvalidChunkSize.head, body: "⟦⟧", note: "nothing at all", end: .closed),
            .good(InvalidChunkSize.head, body: "5\nhello\n0\n\n", end: .closed),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .ended(.closed, .chunkedBody(let received, let rawReceived, let headLength)) = event else { return }
        let end = headLength &+ rawReceived
        report.add(
            at: end..<end, in: .chunkFraming, expected: "a last chunk of size 0 and an empty line",
            found: "the end of the connection after \(Count.bytes(received)) of data "
                + "(\(Count.bytes(rawReceived)) with the chunk framing)")
    }
}
