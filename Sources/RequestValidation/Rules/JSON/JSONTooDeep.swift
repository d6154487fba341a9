/// json/too-deep
enum JSONTooDeep: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/too-deep", reference: "RFC 8259 section 9",
        summary: "objects and arrays nested deeper than the limit",
        explanation: """
            Parsers that call themselves for each level run out of stack: a hundred thousand brackets have stopped \
            many a backend. Real documents have ten levels or twenty; more is a data structure that refers to itself, \
            or an attack.
            """,
        fix: "nest less deeply, or raise the limit json-depth",
        examples: [
            .badJSON("[[[⟦[⟧]]]]", with: { $0.limits.jsonDepth = 3 }),
            .badJSON(#"{"a": {"b": ⟦{⟧}}}"#, with: { $0.limits.jsonDepth = 2 }),
            .goodJSON("[[[]], [[]]]", with: { $0.limits.jsonDepth = 3 }),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.tooDeep(let limit)) = fault.kind else { return }
        report.add(fault, expected: "at most \(Count.of(limit, "level"))", found: "level \(limit + 1)")
    }
}
