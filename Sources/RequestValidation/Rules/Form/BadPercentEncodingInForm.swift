/// form/bad-percent-encoding
enum BadPercentEncodingInForm: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/bad-percent-encoding", reference: "WHATWG URL section 5.2; RFC 3986 section 2.1",
        summary: "a `%` in a form that is not followed by two hexadecimal digits",
        explanation: """
            A percent sign begins an encoded byte. Where none follows, PHP and browsers keep the sign, Django replaces \
            it, Tomcat drops the whole field with a line in its log, and Node's querystring falls back to another \
            decoder: one form, four meanings. It mostly shows that values were joined into the body as they were, so \
            that a value with `&` or `+` in it is broken as well.
            """,
        fix: "send a percent sign as `%25`; let a form library encode names and values",
        examples: [
            .badForm("discount=50⟦%⟧&item=pencil", note: "before the separator"),
            .badForm("item=pencil&discount=50⟦%⟧", note: "at the end"),
            .badForm("a=⟦%2⟧", note: "cut after one digit"),
            .badForm("a=⟦%zz⟧b"),
            .badForm("a=⟦%f⟧%C3%BC%25"),
            .badForm("⟦%q⟧=1", note: "in a name"),
            .badForm("a=100⟦%⟧+wool"),
            .badForm("name=⟦%u00e9⟧t%C3%A9", note: "JavaScript's escape()"),
            .goodForm("discount=50%25&name=caf%C3%A9&x=%2c", note: "either case of digits"),
            .goodForm("q=100%25+wool"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.badPercentEncoding(let bytes)) = fault.kind else { return }
        let found = ByteText.quoted(bytes.span, 0..<bytes.count)
        guard bytes.count == 6, let value = UInt32(String(decoding: bytes.dropFirst(2), as: UTF8.self), radix: 16)
        else {
            return report.add(fault, in: fault.formField, expected: "`%` and two hexadecimal digits", found: found)
        }
        let encoded = Unicode.Scalar(value).map { ": `\(PercentEncoding.encoded(String($0).utf8))`" } ?? ""
        report.add(
            fault, in: fault.formField, expected: "`%` and two hexadecimal digits",
            found: "\(found), the form of JavaScript's old escape()",
            fix: "use encodeURIComponent() or URLSearchParams instead of escape()" + encoded)
    }
}
