/// json/duplicate-key
enum DuplicateKeyInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/duplicate-key", level: .warning, reference: "RFC 8259 section 4; RFC 7493 section 2.3",
        summary: "a name twice in one object",
        explanation: """
            Names within an object should be unique. Most parsers keep the last value, some the first, some both, so \
            that a check in front of the backend and the backend itself may see different values: an old way past \
            filters. Set this rule to error if no client of yours needs it.
            """,
        fix: "send each name once",
        examples: [
            .badJSON(#"{"a": 1, ⟦"a"⟧: 2}"#),
            .badJSON(#"{"a": {"b": 1, "c": 2, ⟦"b"⟧: 3}}"#),
            .badJSON(#"{"a": 1, ⟦"\u0061"⟧: 2}"#, note: "the same name, escaped"),
            .goodJSON(#"{"a": 1, "A": 2, "b": {"a": 3}}"#),
            .goodJSON(#"[{"a": 1}, {"a": 2}]"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.duplicateKey(let name, let first)) = fault.kind else { return }
        report.add(
            fault, expected: "`\"\(name)\"` once in the object",
            found: "`\"\(name)\"` again; it stands in \(first.text)")
    }
}
