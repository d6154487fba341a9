/// header/spoofed-forwarding
enum SpoofedForwarding: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/spoofed-forwarding", level: .warning, reference: "RFC 7239 section 8.1",
        summary: "forwarding fields from a peer that is not a trusted proxy",
        explanation: """
            X-Forwarded-For, Forwarded and their like say for whom a proxy asks. From anybody else they are a claim: \
            a backend that believes them takes the client for another address, an encrypted connection or another \
            host. Either a client sends what only proxies should, or a proxy in front is missing from the list of \
            trusted ones. It is said once for each peer.
            """,
        fix: "remove the field; if the sender is a proxy of yours, list it in `trusted-proxies`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦X-Forwarded-For⟧: 127.0.0.1", under: fromStranger),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Forwarded⟧: for=192.0.2.1;proto=https", under: fromStranger),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\n⟦X-Real-IP⟧: 10.0.0.1\nX-Forwarded-Proto: https", note: "one finding",
                under: fromStranger),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦X-Forwarded-Host⟧: admin.example", under: fromStranger),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦x-forwarded-port⟧: 443", under: fromStranger),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nX-Forwarded-For: 192.0.2.1\nX-Forwarded-Proto: https",
                note: "from a trusted proxy",
                under: { circumstances in
                    fromStranger(&circumstances)
                    circumstances.isPeerTrusted = true
                }),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Forwarded-For: 192.0.2.1", note: "said before"),
            .good("GET / HTTP/1.1\nHost: a.example\nVia: 1.1 b\nX-Request-Id: 1", under: fromStranger),
        ])
    static let trigger: HeadFacts = .untrustedForwarding

    @Sendable private static func fromStranger(_ circumstances: inout Circumstances) {
        circumstances.peer = IPAddress(v4: 0xC000_0207)
        circumstances.reportsForwarding = true
    }

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let fields = context.head.fields.filter { KnownFieldSet.forwarding.contains($0.known) }
        guard let first = fields.first else { return }
        let peer = context.circumstances.peer.map { "\($0)" } ?? "a peer"
        let more = fields.count > 1 ? " and \(Count.of(fields.count &- 1, "more field")) like it" : ""
        report.add(
            at: first.name, in: first.part(bytes), expected: "forwarding fields from trusted proxies only",
            found: "\(ByteText.quoted(bytes, first.name))\(more) from \(peer), which is none")
    }
}
