/// request-line/too-long
enum RequestLineTooLong: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/too-long", isUnforwardable: true, status: 414, reference: "RFC 9112 section 3",
        summary: "the request line is longer than the limit",
        explanation: """
            Every server on the way has a limit for the request line, often 8 KiB, and they differ: the request \
            works until the data grows or the path through the network changes. It is mostly a form sent by GET, or a \
            list of ids in the query, that should have been a body.
            """,
        fix: "send the data in a body (POST), or in several requests",
        examples: [
            .bad("GET /aaaaaaaaaaaa HTTP/1.⟦1⟧\nHost: a.example", note: "one byte too many", with: short),
            .rawBad("GET /?q=aaaaaaaaaaaaaaaaa⟦a⟧aaaaaaaaaaa", note: "without an end", with: short),
            .good("GET /aaaaaaaaaaa HTTP/1.1\nHost: a.example", note: "exactly the limit", with: short),
            .good(
                "GET /search?q=0123456789&page=1&sort=price&filter=a%2Cb%2Cc HTTP/1.1\nHost: a.example",
                note: "far from the usual limit"),
        ])
    static let trigger: HeadFacts = .requestLineTooLong

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .tooLong else { return }
        let limit = context.policy.limits.requestLine
        let end = context.head.requestLine.upperBound
        report.add(
            at: (end - 1)..<end, in: .requestLine, expected: "a request line of at most \(Count.bytes(limit))",
            found: "more than \(Count.bytes(limit))")
    }

    private static let short: @Sendable (inout PolicySettings) -> Void = {
        $0.limits.requestLine = 25
        $0.limits.parameterLength = 25
    }
}
