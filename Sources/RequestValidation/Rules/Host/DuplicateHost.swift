/// host/duplicate
enum DuplicateHost: HeadRule {
    static let metadata = RuleMetadata(
        id: "host/duplicate", isUnforwardable: true, reference: "RFC 9112 section 3.2",
        summary: "more than one Host field, even with the same value",
        explanation: """
            Of two Host fields one server takes the first and another the last, so a request can be checked for one \
            site and served by another: a known way past access rules and into caches. Some proxies drop equal \
            copies in silence, which hides the client that sets the field twice.
            """,
        fix: "send one Host field: the HTTP library sets it already, so do not add another",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Host: b.example⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAccept: */*\n⟦host: a.example⟧", note: "identical ones too"),
            .bad("GET / HTTP/1.0\nHost: a.example\n⟦Host: a.example⟧", note: "in HTTP/1.0 too"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Forwarded-Host: b.example"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Host: b.example\nOrigin: https://b.example"),
        ])
    static let trigger: HeadFacts = .hostRepeated

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let fields = context.head.fields.filter { $0.known == .host }
        guard let first = fields.first else { return }
        for field in fields.dropFirst() {
            let isEqual = ByteText.array(bytes, field.value) == ByteText.array(bytes, first.value)
            report.add(
                at: field.name.lowerBound..<max(field.name.upperBound + 1, field.value.upperBound),
                in: .header(ByteText.string(bytes, field.name)), expected: "one Host field",
                found: isEqual ? "another one with the same value" : "another one with a different value")
        }
    }
}
