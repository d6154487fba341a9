/// host/empty
enum EmptyHost: HeadRule {
    static let metadata = RuleMetadata(
        id: "host/empty", reference: "RFC 9110 section 4.2.1",
        summary: "a Host field without a value",
        explanation: """
            An http URL always has a host, so its Host field is never empty. An empty one comes from a variable that \
            was not set, or from a URL taken apart wrongly; servers route it to their default site, \
            where it looks like a good request for the wrong one.
            """,
        fix: "set Host to the name that the client connects to",
        examples: [
            .bad("GET / HTTP/1.1\nHost:⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: ⟦⟧\nAccept: */*", note: "a space is no value"),
            .bad("GET / HTTP/1.0\nHost:⟦⟧"),
            .good("GET / HTTP/1.1\nHost: a"),
            .good("GET / HTTP/1.1\nHost:a.example", note: "the space may be missing"),
        ])
    static let trigger: HeadFacts = .irregularHost

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .host && field.value.isEmpty {
            report.add(
                at: field.value, in: .header(ByteText.string(bytes, field.name)), expected: "a host name",
                found: "an empty value")
        }
    }
}
