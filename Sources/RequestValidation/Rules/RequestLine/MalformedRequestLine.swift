/// request-line/malformed
enum MalformedRequestLine: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/malformed", isUnforwardable: true, reference: "RFC 9112 section 3",
        summary: "the first line is not `method SP target SP version`",
        explanation: """
            A request begins with a line of three parts: method, target, version. Without all three nothing behind \
            the line can be trusted to be what it looks like, so Pedant reads no further. Lenient servers guess: \
            some take a line of two parts as HTTP/0.9 and send a bare body back, some take the first word as a method.
            """,
        fix: "begin the request with a line such as `GET /path HTTP/1.1`",
        examples: [
            .bad("GET⟦⟧ HTTP/1.1\nHost: a.example", note: "no target"),
            .bad("GET⟦⟧/path HTTP/1.1\nHost: a.example", note: "no space before the target"),
            .bad("GET /path⟦⟧HTTP/1.1\nHost: a.example", note: "no space before the version"),
            .bad("⟦⟧/path HTTP/1.1\nHost: a.example", note: "no method"),
            .bad("GET path⟦⟧\nHost: a.example", note: "no version"),
            .bad("⟦GET⟧\nHost: a.example", note: "a method alone"),
            .bad("GET / HTTP/1.1 ⟦close⟧\nHost: a.example", note: "something behind the version"),
            .bad("⟦get some thing HTTP/1.1⟧\nHost: a.example", note: "more than three parts"),
            .bad("⟦Host: a.example⟧\nAccept: */*", note: "a field line comes first"),
            .bad("⟦HTTP/1.1 200 OK⟧\nContent-Length: 0", note: "a response"),
            .bad("⟦{\"a\": 1}⟧", note: "a body without a head"),
            .bad("⟦http://a.example/path⟧", note: "a URL alone"),
            .bad("GET / HTTP/1.1⟦\\r\\n⟧Host: a.example", note: "echo without -e"),
            .bad("⟦hello⟧"),
            .good("GET /path HTTP/1.1\nHost: a.example\nUser-Agent: curl/8.5.0\nAccept: */*"),
            .good("OPTIONS * HTTP/1.1\nHost: a.example"),
            .good("GET http://a.example/path HTTP/1.1\nHost: a.example", note: "as sent to a proxy"),
            .good("GET /a/HTTP/1.1/b HTTP/1.1\nHost: a.example", note: "a version in the path"),
        ])
    static let trigger: HeadFacts = .irregularRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .malformed else { return }
        let line = context.head.requestLine
        let defect = RequestLineDefect.of(bytes, line)
        // A carriage return in place of a space is one fault, and request-line/bare-cr has it.
        if context.facts.contains(.bareCRInRequestLine), let start = defect.place?.lowerBound,
            start > line.lowerBound, bytes[start &- 1] == 0x0D
        {
            return
        }
        report.add(
            at: defect.place ?? line, in: .requestLine, expected: "a method, a space, a target, a space and `HTTP/1.1`",
            found: defect.found, fix: defect.fix)
    }
}
