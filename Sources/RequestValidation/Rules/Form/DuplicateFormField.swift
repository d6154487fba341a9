/// form/duplicate-field
enum DuplicateFormField: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/duplicate-field", level: .warning, reference: "WHATWG URL section 5.1; HTML section 4.10.21.4",
        summary: "a form field that comes twice and is no list",
        explanation: """
            PHP and Rails take the last value, Go, Java and Flask the first, ASP joins them with commas, Express makes \
            a list. A check that reads one and an order that uses the other can be played off against each other. \
            Lists are normal and let pass: neighbours of one name, as checkboxes send them, names that say so \
            (`id[]`, `tags`), and rows, in which several names come again together.
            """,
        fix: "send each name once, or mark lists as such, for instance `id[]=1&id[]=2`",
        examples: [
            .badForm("amount=1&to=b&⟦amount=1000⟧"),
            .badForm("amount=1&to=b&⟦amount=1000⟧&note=x"),
            .badForm("user%5fid=1&a=b&⟦user_id=2⟧", note: "the same name, encoded differently"),
            .goodForm("name=x&color=red&color=blue&size=1", note: "checkboxes"),
            .goodForm("ids=1&qty_1=2&ids=7&qty_7=1", note: "a checkbox in each row of a table"),
            .goodForm("id[]=1&a=b&id[]=2&x%5B%5D=1&b=c&x%5B%5D=2", note: "lists that are marked so"),
            .goodForm("item=pencil&qty=2&item=rubber&qty=1&item=ink&qty=5", note: "rows"),
            .goodForm("remember=0&remember=1&user=ann", note: "a hidden field before a checkbox"),
            .goodForm("b=1&c=1&B=2", note: "names are case-sensitive"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.duplicateField(let first)) = fault.kind else { return }
        report.add(
            fault, in: fault.formField, expected: "each name once",
            found: "`\(fault.name ?? "")` again: the first is at byte \(first) of the body")
    }
}
