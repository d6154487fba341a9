/// header/too-many
enum TooManyFields: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/too-many", isUnforwardable: true, status: 431, reference: "RFC 6585 section 5",
        summary: "more field lines than the limit",
        explanation: """
            Servers limit the number of fields (Apache httpd to 100, for instance) and refuse or drop the rest, \
            so the backend may not see the field that matters. Hundreds of fields come from a loop that \
            adds a field for every try, or from an attack on the server's tables. Nothing behind the line was read.
            """,
        fix: "send fewer fields; look for a loop that adds the same field again",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nA: 1\n⟦B: 2⟧\nC: 3", with: { $0.limits.fieldCount = 2 }),
            .good("GET / HTTP/1.1\nHost: a.example\nA: 1", with: { $0.limits.fieldCount = 2 }),
        ])
    static let trigger: HeadFacts = .tooManyFields

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        report.add(
            at: context.head.lineOverLimit, in: .headerSection,
            expected: "at most \(context.policy.limits.fieldCount) field lines", found: "one more")
    }
}
