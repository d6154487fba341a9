/// json/truncated
enum TruncatedJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/truncated", reference: "RFC 8259 section 2",
        summary: "the JSON text ends in the middle",
        explanation: """
            The body ended, by its own length, where more must come: behind a comma or colon, or within a word or number. \
            The length was counted wrongly (characters for bytes), or the text was cut on its way into the request. \
            A number that is cut may even pass for another one.
            """,
        fix: "send the whole text; count the Content-Length in bytes",
        examples: [
            .badJSON(#"{"a": 1,⟦⟧"#),
            .badJSON(#"[1,⟦⟧"#),
            .badJSON(#"{"a":⟦⟧"#),
            .badJSON(#"{"a"⟦⟧"#),
            .badJSON(#"{"a": tru⟦⟧"#),
            .badJSON(#"nul⟦⟧"#),
            .badJSON(#"[-⟦⟧"#),
            .goodJSON(#"{"a": 1}"#),
            .goodJSON("true"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.truncated(let kind)) = fault.kind else { return }
        let expected =
            switch kind {
            case .afterComma(let opening):
                opening?.isObject == true ? "a name behind the comma" : "a value behind the comma"
            case .afterColon: "a value behind the colon"
            case .afterName: "`:` behind the name"
            case .inLiteral: "the rest of the word"
            case .inNumber: "digits"
            case .inSequenceText: "a line feed behind the text"
            }
        report.add(fault, expected: expected, found: "the end of the body")
    }
}
