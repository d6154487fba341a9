/// framing/head-truncated
enum HeadTruncated: EventRule {
    static let metadata = RuleMetadata(
        id: "framing/head-truncated", isUnforwardable: true, reference: "RFC 9112 section 8",
        summary: "the connection ended within the head",
        explanation: """
            The client closed the connection, or its sending side, before the empty line that ends the header section. \
            Mostly that line is missing from a request built by hand, or a program ended early. Servers drop such a \
            request without a trace, so nobody ever sees that it was sent.
            """,
        fix: "end the header section with an empty line (CR LF CR LF) and keep the connection open for the response",
        examples: [
            .rawBad("GET / HTTP/1.1\nHost: a.example\n⟦⟧", note: "no empty line", end: .closed),
            .rawBad("GET / HTTP/1.1\nHost: a.exa⟦⟧", end: .closed),
            .rawBad("GET / HT⟦⟧", end: .closed),
            .rawBad("GET / HTTP/1.1\nHost: a.example\n␍⟦⟧", end: .closed),
            .good("GET / HTTP/1.1\nHost: a.example", end: .closed),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        // A connection on which nothing was sent is a probe or a preconnect and no fault.
        guard case .ended(.closed, .head(let received)) = event, received > 0 else { return }
        report.add(
            at: received..<received, in: .headerSection, expected: "an empty line at the end of the header section",
            found: "the end of the connection after \(Count.bytes(received))")
    }
}
