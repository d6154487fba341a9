/// timing/body-too-slow
enum BodyTooSlow: EventRule {
    static let metadata = RuleMetadata(
        id: "timing/body-too-slow", isUnforwardable: true, status: 408, reference: "RFC 9110 section 15.5.9",
        summary: "the body arrived slower than the configured minimum rate",
        explanation: """
            The body came in drops: slower than the minimum that the configuration asks for. Each such request holds \
            a connection and a place in the queue, and many of them are an attack (slow POST). A client that produces \
            its data slowly should collect it first, or send it in several requests.
            """,
        fix: "send the body without long pauses, or ask for a lower minimum rate",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 500", body: "abc",
                end: .bodyTooSlow(rate: 3, minimum: 100)),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nTransfer-Encoding: chunked",
                body: "1\na\n", end: .bodyTooSlow(rate: 1, minimum: 100)),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 3", body: "abc",
                note: "a small body that is whole", end: .bodyTooSlow(rate: 3, minimum: 100)),
            .good("GET / HTTP/1.1\nHost: a.example"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .ended(.bodyTooSlow(let rate, let minimum), at: let position) = event else { return }
        switch position {
        case .body(let announced, let received, _) where received < announced: break
        case .chunkedBody: break
        case .head, .body, .behindMessage: return
        }
        report.add(
            at: nil, in: .body, expected: "at least \(Count.bytes(minimum)) a second",
            found: "\(Count.bytes(rate)) a second")
    }
}
