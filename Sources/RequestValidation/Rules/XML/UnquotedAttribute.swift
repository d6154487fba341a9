/// xml/unquoted-attribute
enum UnquotedAttribute: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/unquoted-attribute", reference: "XML 1.0 section 3.1",
        summary: "an attribute value without quotes",
        explanation: """
            XML wants `"` or `'` around every value; only HTML lets them be left out. Where a template puts a value in \
            without quotes, the value ends at its first space, and what is behind it becomes attributes of its own. \
            Quotes that a word processor has turned into typographic ones are letters to an XML reader.
            """,
        fix: "put the value in straight quotes, \" or '",
        examples: [
            .badXML("<item qty=⟦2⟧/>"),
            .badXML("<item qty=⟦2⟧ unit=\"kg\">x</item>"),
            .badXML("<item href=⟦/⟧a/b>x</item>"),
            .badXML("<item name=⟦“⟧red pen”/>", note: "typographic quotes"),
            .badXML("<item name=⟦&⟧quot;pen&quot;/>", note: "quotes that were escaped with the rest"),
            .goodXML("<item qty='2' unit=\"kg\"/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.unquotedAttribute(let name, let first, let tag)) = fault.kind else { return }
        let isTypographic = (0x2018...0x201F).contains(first)
        report.add(
            fault, expected: "`\"` or `'` to begin the value of `\(name)` in \(tag.opened)",
            found: XMLCharacter.shown(first),
            fix: isTypographic ? "write straight quotes for the typographic ones" : nil)
    }
}
