/// xml/truncated
enum TruncatedXML: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/truncated", reference: "XML 1.0 section 2.1",
        summary: "the document ends in the middle of something",
        explanation: """
            The body ends within a tag, a comment, a CDATA section or another construct: the message was cut, or a \
            quote or an end mark is missing and everything behind it was taken for content. A reader that is given \
            such a message may wait for the rest until a timeout, and then blame the network.
            """,
        fix: "send the whole document; if it is whole, look for a missing end where the construct begins",
        examples: [
            .badXML("<order id=\"7\"⟦⟧", note: "within a tag"),
            .badXML("<order id=\"7⟦⟧", note: "within a value"),
            .badXML("<order id=\"7>\n\n</order>⟦⟧", note: "a missing quote", also: ["xml/stray-less-than"]),
            .badXML("<order></ord⟦⟧"),
            .badXML("<order><!-- x ⟦⟧"),
            .badXML("<order><![CDATA[x]]⟦⟧"),
            .badXML("<order><?p x⟦⟧"),
            .badXML("<?xml version=\"1.0\"⟦⟧"),
            .badXML("<order>&am⟦⟧"),
            .badXML("<order><⟦⟧"),
            .badXML("<order><![CDA⟦⟧"),
            .badXML("<!DOCTYPE order [⟦⟧", also: ["xml/doctype-forbidden"]),
            .goodXML("<order><!-- x --><![CDATA[ ]]><?p?></order>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.truncated(let construct, let line, let open)) = fault.kind else { return }
        let element = open.map { ", with \($0.opened) still open" } ?? ""
        report.add(
            fault, expected: "\(end(construct)) that began in line \(line)", found: "the end of the body\(element)")
    }

    private static func end(_ construct: XMLFault.Construct) -> String {
        switch construct {
        case .startTag(let name): "`>` to end the tag `<\(name)>`"
        case .attributeValue(let name): "a quote to end the value of `\(name)`"
        case .endTag: "`>` to end the end tag"
        case .comment: "`-->` to end the comment"
        case .cdata: "`]]>` to end the CDATA section"
        case .instruction: "`?>` to end the processing instruction"
        case .declaration: "`?>` to end the declaration"
        case .doctype: "`>` to end the document type declaration"
        case .reference: "`;` to end the reference"
        case .markup: "the rest of the markup"
        }
    }
}
