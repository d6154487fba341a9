/// xml/stray-less-than
enum StrayLessThanSign: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/stray-less-than", reference: "XML 1.0 section 2.4",
        summary: "`<` that begins no tag",
        explanation: """
            In XML `<` always begins markup, in text and in attribute values. A bare one comes from a value that was \
            put in without being escaped, and a value that can hold `<` can hold a whole tag: whoever writes it adds \
            elements of their own to the message. Lenient readers show the sign as text and hide the hole.
            """,
        fix: "write &lt; for the sign, or let an XML library build the document",
        examples: [
            .badXML("<rule>a ⟦<⟧ b</rule>"),
            .badXML("<rule>a ⟦<⟧= b</rule>"),
            .badXML("<age>⟦<⟧18</age>"),
            .badXML("<rule text=\"a ⟦<⟧ b\"/>", note: "in an attribute"),
            .badXML("<rule>⟦<⟧ b/></rule>", note: "a space within a tag"),
            .goodXML("<rule>a &lt; b <![CDATA[ c < d ]]></rule>"),
            .goodXML("<rule text=\"a > b\"/>", note: "`>` may stand in a value"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.strayLessThan(let its)) = fault.kind else { return }
        switch its {
        case .inText(let next, let open):
            let isSpace = XMLCharacter.isSpace(next)
            report.add(
                fault, expected: "a tag, or &lt; for the sign" + (open.map { " in \($0.opened)" } ?? ""),
                found: "`<` followed by \(XMLCharacter.shown(next))",
                fix: isSpace ? "write &lt; for the sign, or the tag's name directly behind it" : nil)
        case .inAttribute(let name, let tag):
            report.add(
                fault, expected: "&lt; for the sign in the value of `\(name)` in \(tag.opened)", found: "`<`",
                fix: "write &lt; for the sign; if a tag begins here, the quote that ends the value before is missing")
        }
    }
}
