/// json/unexpected-token
enum UnexpectedTokenInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/unexpected-token", reference: "RFC 8259 section 2",
        summary: "something that JSON does not have at this place",
        explanation: """
            The grammar wants a value, a name or a bracket here and something else came: a template that was not \
            filled in, JavaScript's undefined, an error page instead of data, a word without quotes, or one comma too \
            many. Every parser refuses the text, few say what they wanted.
            """,
        fix: "let a JSON library write the text",
        examples: [
            .badJSON(#"{"a": ⟦undefined⟧}"#),
            .badJSON(#"{"a": ⟦{{⟧amount}}}"#, note: "a template that was not filled in"),
            .badJSON(#"{"a": ⟦${⟧amount}}"#),
            .badJSON(#"{"a": ⟦%s⟧}"#),
            .badJSON(#"{"a": ⟦hello⟧}"#, note: "text without quotes"),
            .badJSON(#"{"a": ⟦,⟧ "b": 1}"#),
            .badJSON(#"{"a": ⟦}⟧"#, note: "a name without value"),
            .badJSON(#"[1, ⟦,⟧ 2]"#),
            .badJSON(#"{⟦,⟧ "a": 1}"#),
            .badJSON("{⟦⟨E2⟩⟨80⟩⟨9C⟩⟧a⟨E2⟩⟨80⟩⟨9D⟩: 1}", note: "a word processor's quotes"),
            .badJSON(#"{"a": "say "⟦h⟧i""}"#, note: "a quote that was not escaped"),
            .badJSON("⟦Hello⟧ world"),
            .goodJSON(#"{"a": "undefined", "b": "{{x}}"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.unexpectedToken(let sight, let expected)) = fault.kind else { return }
        report.add(fault, expected: expected.text, found: sight.text, fix: sight.fix)
    }
}
