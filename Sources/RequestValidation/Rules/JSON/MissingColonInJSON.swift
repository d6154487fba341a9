/// json/missing-colon
enum MissingColonInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/missing-colon", reference: "RFC 8259 section 4",
        summary: "a name without a colon behind it",
        explanation: """
            Between a name and its value stands a colon. PHP and Ruby write `=>` there, others `=`; and an object that was \
            written like an array has no values at all. Parsers give up at this place, and mostly say no more than \
            "unexpected token".
            """,
        fix: "put a colon between the name and its value",
        examples: [
            .badJSON(#"{"a" ⟦1⟧}"#),
            .badJSON(#"{"a"⟦=⟧1}"#, note: "an equals sign"),
            .badJSON(#"{"a" ⟦=⟧> 1}"#, note: "Ruby and PHP"),
            .badJSON(#"{"a"⟦,⟧ "b"}"#, note: "a list in braces"),
            .badJSON(#"{"a"⟦}⟧"#),
            .badJSON(#"{"a" ⟦"⟧b"}"#),
            .goodJSON(#"{"a" : 1}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.missingColon(let sight)) = fault.kind else { return }
        let fix: String? =
            switch sight {
            case .byte(0x3D): "write `:` instead of `=` or `=>`"
            case .byte(0x2C), .byte(0x7D): "give each name a value, or use brackets: `[...]` is a list, `{...}` is not"
            default: sight.fix
            }
        report.add(fault, expected: JSONExpectation.colon.text, found: sight.text, fix: fix)
    }
}
