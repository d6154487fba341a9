/// json/several-documents
enum SeveralJSONDocuments: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/several-documents", reference: "RFC 8259 section 2",
        summary: "more than one JSON text in a body of type application/json",
        explanation: """
            `application/json` is one value. Several, mostly one a line, are NDJSON, with a media type of its own. \
            Go's Decoder and other streaming parsers take the first and drop the others without a word, so that a batch \
            of a hundred becomes one.
            """,
        fix: "send the values as one array, or as application/x-ndjson, one a line",
        examples: [
            .badJSON("{\"a\": 1}␊⟦{⟧\"a\": 2}␊", note: "NDJSON by its look"),
            .badJSON(#"{"a": 1}⟦{⟧"a": 2}"#),
            .badJSON(#"[1] ⟦[⟧2]"#),
            .goodJSON(#"[{"a": 1}, {"a": 2}]"#),
            .goodJSON("{\"a\":1}␊{\"a\":2}␊", type: "application/x-ndjson"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.severalDocuments(let isOnNewLine)) = fault.kind else { return }
        report.add(
            fault, expected: "the end of the body behind the first value",
            found: isOnNewLine ? "another value on a new line, as in NDJSON" : "another value")
    }
}
