/// xml/bad-namespace
enum BadNamespace: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/bad-namespace", reference: "Namespaces in XML sections 3, 4 and 7",
        summary: "a name or a declaration that namespaces do not allow",
        explanation: """
            With namespaces a name has at most one colon, with something before and behind it, and the prefixes `xml` \
            and `xmlns` are taken. Readers differ in how much of this they check, so a message passes one and fails \
            at the next, or two of them see two different namespaces.
            """,
        fix: "write names as `prefix:name`, and leave `xml` and `xmlns` as they are",
        examples: [
            .badXML("<⟦a:b:c⟧ xmlns:a=\"urn:x\"/>", note: "two colons"),
            .badXML("<⟦:a⟧/>"),
            .badXML("<a ⟦b:⟧=\"1\"/>"),
            .badXML("<p:a xmlns:p=\"urn:x\" ⟦p:1⟧=\"x\"/>"),
            .badXML("<a ⟦xmlns:p⟧=\"\"/>", note: "only the default namespace can be taken back"),
            .badXML("<a ⟦xmlns:xml⟧=\"urn:x\"/>"),
            .badXML("<a ⟦xmlns:xmlns⟧=\"urn:x\"/>"),
            .badXML("<⟦xmlns:a⟧/>"),
            .badXML("<a ⟦xmlns:p⟧=\"http://www.w3.org/XML/1998/namespace\"/>"),
            .badXML("<a ⟦xmlns⟧=\"http://www.w3.org/2000/xmlns/\"/>"),
            .badXML("<?⟦a:b⟧ c?><a/>", note: "a processing instruction"),
            .goodXML("<a xmlns=\"urn:x\"><b xmlns=\"\" xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"/></a>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.badNamespace(let its, let name)) = fault.kind else { return }
        switch its {
        case .badName:
            report.add(
                fault, expected: "at most one colon in a name, with a name before and behind it", found: "`\(name)`")
        case .colonInName: report.add(fault, expected: "a name without colon", found: "`\(name)`")
        case .emptyNamespace(let prefix):
            report.add(
                fault, expected: "a namespace for the prefix `\(prefix)`", found: "an empty one",
                fix: "bind the prefix to the name of its namespace, or leave the declaration out")
        case .xmlRebound:
            report.add(
                fault, expected: "`http://www.w3.org/XML/1998/namespace` for the prefix `xml`",
                found: "another namespace")
        case .reservedNamespace(let namespace):
            report.add(fault, expected: "a namespace that is not reserved", found: "`\(namespace)`")
        case .xmlnsPrefix: report.add(fault, expected: "another prefix than `xmlns`", found: "`\(name)`")
        }
    }
}
