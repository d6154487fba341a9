/// json/trailing-comma
enum TrailingCommaInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/trailing-comma", reference: "RFC 8259 section 4",
        summary: "a comma behind the last member or element",
        explanation: """
            JavaScript, Python and Rust allow a comma before the closing bracket, JSON does not. Lenient parsers (JSON5, \
            Newtonsoft, PHP extensions) take it, so a client may work against one backend and fail against the next. It \
            mostly shows that the text was put together by hand or by a template's loop.
            """,
        fix: "remove this comma",
        examples: [
            .badJSON(#"{"a": 1⟦,⟧}"#),
            .badJSON("{␊  \"item\": \"ink\"⟦,⟧␊}␊", note: "on the line before the bracket"),
            .badJSON("[1, 2⟦,⟧ ]"),
            .badJSON(#"{"list": [{"a": 1}⟦,⟧], "b": 2}"#),
            .goodJSON(#"{"a": 1, "b": [1, 2, {}]}"#),
            .goodJSON("[]"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.trailingComma(let closer)) = fault.kind else { return }
        report.add(
            fault, expected: closer == 0x7D ? "another member behind the comma" : "another element behind the comma",
            found: ByteText.quoted(closer))
    }
}
