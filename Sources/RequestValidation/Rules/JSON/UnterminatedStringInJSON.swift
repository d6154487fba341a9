/// json/unterminated-string
enum UnterminatedStringInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/unterminated-string", reference: "RFC 8259 section 7",
        summary: "a string without its closing quote",
        explanation: """
            A string ends at the next quote that no backslash escapes. Where that is missing, all that follows is taken \
            for text, so that parsers report a place far behind the fault. Either the quote is missing, or the body was \
            cut, or a backslash before the quote (a Windows path) escaped it.
            """,
        fix: "close the string with `\"`; a backslash within it is written `\\\\`",
        examples: [
            .badJSON(#"{"a": "text⟦⟧"#),
            .badJSON(#"{"path": "C:\\dir\"}⟦⟧"#, note: "the last quote is escaped"),
            .badJSON("{␊  \"a\": \"text,⟦␊⟧  \"b\": 2␊}", note: "the quote is missing at the end of the line"),
            .badJSON("{\"nam⟦⟧", note: "within a name"),
            .goodJSON(#"{"a": "a \"quote\" and a \\"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.unterminatedString(let opened, let isName, let end)) = fault.kind else { return }
        report.add(
            fault, expected: "`\"` to close the \(isName ? "name" : "string") of \(opened.text)",
            found: end == .body ? "the end of the body" : "the end of the line")
    }
}
