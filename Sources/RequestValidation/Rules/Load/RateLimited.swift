/// load/rate-limited
enum RateLimited: EventRule {
    static let metadata = RuleMetadata(
        id: "load/rate-limited", status: 429, reference: "RFC 6585 section 4",
        summary: "more requests from one client than the configured rate",
        explanation: """
            One client address sends more requests than the configuration allows. A loop without pause, a retry \
            without back-off, or many users behind one address do so; a backend under that load slows down for \
            everybody. The response says in Retry-After when to try again.
            """,
        fix: "wait for the seconds in Retry-After, and space requests and retries out",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example", event: .rateLimited(limit: 100, retryAfter: 1)),
            .bad("GET / HTTP/1.1\nHost: a.example", event: .rateLimited(limit: 1, retryAfter: 30)),
            .good("GET / HTTP/1.1\nHost: a.example"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .rateLimited(let limit, let retryAfter) = event else { return }
        report.add(
            at: nil, in: .connection, expected: "at most \(Count.of(limit, "request")) a second from one client",
            found: "more", fix: "wait \(Count.of(retryAfter, "second")), and space requests and retries out")
    }
}
