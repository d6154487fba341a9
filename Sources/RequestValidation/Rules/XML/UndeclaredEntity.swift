/// xml/undeclared-entity
enum UndeclaredEntity: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/undeclared-entity", reference: "XML 1.0 section 4.1",
        summary: "a reference to an entity that nothing declares",
        explanation: """
            XML knows five entities by itself: lt, gt, amp, apos and quot. `&nbsp;` and the like are HTML's, and an \
            XML reader that meets them stops, or drops them in silence so that words run together. They come from \
            text of a rich-text editor or from a function that escapes for HTML.
            """,
        fix: "write the character itself, or its number: &#233; for &eacute;",
        examples: [
            .badXML("<p>two⟦&nbsp;⟧words</p>", note: "of HTML"),
            .badXML("<p>caf⟦&eacute;⟧</p>"),
            .badXML("<p title=\"⟦&copy;⟧ me\"/>"),
            .badXML("<p>⟦&company;⟧</p>"),
            .badXML("<p>⟦&AMP;⟧</p>", note: "case counts"),
            .goodXML("<p>&lt;&gt;&amp;&apos;&quot; &#160; &#xE9; é</p>"),
            .goodXML(
                "<!DOCTYPE p [<!ENTITY company \"Acme\">]><p>&company;</p>", note: "declared",
                also: ["xml/doctype-forbidden"]),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.undeclaredEntity(let name, let open)) = fault.kind else { return }
        let number = HTMLEntities.numbers[name]
        let lower = name.lowercased()
        let fix: String?
        if let number {
            fix = "write &#\(number); or the character itself: &\(name); is known in HTML only"
        } else if XMLEntities.predefined(Array(lower.utf8)) != nil {
            fix = "write &\(lower); in lower case"
        } else {
            fix = nil
        }
        report.add(
            fault, expected: "one of &lt; &gt; &amp; &apos; &quot; or the number of a character",
            found: "`&\(name);`" + (open.map { " in \($0.opened)" } ?? ""), fix: fix)
    }
}
