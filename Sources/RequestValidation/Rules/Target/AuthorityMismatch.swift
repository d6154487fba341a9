/// target/authority-mismatch
enum AuthorityMismatch: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/authority-mismatch", reference: "RFC 9112 section 3.2.2",
        summary: "the target names another host than Host does",
        explanation: """
            With a whole URL as target the server must ignore Host, and a proxy must rewrite it. Those that do not \
            route by one and authorise by the other: virtual hosts are reached that were not to be, caches store one \
            site's page under another's name. Host and target must be made from the same URL. nginx takes the \
            target's host, many backends read Host.
            """,
        fix: "make Host and target from the same URL, or send the path alone as target",
        examples: [
            .bad("GET http://⟦b.example⟧/x HTTP/1.1\nHost: a.example"),
            .bad("GET http://⟦a.example:8080⟧/x HTTP/1.1\nHost: a.example"),
            .bad("GET https://⟦a.example⟧/x HTTP/1.1\nHost: a.example:80"),
            .good("GET http://a.example/x HTTP/1.1\nHost: a.example", note: "what clients send to a proxy"),
            .good("GET http://A.example:80/x HTTP/1.1\nHost: a.Example"),
            .good("GET https://a.example/x HTTP/1.1\nHost: a.example:443"),
            .good("GET http://[2001:DB8::1]/x HTTP/1.1\nHost: [2001:db8::1]:80"),
            .good("GET /http://b.example/x HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .notOriginForm

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        guard case .absolute = parts.form, context.head.count(of: .host) == 1,
            let host = context.head.first(.host), !host.value.isEmpty
        else { return }
        let place = parts.host(bytes)
        guard !place.isEmpty else { return }
        let defaultPort = defaultPort(of: bytes, parts.scheme)
        let named = normalized(bytes, place, defaultPort)
        guard named != normalized(bytes, host.value, defaultPort) else { return }
        report.add(
            at: place, in: .target, expected: "the host that Host names, \(ByteText.quoted(bytes, host.value))",
            found: ByteText.quoted(bytes, place))
    }

    private static func defaultPort(of bytes: Span<UInt8>, _ scheme: Range<Int>) -> [UInt8] {
        let isSecure =
            ByteText.equals(bytes, scheme, ignoringCase: "https") || ByteText.equals(bytes, scheme, ignoringCase: "wss")
        return Array((isSecure ? ":443" : ":80").utf8)
    }

    /// Lower case, without the scheme's own port.
    private static func normalized(_ bytes: Span<UInt8>, _ authority: Range<Int>, _ defaultPort: [UInt8]) -> [UInt8] {
        let lower = ByteText.array(bytes, authority).map(ByteText.lowercased)
        if lower.last == 0x3A { return lower.dropLast() }
        return lower.suffix(defaultPort.count) == defaultPort[...] ? lower.dropLast(defaultPort.count) : lower
    }
}
