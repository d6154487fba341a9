/// form/stringified-value
enum StringifiedValueInForm: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/stringified-value", level: .warning, reference: "WHATWG URL section 5.2",
        summary: "a form value that is a missing or structured value made into text",
        explanation: """
            `undefined`, `null`, `NaN`, `None`, `nil`, `[object Object]`, `(null)` and `Optional(...)` are what \
            programs print for values that are not there or are no text. A form knows texts only, so the backend \
            stores the word: customers called `null` and prices of `NaN`. What a person typed into a search field is \
            left alone.
            """,
        fix: "leave the field out if it has no value, and check that the value is there before the form is built",
        examples: [
            .badForm("name=Ann&customer=⟦undefined⟧"),
            .badForm("parent=⟦null⟧&name=x", note: "URLSearchParams of a null"),
            .badForm("price=⟦NaN⟧"),
            .badForm("address=⟦[object+Object]⟧", note: "URLSearchParams of an object"),
            .badForm("address=⟦%5Bobject%20Object%5D⟧"),
            .badForm("parent=⟦None⟧", note: "Python"),
            .badForm("token=⟦nil⟧"),
            .badForm("token=⟦(null)⟧", note: "Objective-C"),
            .badForm("token=⟦Optional(%225%22)⟧", note: "Swift"),
            .goodForm("q=undefined&search=null", note: "search terms"),
            .goodForm("null=1&undefined&type=none&x=Null+Island&y=nullable"),
            .goodForm("ids=[1,2]&o=Optional&parent="),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.stringifiedValue(let text)) = fault.kind,
            let meaning = StringifiedValue.describe(text)
        else { return }
        // What was wrapped may be a secret.
        let shown = text.starts(with: "Optional(".utf8) ? "`Optional(...)`" : ByteText.quoted(text.span, 0..<text.count)
        report.add(fault, in: fault.formField, expected: "a value", found: "\(shown): \(meaning)")
    }
}
