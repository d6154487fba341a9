/// xml/malformed-tag
enum MalformedTag: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/malformed-tag", reference: "XML 1.0 section 3.1",
        summary: "a tag that is not put together as tags are",
        explanation: """
            A tag is `<`, a name, attributes with spaces between them, and `>` or `/>`. Readers of HTML guess what a \
            broken tag means, and each guesses in its own way; readers of XML stop. The text that stands in a tag by \
            mistake is most often a value that was not escaped.
            """,
        fix: "write the tag as <name attribute=\"value\">, and text that holds `<` or `>` with &lt; and &gt;",
        examples: [
            .badXML("<order><first⟦$⟧name>x</first></order>", note: "not a name"),
            .badXML("<order ⟦\"⟧7\"></order>", note: "a value without a name"),
            .badXML("<order id=\"7\" ⟦;⟧></order>"),
            .badXML("<order /⟦ ⟧></order>", note: "a space within `/>`"),
            .badXML("<order id=\"7\"⟦<⟧item/></order>", note: "not closed"),
            .badXML("<order></⟦ ⟧order>", note: "a space before the name"),
            .badXML("<order></⟦>⟧", note: "no name"),
            .badXML("<order></order ⟦i⟧d=\"7\">", note: "attributes stand in the start tag"),
            .badXML("<order></order⟦=⟧>"),
            .badXML("<order>⟦<!⟧price></order>"),
            .badXML("<order>⟦<![cdata[⟧x]]></order>", note: "CDATA is upper case"),
            .badXML("<order id⟦+⟧=\"7\"></order>", note: "a character that no name has"),
            .badXML("<order></⟦1⟧></order>"),
            .badXML("<order></order ⟦<⟧", also: ["xml/truncated"]),
            .goodXML("<order\n  id = \"7\"\tname='x'\n></order\n>", note: "whitespace that is allowed"),
            .goodXML("<ns.a-b_c xml:lang='de'/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.malformedTag(let its, let tag)) = fault.kind else { return }
        switch its {
        case .characterInName(let scalar):
            report.add(
                fault, expected: "letters, digits, `-`, `_`, `.` or the end of the name in \(tag.shown)",
                found: XMLCharacter.shown(scalar))
        case .unexpected(let scalar):
            report.add(
                fault, expected: "an attribute, `>` or `/>` in \(tag.opened)", found: XMLCharacter.shown(scalar))
        case .slash(let scalar):
            report.add(
                fault, expected: "`>` behind the `/` in \(tag.opened)", found: XMLCharacter.shown(scalar),
                fix: "write `/>` in one piece")
        case .notClosed:
            report.add(
                fault, expected: "`>` to end \(tag.opened)", found: "`<`, which begins another tag",
                fix: "put `>` behind the tag, or write &lt; if the sign is text")
        case .spaceBeforeName:
            report.add(
                fault, expected: "the name directly behind `</`", found: "whitespace",
                fix: "remove the whitespace behind `</`")
        case .missingName: report.add(fault, expected: "a name behind `</`", found: "`>`")
        case .behindEndTagName(let scalar):
            report.add(
                fault, expected: "`>` behind the name of the end tag \(tag.shown)", found: XMLCharacter.shown(scalar),
                fix: "attributes stand in the start tag; leave nothing but the name in the end tag")
        case .unknownMarkup(let meant):
            report.add(
                fault, expected: meant.map { "`\($0)`" } ?? "`<!--`, `<![CDATA[` or a tag", found: tag.shown,
                fix: meant.map { "write `\($0)` in capitals" })
        }
    }
}
