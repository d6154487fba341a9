/// xml/bad-character-reference
enum BadCharacterReference: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/bad-character-reference", reference: "XML 1.0 section 4.1",
        summary: "a numeric reference that is no number",
        explanation: """
            A character is written `&#`, decimal digits and `;`, or `&#x`, hexadecimal digits and `;`. A reference \
            cut short or with a stray letter is refused by XML readers; those of HTML take what they can and go on \
            with another character than was meant.
            """,
        fix: "write &#233; or &#xE9;, with the semicolon",
        examples: [
            .badXML("<p>⟦&#⟧;</p>"),
            .badXML("<p>⟦&#x⟧;</p>"),
            .badXML("<p>⟦&#233⟧ x</p>", note: "no semicolon"),
            .badXML("<p>⟦&#⟧E9;</p>", note: "hexadecimal without x"),
            .badXML("<p>⟦&#xE9⟧g;</p>"),
            .badXML("<p>⟦&#X⟧E9;</p>", note: "the x is lower case"),
            .badXML("<p a=\"⟦&#12⟧\"/>"),
            .goodXML("<p a=\"&#9;\">&#233;&#x00e9;&#x1F600;&#0065;</p>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.badCharacterReference(let its)) = fault.kind else { return }
        switch its {
        case .noDigits(let next):
            report.add(fault, expected: "digits behind `&#`", found: XMLCharacter.shown(next))
        case .badDigit(let scalar):
            report.add(fault, expected: "a digit or `;` in the reference", found: XMLCharacter.shown(scalar))
        case .capitalX:
            report.add(fault, expected: "`x` or a digit behind `&#`", found: "`X`", fix: "write the x in lower case")
        }
    }
}
