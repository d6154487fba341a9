/// request-line/http2-preface
enum HTTP2Preface: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/http2-preface", isUnforwardable: true, status: 505, reference: "RFC 9113 section 3.4",
        summary: "HTTP/2 on a connection that speaks HTTP/1.1",
        explanation: """
            The client began with the preface of HTTP/2, without asking whether HTTP/2 is spoken here ("prior \
            knowledge"). gRPC clients and `curl --http2-prior-knowledge` do so. The binary frames that follow mean \
            nothing in HTTP/1.1, and many servers answer with an empty connection reset.
            """,
        fix: "speak HTTP/1.1 here: set the client's HTTP version, or use a port that speaks HTTP/2",
        examples: [
            .rawBad("⟦PRI * HTTP/2.0⟧\n\nSM\n\n⟨00⟩⟨00⟩⟨12⟩⟨04⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive"),
            .good(
                "GET / HTTP/2.0\nHost: a.example", note: "another fault",
                also: ["request-line/unsupported-version"]),
        ])
    static let trigger: HeadFacts = .irregularRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .http2Preface else { return }
        report.add(
            at: context.head.requestLine, in: .requestLine, expected: "an HTTP/1.1 request line",
            found: "the connection preface of HTTP/2")
    }
}
