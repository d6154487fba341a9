/// json/single-quotes
enum SingleQuotesInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/single-quotes", reference: "RFC 8259 section 7",
        summary: "a string in single quotes",
        explanation: """
            JSON's strings stand in double quotes only. Single quotes come of JavaScript literals, of Python's repr(), and \
            of Windows' command prompt, which does not take them for quotes. Gson and YAML parsers let them pass, \
            strict ones do not.
            """,
        fix: "use double quotes",
        examples: [
            .badJSON("{⟦'⟧a': 1}"),
            .badJSON(#"{"a": ⟦'⟧text'}"#),
            .badJSON("[⟦'⟧a', 'b']"),
            .badJSON("⟦'⟧{\"a\": 1}'", note: "curl in Windows' command prompt"),
            .goodJSON(#"{"a": "it's fine in a string"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.singleQuotes(let isName)) = fault.kind else { return }
        report.add(
            fault, expected: isName ? "a name in double quotes" : "a value; strings stand in double quotes",
            found: "`'`")
    }
}
