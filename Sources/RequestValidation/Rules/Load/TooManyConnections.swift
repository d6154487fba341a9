/// load/too-many-connections
enum TooManyConnections: EventRule {
    static let metadata = RuleMetadata(
        id: "load/too-many-connections", isUnforwardable: true, status: 503, reference: "RFC 9110 section 15.6.4",
        summary: "more connections than the configured number",
        explanation: """
            There are as many connections as the configuration allows, in all or from this client address. The request \
            itself is not at fault, but a client that opens a connection for each request, or never closes them, \
            brings it about. A server without a limit would run out of memory or descriptors instead.
            """,
        fix: "reuse connections (keep-alive, a connection pool) and close those that are not needed",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example", event: .tooManyConnections(limit: 100, isPerClient: true)),
            .bad("GET / HTTP/1.1\nHost: a.example", event: .tooManyConnections(limit: 10000, isPerClient: false)),
            .good("GET / HTTP/1.1\nHost: a.example"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .tooManyConnections(let limit, let isPerClient) = event else { return }
        let scope = isPerClient ? "from one client" : "in all"
        report.add(
            at: nil, in: .connection, expected: "at most \(Count.of(limit, "connection")) \(scope)", found: "more")
    }
}
