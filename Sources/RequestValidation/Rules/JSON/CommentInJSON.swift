/// json/comment
enum CommentInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/comment", reference: "RFC 8259 section 2",
        summary: "a comment",
        explanation: """
            JSON has no comments. Configuration formats that look like it have (JSONC, JSON5, HOCON), and so have some \
            parsers, Jackson and Newtonsoft among them, where it is a setting; a request that relies on it works in \
            staging and fails behind a stricter parser.
            """,
        fix: "remove the comment",
        examples: [
            .badJSON("{␊  ⟦//⟧ the item␊  \"a\": 1␊}"),
            .badJSON(#"{"a": 1 ⟦/*⟧ one */}"#),
            .badJSON("{␊⟦#⟧ yaml␊\"a\": 1}"),
            .badJSON("⟦//⟧ first␊{}"),
            .badJSON("{} ⟦//⟧ last"),
            .goodJSON(#"{"url": "https://a.example/#part", "a": "/* text */"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.comment(let style)) = fault.kind else { return }
        let found =
            switch style {
            case .slashes: "`//`"
            case .block: "`/*`"
            case .hash: "`#`"
            }
        report.add(fault, expected: "no comments", found: found)
    }
}
