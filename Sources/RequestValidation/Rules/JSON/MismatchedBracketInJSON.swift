/// json/mismatched-bracket
enum MismatchedBracketInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/mismatched-bracket", reference: "RFC 8259 sections 4 and 5",
        summary: "a closing bracket that closes nothing, or the wrong thing",
        explanation: """
            A `]` where an object is open, or the other way round, shows that a bracket in between is missing or one too \
            many. The bracket that is open is named with its place, since the fault may be anywhere after it.
            """,
        fix: "close the bracket that is open first",
        examples: [
            .badJSON(#"{"a": [1, 2⟦}⟧"#),
            .badJSON(#"[{"a": 1⟦]⟧"#),
            .badJSON(#"{"a": 1⟦]⟧"#),
            .badJSON(#"[⟦}⟧"#),
            .badJSON("⟦]⟧", note: "nothing is open"),
            .badJSON(#"{"a": 1}⟦}⟧"#, note: "one too many"),
            .goodJSON(#"{"a": [{"b": []}]}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.mismatchedBracket(let closer, let open)) = fault.kind else { return }
        guard let open else {
            return report.add(
                fault, expected: "no closing bracket: none is open", found: ByteText.quoted(closer),
                fix: "remove this bracket")
        }
        report.add(
            fault, expected: "\(ByteText.quoted(open.closer)) to close \(open.text)", found: ByteText.quoted(closer))
    }
}
