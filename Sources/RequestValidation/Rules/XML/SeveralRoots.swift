/// xml/several-roots
enum SeveralRoots: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/several-roots", reference: "XML 1.0 section 2.1",
        summary: "a second root element",
        explanation: """
            A document has one root. Two of them are two documents in one body, a log of messages, or a list without \
            an element around it. Most readers stop behind the first, so the second order is lost and the client \
            gets its 200.
            """,
        fix: "send one document a request, or put one element around all",
        examples: [
            .badXML("<order id=\"1\"/>\n<⟦order⟧ id=\"2\"/>"),
            .badXML("<a></a><⟦b⟧></b>"),
            .badXML("<a/>\n⟦<?xml⟧ version=\"1.0\"?>\n<a/>", note: "two documents"),
            .badXML("<a/><⟦b⟧/><c/><d/>", note: "said once"),
            .goodXML("<orders><order/><order/></orders>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.severalRoots(let first, let second)) = fault.kind else { return }
        report.add(
            fault, expected: "the end of the body behind the root \(first.opened)",
            found: second == "?xml" ? "the declaration of a second document" : "a second root `<\(second)>`")
    }
}
