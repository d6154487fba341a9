/// xml/cdata-end-in-text
enum CDATAEndInText: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/cdata-end-in-text", reference: "XML 1.0 section 2.4",
        summary: "`]]>` outside a CDATA section",
        explanation: """
            The three characters end a CDATA section and may not stand in text. Where they do, most often a CDATA \
            section ended too early because its content held them, and the rest of that content is read as markup: a \
            way to smuggle elements in. Some readers let it pass and show the characters.
            """,
        fix: "write ]]&gt;, and split content that holds it over two CDATA sections",
        examples: [
            .badXML("<p>a[b[1⟦]]>⟧0</p>"),
            .badXML("<p><![CDATA[x[y[0]]>z⟦]]>⟧</p>", note: "the section ended early"),
            .badXML("<p>]⟦]]>⟧</p>"),
            .goodXML("<p a=\"]]>\">]] > ]]&gt; <![CDATA[ ]] > ]]]]></p>", note: "in a value it may stand"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.cdataEndInText(let open)) = fault.kind else { return }
        report.add(fault, expected: "]]&gt; in the text of \(open.opened)", found: "`]]>`")
    }
}
