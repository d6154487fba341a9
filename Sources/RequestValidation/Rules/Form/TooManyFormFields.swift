/// form/too-many-fields
enum TooManyFormFields: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/too-many-fields", reference: "RFC 9110 section 15.5.14",
        summary: "more form fields than the limit",
        explanation: """
            Frameworks stop reading at a number of their own and drop the rest without a word: PHP at 1000 \
            (max_input_vars), Tomcat at 1000 or 10000, Django answers 400 above 1000. A client that sends more loses \
            values at random. Thousands of fields are also how hash tables are attacked.
            """,
        fix: "send the values in several requests, or as one JSON document",
        examples: [
            .badForm("b=1&c=2&⟦d=3⟧&e=4") { $0.limits.formFieldCount = 2 },
            .badForm("b&⟦c⟧") { $0.limits.formFieldCount = 1 },
            .goodForm("b=1&c=2", note: "as many as the limit") { $0.limits.formFieldCount = 2 },
            .goodForm("b=1&c=2&", note: "nothing behind the last `&`") { $0.limits.formFieldCount = 2 },
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.tooManyFields(let limit)) = fault.kind else { return }
        report.add(fault, in: fault.formField, expected: "at most \(Count.of(limit, "field"))", found: "one more")
    }
}
