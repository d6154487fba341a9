/// xml/unclosed-tag
enum UnclosedTag: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/unclosed-tag", reference: "XML 1.0 section 3",
        summary: "the document ends with an element open",
        explanation: """
            Every start tag needs its end tag. A document that ends before is most often one that was cut: a buffer of \
            fixed size, a length that counts characters for bytes, a template that stopped with an error. Lenient \
            readers close the elements by themselves and take half an order for a whole one.
            """,
        fix: "send the document to its end, with an end tag for each start tag",
        examples: [
            .badXML("<order>\n  <id>7</id>⟦⟧", note: "cut behind an element"),
            .badXML("<order><items><item>pen</item></items>⟦⟧"),
            .badXML("<order><br>⟦⟧", note: "HTML closes `br` by itself"),
            .goodXML("<order><br/><empty></empty></order>"),
            .goodXML("<?xml version=\"1.0\"?>\n<order/>\n"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.unclosedTag(let open, let outermost, let count)) = fault.kind else { return }
        let others = count > 1 ? "; \(count) elements are open, \(outermost.opened) the first of them" : ""
        report.add(
            fault, expected: "\(open.endTag) to close \(open.opened)", found: "the end of the body\(others)")
    }
}
