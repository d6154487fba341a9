/// form/empty-name
enum EmptyFieldNameInForm: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/empty-name", level: .warning, reference: "WHATWG URL section 5.1",
        summary: "a form field without a name",
        explanation: """
            `=x` and `&&` come from code that builds the body by joining texts: a name was empty, or a separator was \
            added once too often. Some frameworks drop such a field, some store it under an empty name, some fail; \
            its value is lost in all of them. A single `&` at the end is left alone.
            """,
        fix: "build the body with a form library, and leave out fields without a name",
        examples: [
            .badForm("⟦=x⟧&b=1"),
            .badForm("b=1⟦&&⟧c=2"),
            .badForm("⟦&⟧b=1", note: "a separator before every field"),
            .badForm("b=1&⟦=⟧"),
            .badForm("b=1⟦&&&⟧"),
            .goodForm("b=1&"),
            .goodForm("b&c=&d==&_=1700000000000"),
            .goodForm("dGVzdA=="),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.emptyName(let kind)) = fault.kind else { return }
        switch kind {
        case .separators(let count):
            let found = count == 1 ? "`&` before the first field" : "\(count) times `&`"
            report.add(fault, in: fault.formField, expected: "one `&` between fields", found: found)
        case .equals(let hasValue):
            report.add(
                fault, in: fault.formField, expected: "a name before `=`",
                found: hasValue ? "a value without a name" : "`=` alone")
        }
    }
}
