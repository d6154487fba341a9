/// timing/header-timeout
enum HeaderTimeout: EventRule {
    static let metadata = RuleMetadata(
        id: "timing/header-timeout", isUnforwardable: true, status: 408, reference: "RFC 9110 section 15.5.9",
        summary: "the head did not arrive in time",
        explanation: """
            A request began and its head did not end within the time that the configuration gives it. The usual cause \
            is a missing empty line behind the header fields: the client waits for the answer, the server for the \
            rest. A stalled network, and attacks that hold connections open (Slowloris), look the same.
            """,
        fix: "end the header section with an empty line (`\\r\\n\\r\\n`), and send the head in one piece",
        examples: [
            .rawBad("GET / HTTP/1.1\nHost: a.example\n", note: "no empty line", end: .headerTimeout(seconds: 10)),
            .rawBad("GE", end: .headerTimeout(seconds: 2.5)),
            .rawBad("GET / HTTP/1.1", note: "no line end", end: .headerTimeout(seconds: 1)),
            .good("GET / HTTP/1.1\nHost: a.example", end: .headerTimeout(seconds: 10)),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 5", body: "a",
                note: "the head came, the body did not", also: ["timing/body-timeout"], end: .bodyTimeout(seconds: 10)),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .ended(.headerTimeout(let seconds), at: .head(let received)) = event, received > 0 else { return }
        report.add(
            at: nil, in: .headerSection, expected: "a whole head within \(Count.seconds(seconds))",
            found: "\(Count.bytes(received)) of a head without its end")
    }
}
