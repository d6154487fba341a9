/// header/te-without-connection
enum TEWithoutConnection: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/te-without-connection", level: .warning, reference: "RFC 9110 section 10.1.4",
        summary: "TE that Connection does not name",
        explanation: """
            TE says what the client takes on this one connection: trailers and transfer codings. Without Connection \
            naming it, a proxy passes it on, the backend sends trailers or a coding that the proxy did not ask for, and \
            they get lost on the way. Gateways that turn HTTP/2 into HTTP/1.1 are known to forget it.
            """,
        fix: "send `Connection: TE` with it, or leave TE out",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦TE⟧: trailers"),
            .bad("POST / HTTP/1.1\nHost: a.example\nConnection: keep-alive\n⟦te⟧: trailers\nContent-Length: 0"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: TE, close\nTE: deflate,gzip;q=0.3"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive\nConnection: te\nTE: trailers"),
            .good("GET / HTTP/1.0\nHost: a.example\nTE: trailers", note: "ignored in 1.0"),
        ])
    static let trigger: HeadFacts = []
    static let fields = KnownFieldSet(.te)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let field = context.head.first(.te), context.head.version == .http11, !field.value.isEmpty,
            !ConnectionOptions.contains("te", bytes, context.head)
        else { return }
        report.add(
            at: field.name, in: field.part(bytes), expected: "`Connection: TE` beside it",
            found: ConnectionOptions.description(bytes, context.head))
    }
}
