/// header/h2c-upgrade
enum HTTP2UpgradeOffer: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/h2c-upgrade", level: .off, reference: "RFC 9113 section 3.1",
        summary: "an offer to go on in HTTP/2 on this connection",
        explanation: """
            `Upgrade: h2c` with HTTP2-Settings offers HTTP/2 over plain text. RFC 9113 has dropped it, and hardly \
            any server takes it up; Java's client and curl --http2 send it all the same. Behind a proxy that passes it \
            on, it has been used to tunnel requests past the proxy's rules, so it is never forwarded from here.
            """,
        fix: "ask the client for HTTP/1.1 (Java: version(HTTP_1_1), curl: --http1.1)",
        examples: [
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade, HTTP2-Settings\nUpgrade: ⟦h2c⟧\n\
                HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA
                """),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: TLS/1.3, ⟦H2C⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: TLS/1.3"),
        ])
    static let trigger: HeadFacts = []
    static let fields = KnownFieldSet(.upgrade)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .upgrade {
            var members = ListWalk(field.value)
            while let member = members.next(bytes) {
                guard ByteText.equals(bytes, member, ignoringCase: "h2c") else { continue }
                let hasSettings = context.head.first(.http2Settings) != nil
                report.add(
                    at: member, in: field.part(bytes), expected: "HTTP/1.1 throughout",
                    found: ByteText.quoted(bytes, member) + (hasSettings ? " with HTTP2-Settings" : ""))
            }
        }
    }
}
