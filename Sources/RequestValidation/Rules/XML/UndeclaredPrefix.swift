/// xml/undeclared-prefix
enum UndeclaredPrefix: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/undeclared-prefix", reference: "Namespaces in XML section 5",
        summary: "a prefix that no xmlns attribute declares",
        explanation: """
            A name with a prefix means nothing until the prefix is bound to a namespace. Part of a document that was \
            cut out of its context loses the declarations of the elements around it: the usual cause. Readers without \
            namespaces take it, readers with them stop, so it works until the backend is updated.
            """,
        fix: "declare the prefix on this element or one around it",
        examples: [
            .badXML("<⟦soap:Envelope⟧/>"),
            .badXML("<item ⟦xsi:type⟧=\"x\"/>"),
            .badXML("<a xmlns:p=\"urn:x\"><⟦q:b⟧/></a>"),
            .badXML("<r><a xmlns:p=\"urn:x\"/><⟦p:b⟧/></r>", note: "declared on a neighbour"),
            .goodXML("<p:a xmlns:p=\"urn:x\"><p:b p:c=\"1\" xml:lang=\"en\"/></p:a>"),
            .goodXML("<a b=\"p:c\">p:d</a>", note: "no names of XML"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.undeclaredPrefix(let prefix, let name, let tag)) = fault.kind else { return }
        let known = namespaces.first { $0.prefix == prefix.lowercased() }?.name
        report.add(
            fault, expected: "a declaration `xmlns:\(prefix)=\"...\"`",
            found: tag.map { "the attribute `\(name)` of \($0.opened)" } ?? "the element `\(name)`",
            fix: known.map { "declare it: xmlns:\(prefix)=\"\($0)\"" })
    }

    /// Prefixes that nearly everybody uses for the same namespace.
    private static let namespaces: [(prefix: String, name: String)] = [
        ("soap", "http://schemas.xmlsoap.org/soap/envelope/"),
        ("soapenv", "http://schemas.xmlsoap.org/soap/envelope/"),
        ("env", "http://www.w3.org/2003/05/soap-envelope"),
        ("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsd", "http://www.w3.org/2001/XMLSchema"),
        ("xs", "http://www.w3.org/2001/XMLSchema"),
        ("xlink", "http://www.w3.org/1999/xlink"),
        ("wsa", "http://www.w3.org/2005/08/addressing"),
        ("ds", "http://www.w3.org/2000/09/xmldsig#"),
    ]
}
