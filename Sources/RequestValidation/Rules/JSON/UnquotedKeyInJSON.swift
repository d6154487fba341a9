/// json/unquoted-key
enum UnquotedKeyInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/unquoted-key", reference: "RFC 8259 section 4",
        summary: "the name of a member without double quotes",
        explanation: """
            In JavaScript a name needs no quotes, in JSON it does. Lenient parsers (JSON5, YAML, Gson by default) take \
            it, which hides the fault until another backend reads the request. It is typical of bodies typed by hand, \
            and of shells that ate the quotes: `-d {"a":1}` reaches curl as `{a:1}`.
            """,
        fix: "put the name in double quotes; in a shell, put the whole text in single quotes",
        examples: [
            .badJSON("{⟦name⟧: \"Ada\"}"),
            .badJSON(#"{"a": 1, ⟦b⟧: 2}"#),
            .badJSON("{⟦item⟧:ink,quantity:1}", note: "what a shell leaves of quoted names"),
            .badJSON("{⟦$ref⟧: \"x\"}"),
            .badJSON("{⟦_id⟧: 3}"),
            .badJSON("{⟦1⟧: \"a\"}", note: "a number as a name"),
            .goodJSON(#"{"name": "Ada", "": 1, "a b": 2}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.unquotedKey(let name)) = fault.kind else { return }
        report.add(fault, expected: "`\"\(name)\"`", found: "`\(name)` without quotes")
    }
}
