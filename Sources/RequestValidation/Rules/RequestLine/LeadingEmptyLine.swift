/// request-line/leading-empty-line
enum LeadingEmptyLine: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/leading-empty-line", level: .warning, reference: "RFC 9112 section 2.2",
        summary: "more than one empty line before the request line, or one that is a lone line feed",
        explanation: """
            Old clients sent an empty line behind a body, so one is tolerated. More of them mean that the client \
            loses count of its bodies, or that its Content-Length is two bytes short each time; most servers skip \
            them in silence and the miscount goes on. Pedant does not pass them on.
            """,
        fix: "send nothing between a body and the next request line",
        examples: [
            .bad("⟦⟧\n\nGET / HTTP/1.1\nHost: a.example"),
            .bad("⟦⟧\n\n\n\nGET / HTTP/1.1\nHost: a.example", note: "four"),
            .bad("⟦⟧␊GET / HTTP/1.1\nHost: a.example", note: "a lone line feed"),
            .rawBad(
                String(repeating: "\n", count: 65), note: "more than any client sends: the request is not awaited"),
            .good("\nGET / HTTP/1.1\nHost: a.example", note: "one is tolerated"),
            .good("GET / HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .leadingEmptyLines

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let isEndless: Bool
        switch RequestLineKind.of(context, bytes) {
        case .emptyLines: isEndless = true
        case .readable, .simpleRequest, .malformed, .tooLong: isEndless = false
        case .previousBody, .http2Preface, .tls, .foreign, .cut: return
        }
        let start = context.head.requestLine.lowerBound
        let count = context.head.leadingEmptyLines
        let lines = count == 1 ? "a line feed alone" : Count.of(count, "empty line")
        report.add(
            at: start..<start, in: .requestLine, expected: "at most one empty line (`\\r\\n`) before the request line",
            found: lines, isUnforwardable: isEndless ? true : nil)
    }
}
