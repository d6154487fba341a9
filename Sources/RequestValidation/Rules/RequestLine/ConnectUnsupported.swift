/// request-line/connect-unsupported
enum ConnectUnsupported: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/connect-unsupported", isUnforwardable: true, status: 501,
        reference: "RFC 9110 section 9.3.6", summary: "CONNECT, which asks a forward proxy for a tunnel",
        explanation: """
            CONNECT asks for a tunnel to another host. This is a reverse proxy, which stands for one service and opens \
            no tunnels. The client has it configured as its forward proxy (`HTTPS_PROXY`), or someone looks for open \
            proxies; a server that passed it on would open the network behind it.
            """,
        fix: "send requests for this service directly: it is no forward proxy, so unset HTTPS_PROXY",
        examples: [
            .bad("⟦CONNECT⟧ b.example:443 HTTP/1.1\nHost: b.example:443"),
            .bad("⟦CONNECT⟧ / HTTP/1.1\nHost: a.example", also: ["target/invalid-form"]),
            .good("GET http://a.example/ HTTP/1.1\nHost: a.example"),
            .good("POST /connect HTTP/1.1\nHost: a.example\nContent-Length: 0"),
        ])
    static let trigger: HeadFacts = .unusualMethod

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable,
            ByteText.string(bytes, context.head.method) == "CONNECT"
        else { return }
        report.add(
            at: context.head.method, in: .requestLine, expected: "a request for this service", found: "`CONNECT`")
    }
}
