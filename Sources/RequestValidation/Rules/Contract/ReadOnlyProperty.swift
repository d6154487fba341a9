/// contract/read-only-property
enum ReadOnlyProperty: BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/read-only-property", level: .warning,
        reference: "OpenAPI Schema Object (3.1: section 4.8.24); JSON Schema 2020-12 Validation section 9.4",
        summary: "a property that only answers should have",
        explanation: """
            The contract calls the property `readOnly`: the backend sets it, and requests should not have it. Programs \
            that send back what they got do; most backends ignore it, some take it and let a client set what it must \
            not, such as an id or a price.
            """,
        fix: "leave it out of requests",
        examples: [
            .badOrder("{\"id\": ⟦7⟧, \"item\": \"ink\", \"quantity\": 1}"),
            .goodOrder("{\"item\": \"ink\", \"quantity\": 1}"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .contract(let violation) = fault.kind, violation.keyword == .readOnly else { return }
        report.add(
            fault, in: fault.name == nil ? .body : fault.formField, expected: violation.expected,
            found: violation.found,
            fix: violation.fix, contract: violation.source)
    }
}
