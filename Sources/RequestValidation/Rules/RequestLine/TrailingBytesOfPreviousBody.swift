/// request-line/trailing-bytes-of-previous-body
enum TrailingBytesOfPreviousBody: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/trailing-bytes-of-previous-body", isUnforwardable: true, reference: "RFC 9112 section 6.3",
        summary: "the rest of the previous request's body stands where a request line was expected",
        explanation: """
            The request before said in Content-Length how long its body is, and sent more. What it sent too much is \
            read as the next request on the connection: the body arrived cut, and a good request behind it is lost. \
            Other servers answer this with a bare 400 to the wrong request, or run what stands in the body as a \
            request, which is how requests are smuggled. The usual cause is a length counted in characters instead \
            of bytes: the fault then shows only with accents, quotes or emoji in the data.
            """,
        fix: "count the body's bytes after encoding it, or let the HTTP library set Content-Length",
        examples: [
            .bad(
                "⟦\"}⟧GET /next HTTP/1.1\nHost: a.example", note: "two bytes too many", after: order(length: 8)),
            .bad(
                "⟦\"}⟧GET /next HTTP/1.1\nHost: a.example", note: "characters were counted, not bytes",
                after: post("{\"a\":\"éé", length: 10)),
            .bad(
                "⟦r⟧POST /next HTTP/1.1\nHost: a.example\nContent-Length: 0", note: "the tail reads as a method",
                after: post("name=Mülle", length: 11)),
            .bad(
                "⟦and /or it ⟧GET /next HTTP/1.1\nHost: a.example", note: "the tail reads as more words",
                after: post("more ", length: 5)),
            .rawBad("⟦  \"quantity\": 2,⟧\n}", note: "the line ends before a request begins", after: order(length: 8)),
            .rawBad("⟦⟨16⟩⟨03⟩⟨01⟩⟧\n", note: "binary bytes behind a body", after: order(length: 8)),
            .rawBad("⟦\"}⟧", note: "nothing came behind", also: cut, after: order(length: 8), end: .closed),
            .rawBad(
                "⟦\"}⟧", note: "nothing came behind in time", also: late, after: order(length: 8),
                end: .headerTimeout(seconds: 10)),
            .rawBad(
                "⟦{\"a\":1}⟧GET / HTTP/1.1\nHost: a.example\n\n", note: "no Content-Length at all",
                after: "POST /orders HTTP/1.1\nHost: a.example\n\n"),
            .rawBad(
                "⟦{\"a\": \"012345678901234⟧56789\"}", note: "no end within the limit of a request line",
                after: order(length: 0), with: short),
            .good("GET /next HTTP/1.1\nHost: a.example", note: "the length was right", after: order(length: 8)),
            .good(
                "GTE /next HTTP/1.1\nHost: a.example", note: "a misspelt method is no body",
                also: ["request-line/unknown-method"], after: order(length: 8)),
            .good(
                "BATCHGET /next HTTP/1.1\nHost: a.example", note: "a method of someone's own",
                also: ["request-line/unknown-method"], after: order(length: 8)),
            .good("\nGET / HTTP/1.1\nHost: a.example", note: "one empty line is tolerated", after: order(length: 8)),
        ])
    static let trigger: HeadFacts = [
        .irregularRequestLine, .unusualMethod, .requestLineTooLong, .cutRequestLine, .restOfPreviousBody,
    ]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard case .previousBody(let tail) = RequestLineKind.of(context, bytes),
            let previous = context.circumstances.previous
        else { return }
        let announced =
            previous.contentLength.map { "which ended after the \(Count.bytes($0)) of its Content-Length" }
            ?? "which had neither Content-Length nor Transfer-Encoding"
        report.add(
            at: tail.place, in: .requestLine, expected: "a request line behind \(previous.name), \(announced)",
            found: found(context, tail, bytes), fix: fix(previous, tail, bytes))
    }

    private static func found(_ context: HeadContext, _ tail: PreviousBodyTail, _ bytes: Span<UInt8>) -> String {
        guard tail.isExact else {
            return "at least \(Count.bytes(tail.count)) that look like the rest of its body"
        }
        let start = tail.place.upperBound
        let method = RequestLineSearch.method(bytes, at: start, end: context.head.requestLine.upperBound) ?? ""
        return "\(Count.bytes(tail.count)) that look like the rest of its body, then a \(method) request"
    }

    private static func fix(_ previous: PreviousRequest, _ tail: PreviousBodyTail, _ bytes: Span<UInt8>) -> String {
        let (length, isTooLarge) = (previous.contentLength ?? 0).addingReportingOverflow(tail.count)
        let header =
            tail.isExact && !isTooLarge
            ? "send `Content-Length: \(length)` with \(previous.name)"
            : "send a Content-Length of at least \(length) with \(previous.name)"
        guard previous.contentLength != nil else { return header + ", it had none" }
        let short = tail.isExact ? Count.bytes(tail.count) : "at least \(Count.bytes(tail.count))"
        let reason = previous.miscount(tail, bytes).map { ": \($0)" } ?? ""
        return header + ", it was \(short) short" + reason
    }

    // MARK: for the examples

    private static let short: @Sendable (inout PolicySettings) -> Void = {
        $0.limits.requestLine = 21
        $0.limits.parameterLength = 21
    }
    private static let cut = ["framing/head-truncated"]
    private static let late = ["timing/header-timeout"]

    private static func order(length: Int) -> String { post(String("{\"a\":\"bc".prefix(length)), length: length) }

    private static func post(_ body: String, length: Int) -> String {
        "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: \(length)\n\n\(body)"
    }
}
