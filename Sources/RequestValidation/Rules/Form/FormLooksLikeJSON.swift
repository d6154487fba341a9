/// form/looks-like-json
enum FormLooksLikeJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/looks-like-json", reference: "WHATWG URL section 5.2; RFC 8259 section 2",
        summary: "a form whose only field is a JSON document",
        explanation: """
            A JSON text was handed to a form encoder, which took it for the name of a field without a value: \
            `new URLSearchParams(JSON.stringify(order))`, or a library that was told to send a form. The backend finds \
            none of its fields, and most frameworks say nothing about the one that they do not know. JSON that is sent \
            as a form without being encoded is content-type/mismatch.
            """,
        fix: "send the JSON as it is with `Content-Type: application/json`, or its members as the form's fields",
        examples: [
            .badForm("⟦%7B%22item%22%3A%22pencil%22%2C%22qty%22%3A2%7D=⟧", note: "new URLSearchParams(json)"),
            .badForm("⟦%7B%22a%22%3A1%7D⟧"),
            .badForm("⟦%7B+%22a%22%3A+1+%7D=⟧", note: "with spaces"),
            .badForm("⟦%5B%7B%22a%22%3A1%7D%5D=⟧", note: "an array"),
            .goodForm("order=%7B%22item%22%3A%22pencil%22%7D", note: "JSON as a field's value"),
            .goodForm("%5Ba%5D=1&%7Bb%7D=2", note: "odd names"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.looksLikeJSON) = fault.kind else { return }
        report.add(
            fault, in: fault.formField, expected: "fields such as `name=value`",
            found: "one name, which is a JSON document")
    }
}
