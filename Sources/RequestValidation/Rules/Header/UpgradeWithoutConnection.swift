/// header/upgrade-without-connection
enum UpgradeWithoutConnection: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/upgrade-without-connection", level: .warning, reference: "RFC 9110 section 7.8",
        summary: "Upgrade that Connection does not name",
        explanation: """
            Upgrade concerns one connection, and Connection has to name it so that no proxy passes it on. Without \
            that, a proxy may hand the offer to a server it does not speak that protocol with, and a strict server \
            ignores the offer without a word. It comes from a proxy that dropped or replaced Connection.
            """,
        fix: "send `Connection: Upgrade` with it",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Upgrade⟧: TLS/1.0"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive\n⟦Upgrade⟧: h2c"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive, upgrade\nUpgrade: TLS/1.0"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive\nUpgrade-Insecure-Requests: 1"),
            .good("GET / HTTP/1.0\nHost: a.example\nUpgrade: h2c", note: "ignored in 1.0"),
        ])
    static let trigger: HeadFacts = []
    static let fields = KnownFieldSet(.upgrade)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        // What a WebSocket handshake lacks is one fault of that.
        guard let field = context.head.first(.upgrade), context.head.version == .http11, !field.value.isEmpty,
            !ConnectionOptions.contains("upgrade", bytes, context.head), !WebSocketHandshake.isOne(bytes, context.head)
        else { return }
        report.add(
            at: field.name, in: field.part(bytes), expected: "`Connection: Upgrade` beside it",
            found: ConnectionOptions.description(bytes, context.head))
    }
}
