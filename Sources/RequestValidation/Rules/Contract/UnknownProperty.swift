/// contract/unknown-property
enum UnknownProperty: BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/unknown-property", reference: "JSON Schema 2020-12 Core section 10.3.2.3",
        summary: "a property that the schema of the contract does not allow",
        explanation: """
            The schema says that no other properties than its own may stand there. Mostly the name is misspelled or in \
            another case (`customerId` for `customer_id`), so that what was meant is missing as well; or it is a \
            property of a newer version that this backend does not know and would drop in silence.
            """,
        fix: "leave it out, or spell it as the contract does",
        examples: [
            .badOrder("{\"item\": \"ink\", \"quantity\": 1, \"gift\": {⟦\"txt\"⟧: \"hi\"}}", note: "misspelled"),
            .badOrder("{\"item\": \"ink\", \"quantity\": 1, \"gift\": {⟦\"Text\"⟧: \"hi\"}}", note: "another case"),
            .goodOrder("{\"item\": \"ink\", \"quantity\": 1, \"gift\": {\"text\": \"hi\"}}"),
            .goodOrder("{\"item\": \"ink\", \"quantity\": 1, \"colour\": \"blue\"}", note: "where nothing forbids it"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .contract(let violation) = fault.kind, violation.isAboutUnknownProperty else { return }
        report.add(
            fault, in: fault.name == nil ? .body : fault.formField, expected: violation.expected,
            found: violation.found,
            fix: violation.fix, contract: violation.source)
    }
}
