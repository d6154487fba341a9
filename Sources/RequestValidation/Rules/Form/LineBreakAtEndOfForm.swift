/// form/line-break-at-end
enum LineBreakAtEndOfForm: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/line-break-at-end", level: .warning, reference: "WHATWG URL section 5.2",
        summary: "a line break behind the last form field",
        explanation: """
            The line break is part of the last value: the backend compares `5\\n` with `5`, or stores a token that \
            nobody can use. It comes from a file that was sent as it is (`curl --data-binary @form.txt`), from echo \
            in a pipe, or from a template. Some frameworks cut it off, so it works on one server and not on the next.
            """,
        fix: "send the body without the line break: `printf` instead of `echo`, or `curl -d @file`, which strips it",
        examples: [
            .badForm("a=1&token=x⟦\n⟧"),
            .badForm("a=1&token=x⟦␊⟧", note: "echo"),
            .badForm("a=1⟦\n\n⟧"),
            .goodForm("a=1&text=x%0D%0A", note: "a value that ends so, encoded"),
            .goodForm("a=1"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.lineBreakAtEnd(let bytes)) = fault.kind else { return }
        let found = ByteText.quoted(bytes.span, 0..<bytes.count)
        report.add(fault, in: fault.formField, expected: "the end of the body behind the last field", found: found)
    }
}
