/// json/missing-comma
enum MissingCommaInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/missing-comma", reference: "RFC 8259 sections 4 and 5",
        summary: "two members or elements without a comma between them",
        explanation: """
            Members of an object and elements of an array are parted by commas. No parser guesses the missing one: the \
            whole text is lost. The usual cause is text that was joined from pieces, or a quote within a string that was \
            not escaped and ended the string early.
            """,
        fix: "put a comma between the two",
        examples: [
            .badJSON(#"{"a": 1 ⟦"⟧b": 2}"#),
            .badJSON("{␊  \"a\": true␊  ⟦\"⟧b\": 2␊}", note: "at the end of the line before"),
            .badJSON(#"[1 ⟦2⟧]"#),
            .badJSON(#"[{"a": 1} ⟦{⟧"b": 2}]"#),
            .badJSON(#"[[1] ⟦[⟧2]]"#),
            .badJSON(#"["a" ⟦true⟧]"#),
            .goodJSON(#"{"a": 1 , "b": 2}"#),
            .goodJSON("[1,2 ,3]"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.missingComma(let sight, let opening)) = fault.kind else { return }
        report.add(
            fault, expected: JSONExpectation.commaOrClose(opening).text, found: sight.text, fix: sight.fix)
    }
}
