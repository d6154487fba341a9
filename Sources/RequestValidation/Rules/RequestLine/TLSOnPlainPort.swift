/// request-line/tls-on-plain-port
enum TLSOnPlainPort: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/tls-on-plain-port", isUnforwardable: true, reference: "RFC 8446 section 5.1",
        summary: "a TLS handshake on a port that speaks plain HTTP",
        explanation: """
            The client speaks TLS, this port does not: an https URL points at the http port, or a load balancer \
            that should end TLS passes it through. The client reports no more than "wrong version number" or \
            "record overflow", because most servers close the connection or answer in text that it cannot read.
            """,
        fix: "use http:// for this port, or the port where TLS is spoken for https://",
        examples: [
            .rawBad("⟦⟨16⟩⟧⟨03⟩⟨01⟩⟨02⟩⟨00⟩⟨01⟩⟨00⟩⟨01⟩⟨FC⟩⟨03⟩⟨03⟩", note: "a ClientHello"),
            .rawBad("⟦⟨16⟩⟧", note: "its first byte decides"),
            .good("GET / HTTP/1.1\nHost: a.example:443"),
            .good("GET /%16%03%01 HTTP/1.1\nHost: a.example", also: ["target/encoded-control"]),
        ])
    static let trigger: HeadFacts = .irregularRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .tls else { return }
        let start = context.head.requestLine.lowerBound
        report.add(
            at: start..<(start + 1), in: .requestLine, expected: "an HTTP request in plain text",
            found: "`\\x16`, with which a TLS handshake begins")
    }
}
