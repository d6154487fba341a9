/// xml/text-outside-root
enum TextOutsideRoot: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/text-outside-root", reference: "XML 1.0 section 2.8",
        summary: "text before or behind the root element",
        explanation: """
            Nothing but comments, processing instructions and whitespace may stand around the root. Text before it \
            is a warning of PHP, a stray letter or another format altogether; text behind it is the rest of an \
            older, longer message in the same buffer, or a length that is too large. Readers that stop at the end \
            tag never see it.
            """,
        fix: "send the document alone, from `<` of its first tag to `>` of its last",
        examples: [
            .badXML("⟦W⟧arning: undefined variable\n<order/>"),
            .badXML("<order/>⟦g⟧arbage"),
            .badXML("<order/>\n⟦&⟧amp;"),
            .badXML("<order/>⟦<![CDATA[⟧x]]>"),
            .badXML("⟨EF⟩⟨BB⟩⟨BF⟩⟦⟨EF⟩⟨BB⟩⟨BF⟩⟧<order/>", note: "two byte order marks"),
            .goodXML("<!-- c -->\n<?p i?>\n<order/>\n<!-- c -->\n"),
            .goodXML("⟨EF⟩⟨BB⟩⟨BF⟩<order/>", note: "a byte order mark"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.textOutsideRoot(let its)) = fault.kind else { return }
        switch its {
        case .before(let scalar):
            report.add(
                fault, expected: "`<` to begin the document",
                found: scalar == 0xFEFF ? "a second byte order mark" : XMLCharacter.shown(scalar))
        case .behind(let scalar, let root):
            report.add(
                fault, expected: "the end of the body behind the root \(root.opened)",
                found: XMLCharacter.shown(scalar),
                fix: scalar == 0xFEFF ? "remove the byte order mark behind the root" : nil)
        case .cdata(let root):
            report.add(
                fault, expected: root.map { "no CDATA behind the root \($0.opened)" } ?? "the root before any CDATA",
                found: "`<![CDATA[`")
        }
    }
}
