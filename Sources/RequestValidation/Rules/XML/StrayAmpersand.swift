/// xml/stray-ampersand
enum StrayAmpersand: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/stray-ampersand", reference: "XML 1.0 section 4.1",
        summary: "`&` that begins no reference",
        explanation: """
            In XML `&` always begins a reference such as `&amp;`. A bare one comes from a name (`Smith & Sons`) or \
            an address with a query that was put in without being escaped. Browsers show the sign and XML readers \
            stop at it; readers that are lenient lose what stands behind it up to the next `;`.
            """,
        fix: "write &amp; for the sign, or let an XML library build the document",
        examples: [
            .badXML("<name>Smith ⟦&⟧ Sons</name>"),
            .badXML("<url>http://a.example/?a=1⟦&b⟧=2</url>", note: "an address with a query"),
            .badXML("<name>AT⟦&T⟧</name>"),
            .badXML("<a href=\"?a=1⟦&b⟧=2\"/>"),
            .badXML("<name>Smith ⟦&amp⟧ Sons</name>", note: "without `;`"),
            .badXML("<a b=\"x⟦&⟧\"/>"),
            .goodXML("<name>Smith &amp; Sons &#38; <![CDATA[ Co & Co ]]></name>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.strayAmpersand(let its)) = fault.kind else { return }
        switch its {
        case .bare(let next):
            report.add(fault, expected: "&amp; for the sign", found: "`&` followed by \(XMLCharacter.shown(next))")
        case .unterminated(let name, let next):
            let isKnown = XMLEntities.predefined(Array(name.utf8)) != nil
            report.add(
                fault, expected: isKnown ? "`;` behind `&\(name)`" : "&amp; for the sign",
                found: "`&\(name)` followed by \(XMLCharacter.shown(next))",
                fix: isKnown ? "write &\(name); with the semicolon" : nil)
        }
    }
}
