/// xml/unsupported-encoding
enum UnsupportedXMLEncoding: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/unsupported-encoding", reference: "XML 1.0 section 4.3.3",
        summary: "an encoding that cannot be looked into here",
        explanation: """
            XML readers need to know UTF-8 and UTF-16, and nothing else. A document in UTF-7, EBCDIC or another rare \
            encoding cannot be judged on its way, and such encodings are a known means to carry past a filter what \
            it would have stopped.
            """,
        fix: "send the document in UTF-8",
        examples: [
            .badXML("<?xml version=\"1.0\" encoding=\"UTF-7\"?⟦⟧><a/>"),
            .badXML("⟦⟧<a/>", type: "text/xml; charset=ibm037"),
            .goodXML("<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>⟨F0⟩</a>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.unsupportedEncoding(let name)) = fault.kind else { return }
        report.add(fault, expected: "UTF-8, UTF-16 or another encoding in wide use", found: "\(name)")
    }
}
