/// timing/body-timeout
enum BodyTimeout: EventRule {
    static let metadata = RuleMetadata(
        id: "timing/body-timeout", isUnforwardable: true, status: 408, reference: "RFC 9110 section 15.5.9",
        summary: "no more of the body arrived in time",
        explanation: """
            The body stopped before its announced end and nothing came for the configured time. Most often the \
            Content-Length is larger than the body, so that the client has sent all it has and waits for the answer. \
            Behind other servers both sides wait until some timeout, and nobody learns of the wrong length.
            """,
        fix: "compare Content-Length with the body's size in bytes: it says more than was sent",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 5", body: "abc",
                note: "two bytes were not sent", end: .bodyTimeout(seconds: 30)),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nTransfer-Encoding: chunked",
                body: "5\nab", end: .bodyTimeout(seconds: 30)),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nTransfer-Encoding: chunked",
                body: "2\nab\n", note: "the last chunk is missing", end: .bodyTimeout(seconds: 30)),
            .good("GET / HTTP/1.1\nHost: a.example", end: .bodyTimeout(seconds: 30)),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 3", body: "abc",
                end: .bodyTimeout(seconds: 30)),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .ended(.bodyTimeout(let seconds), at: let position) = event else { return }
        switch position {
        case .body(let announced, let received, _) where received < announced:
            report.add(
                at: nil, in: .body,
                expected: "\(Count.bytes(announced)), with no pause longer than \(Count.seconds(seconds))",
                found: "\(Count.bytes(received)), then nothing",
                fix: "send `Content-Length: \(received)` if that was all, or send the "
                    + (announced - received == 1 ? "1 byte" : "\(announced - received) bytes") + " that are missing")
        case .chunkedBody(let received, _, _):
            report.add(
                at: nil, in: .body, expected: "the last chunk, with no pause longer than \(Count.seconds(seconds))",
                found: "\(Count.bytes(received)), then nothing",
                fix: "end a chunked body with `0\\r\\n\\r\\n`, and send each chunk as long as it says")
        case .head, .body, .behindMessage: return
        }
    }
}
