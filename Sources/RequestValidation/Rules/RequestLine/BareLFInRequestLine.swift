/// request-line/bare-lf
enum BareLFInRequestLine: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/bare-lf", reference: "RFC 9112 section 2.2",
        summary: "the request line ends in a line feed without a carriage return",
        explanation: """
            A line of a head ends in CR LF. nginx, Apache, Node and Go accept a line feed alone, so the fault goes \
            unnoticed until a stricter server or a gateway meets it, or until two servers disagree on where the \
            line ends. Programs that write requests by hand with "\\n" are the usual source.
            """,
        fix: "end every line of the head with `\\r\\n`",
        examples: [
            .bad("GET /path HTTP/1.1⟦␊⟧Host: a.example"),
            .rawBad(
                "POST /path HTTP/1.1⟦␊⟧Host: a.example␊Content-Length: 0␊␊", note: "as a here-document sends it",
                also: ["header/bare-lf"]),
            .bad("GET /path⟦␊⟧Host: a.example", also: ["request-line/unsupported-version"]),
            .good("GET /path HTTP/1.1\nHost: a.example"),
            .good(
                "POST /path HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 4", body: "a␊b␊",
                note: "line feeds in a body are data"),
        ])
    static let trigger: HeadFacts = .bareLFInRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        switch RequestLineKind.of(context, bytes) {
        case .readable, .simpleRequest, .malformed: break
        case .previousBody, .emptyLines, .tooLong, .http2Preface, .tls, .foreign, .cut: return
        }
        let end = context.head.requestLine.upperBound
        report.add(
            at: end..<(end + 1), in: .requestLine, expected: "`\\r\\n` at the end of the line", found: "`\\n` alone")
    }
}
