/// json/byte-order-mark
enum ByteOrderMarkInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/byte-order-mark", level: .warning, reference: "RFC 8259 section 8.1",
        summary: "a byte order mark before the JSON text",
        explanation: """
            Senders must not put U+FEFF before a JSON text; receivers may ignore it. Windows' tools and .NET's \
            Encoding.UTF8 write it. Python's json.loads() and Go refuse it, while JavaScript's and Newtonsoft's readers \
            skip it, so the fault shows only when the backend changes.
            """,
        fix: "write UTF-8 without a byte order mark (.NET: new UTF8Encoding(false))",
        examples: [
            .badJSON("⟦⟨EF⟩⟨BB⟩⟨BF⟩⟧{\"a\": 1}"),
            .goodJSON("{\"a\": \"⟨EF⟩⟨BB⟩⟨BF⟩ within a string\"}"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.byteOrderMark) = fault.kind else { return }
        report.add(fault, expected: "the text's first byte", found: "a byte order mark (EF BB BF)")
    }
}
