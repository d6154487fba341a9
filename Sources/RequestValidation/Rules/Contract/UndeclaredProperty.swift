/// contract/undeclared-property
enum UndeclaredProperty: BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/undeclared-property", level: .warning, reference: "OpenAPI Schema Object (3.1: section 4.8.24)",
        summary: "a property that the contract allows, but does not name",
        explanation: """
            A schema without `additionalProperties: false` allows any property, and most backends drop what they do \
            not know: a misspelled optional property changes nothing, and nobody hears of it. Where a contract means \
            to name all there is, its configuration can say `unknown-properties: warning` or `error`; a route can say \
            so with `levels`. Else nothing is said. Objects whose schema names no property, or says \
            `additionalProperties` itself, may have any. Judged once the body is right otherwise.
            """,
        fix: "leave it out, or spell it as the contract does",
        examples: [
            .badOrder(
                "{\"item\": \"ink\", \"quantity\": 1, ⟦\"stat\"⟧: \"open\"}", note: "misspelled",
                with: { $0.holdTo { $0.unknownProperties = .warning } }),
            .badOrder(
                "{\"item\": \"ink\", \"quantity\": 1, ⟦\"colour\"⟧: \"blue\"}", note: "as the route says",
                with: { $0.levels["contract/undeclared-property"] = .error }),
            .goodOrder(
                "{\"item\": \"ink\", \"quantity\": 1, \"state\": \"open\"}",
                with: { $0.holdTo { $0.unknownProperties = .error } }),
            .goodOrder("{\"item\": \"ink\", \"quantity\": 1, \"colour\": \"blue\"}", note: "unless one asks for it"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .undeclaredMember(let violation, let level) = fault.kind else { return }
        report.add(
            fault, in: fault.name == nil ? .body : fault.formField, expected: violation.expected,
            found: violation.found, fix: violation.fix, level: level, contract: violation.source)
    }
}
