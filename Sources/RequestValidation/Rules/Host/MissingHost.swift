/// host/missing
enum MissingHost: HeadRule {
    static let metadata = RuleMetadata(
        id: "host/missing", reference: "RFC 9112 section 3.2",
        summary: "an HTTP/1.1 request without a Host field",
        explanation: """
            Host says which of the sites at an address is meant, and HTTP/1.1 demands it in every request. A server \
            without it picks its first site: the request works as long as there is only one, and lands elsewhere \
            afterwards. Hand-written clients and health checks leave it out; HAProxy passes such requests on.
            """,
        fix: "add a `Host` field with the name that the client connects to, and the port if it is not the default",
        examples: [
            .bad("GET / HTTP/1.1⟦⟧\nAccept: */*"),
            .bad("GET / HTTP/1.1⟦⟧", note: "no fields at all"),
            .bad("GET http://a.example/ HTTP/1.1⟦⟧\nAccept: */*", note: "an absolute target does not replace it"),
            .bad("GET / HTTP/1.1⟦⟧\nX-Forwarded-Host: a.example", note: "nor do other fields"),
            .good("GET / HTTP/1.1\nHost: a.example"),
            .good("GET / HTTP/1.1\nUser-Agent: x\nhost: a.example", note: "any case, any place"),
            .good("GET / HTTP/1.0\nUser-Agent: ApacheBench/2.3", note: "HTTP/1.0 knows no Host"),
        ])
    static let trigger: HeadFacts = .hostMissing

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let head = context.head
        guard head.version == .http11, !hasBrokenHost(bytes, head) else { return }
        // Where a carriage return alone ends lines, the field stands in what request-line/bare-cr speaks of.
        guard !context.facts.contains(.bareCRInRequestLine) else { return }
        let end = head.requestLine.upperBound
        report.add(at: end..<end, in: .headerSection, expected: "a Host field", found: "none")
    }

    /// `Host a.example` and ` Host: a.example` are faults of their own, and tell of the name.
    private static func hasBrokenHost(_ bytes: Span<UInt8>, _ head: RequestHead) -> Bool {
        head.brokenLines.contains { line in
            guard let start = line.first(where: { !ByteClass.isWhitespace(bytes[$0]) }), start + 5 <= line.upperBound
            else { return false }
            return ByteText.equals(bytes, start..<(start + 4), ignoringCase: "Host")
                && !ByteClass.isToken(bytes[start + 4])
        }
    }
}
