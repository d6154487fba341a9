/// request-line/bare-cr
enum BareCRInRequestLine: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/bare-cr", isUnforwardable: true, reference: "RFC 9112 section 2.2",
        summary: "a carriage return that no line feed follows in the request line",
        explanation: """
            A carriage return alone ends a line for some programs and is a plain byte or a space for others. A \
            request line with one means different requests to different servers, and has been used to slip header \
            fields past a proxy, so it is never passed on.
            """,
        fix: "end lines with `\\r\\n`, and percent-encode a carriage return that is meant as data",
        examples: [
            .bad("GET /path HTTP/1.1⟦␍⟧\nHost: a.example", note: "CR CR LF"),
            .bad("GET /path HTTP/1.1⟦␍⟧Host: a.example\nAccept: */*", note: "CR as the line end"),
            .bad("GET /a⟦␍⟧b HTTP/1.1\nHost: a.example", note: "in the target"),
            .bad("GET⟦␍⟧ /path HTTP/1.1\nHost: a.example", note: "in the method"),
            .bad("⟦␍⟧GET /path HTTP/1.1\nHost: a.example"),
            .bad("GET /path HTTP/⟦␍⟧1.1\nHost: a.example", note: "in the version"),
            .bad("GET /path⟦␍⟧HTTP/1.1\nHost: a.example", note: "in place of a space"),
            .good("GET /path?a=%0D HTTP/1.1\nHost: a.example", also: ["target/encoded-control"]),
            .good("GET /path HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .bareCRInRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        switch RequestLineKind.of(context, bytes) {
        case .readable, .simpleRequest, .malformed: break
        case .previousBody, .emptyLines, .tooLong, .http2Preface, .tls, .foreign, .cut: return
        }
        let line = context.head.requestLine
        guard let offset = Word.first(0x0D, in: bytes, from: line.lowerBound, to: line.upperBound) else { return }
        report.add(
            at: offset..<(offset + 1), in: .requestLine, expected: "carriage returns only before a line feed",
            found: "`\\r` before " + ByteText.quoted(offset + 1 < bytes.count ? bytes[offset + 1] : 0x0A))
    }
}
