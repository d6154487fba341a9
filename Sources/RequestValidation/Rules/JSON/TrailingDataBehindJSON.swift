/// json/trailing-data
enum TrailingDataBehindJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/trailing-data", reference: "RFC 8259 section 2",
        summary: "something behind the end of the JSON text",
        explanation: """
            A JSON text is one value; only whitespace may follow. Streaming parsers (Go's Decoder, Jackson unless told \
            otherwise) stop behind the value and never see the rest, others refuse the whole. The rest may be a buffer's \
            old content, a NUL of a C string, or a semicolon.
            """,
        fix: "send nothing behind the value",
        examples: [
            .badJSON(#"{"a": 1}⟦;⟧"#),
            .badJSON("{\"a\": 1}⟦⟨00⟩⟧", note: "a C string with its NUL"),
            .badJSON(#"{"a": 1}⟦,⟧"#),
            .badJSON(#"{"a": 1} ⟦e⟧nd"#),
            .badJSON(#""a" ⟦:⟧ 1"#, note: "the braces are missing"),
            .goodJSON("{\"a\": 1} ␊␊"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.trailingData(let sight)) = fault.kind else { return }
        let fix: String? = sight == .byte(0) ? "do not count the NUL that ends a C string" : nil
        report.add(fault, expected: "the end of the body", found: sight.text, fix: fix)
    }
}
