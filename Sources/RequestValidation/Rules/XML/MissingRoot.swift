/// xml/missing-root
enum MissingRoot: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/missing-root", reference: "XML 1.0 section 2.1",
        summary: "a document without an element",
        explanation: """
            The body has a declaration, comments or processing instructions, and no element: the template printed \
            its frame and nothing in it. An XML reader fails with a message about a premature end, which looks like \
            a network fault.
            """,
        fix: "send the root element as well",
        examples: [
            .badXML("<?xml version=\"1.0\"?>\n⟦⟧"),
            .badXML("<!-- nothing -->⟦⟧"),
            .goodXML("<?xml version=\"1.0\"?><!-- c --><a/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.missingRoot) = fault.kind else { return }
        report.add(fault, expected: "the root element", found: "the end of the body")
    }
}
