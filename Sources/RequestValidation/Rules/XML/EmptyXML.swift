/// xml/empty-body
enum EmptyXML: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/empty-body", level: .warning, reference: "XML 1.0 section 2.1",
        summary: "a body of nothing but whitespace",
        explanation: """
            The media type says XML and there is no document: a variable that was never filled, a stream that had \
            been read before, a file that was not found. XML readers answer with a premature end of file, which \
            sounds like a broken connection.
            """,
        fix: "send the document, or no body and no Content-Type",
        examples: [
            .badXML("\n⟦⟧"),
            .badXML("  ⟦⟧"),
            .badXML("⟨EF⟩⟨BB⟩⟨BF⟩⟦⟧", note: "a byte order mark only"),
            .goodXML(" \n<a/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.empty) = fault.kind else { return }
        report.add(fault, expected: "an XML document", found: "nothing but whitespace")
    }
}
