/// header/empty-name
enum EmptyFieldName: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/empty-name", isUnforwardable: true, reference: "RFC 9110 section 5.1",
        summary: "a field line that begins with its colon",
        explanation: """
            A field needs a name. Programs that build fields from a table send this when a name is an empty string, \
            and HTTP/2 pseudo-header fields such as `:path` end up here when they are copied into HTTP/1.1. Most \
            servers drop the line in silence; others take it for the end of the header section.
            """,
        fix: "give the field a name, or leave it out",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦:⟧ value"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦:⟧authority: a.example", note: "an HTTP/2 pseudo-header field"),
            .good("GET / HTTP/1.1\nHost: a.example\nX: :"),
        ])
    static let trigger: HeadFacts = .irregularFieldName

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.name.isEmpty {
            guard report.hasRoom() else { return }
            report.add(
                at: field.name.lowerBound..<(field.name.lowerBound + 1), in: .headerSection,
                expected: "a field name before the colon", found: "a line that begins with `:`",
                fix: pseudoField(bytes, field.value).map { "leave out \($0): it belongs to HTTP/2" })
        }
    }

    /// `:authority: a.example` is read as an empty name and the value `authority: a.example`.
    private static func pseudoField(_ bytes: Span<UInt8>, _ value: Range<Int>) -> String? {
        let name = FieldBytes.run(bytes, from: value.lowerBound, to: value.upperBound, where: ByteClass.isToken)
        for known: StaticString in ["authority", "method", "path", "scheme", "protocol"]
        where ByteText.equals(bytes, name, ignoringCase: known) {
            return "`:\(known)`"
        }
        return nil
    }
}
