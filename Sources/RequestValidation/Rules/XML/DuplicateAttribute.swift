/// xml/duplicate-attribute
enum DuplicateAttribute: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/duplicate-attribute", reference: "XML 1.0 section 3.1; Namespaces in XML section 6.3",
        summary: "two attributes of one name in a tag",
        explanation: """
            No attribute may stand twice in a tag, also not under two prefixes that stand for one namespace. Readers \
            of HTML take the first and hand-written ones the last, so a check and the program behind it see two \
            different values: a known way past filters and signatures.
            """,
        fix: "keep one of the two",
        examples: [
            .badXML("<item id=\"1\" ⟦id⟧=\"2\"/>"),
            .badXML("<a:item xmlns:a=\"urn:x\" ⟦xmlns:a⟧=\"urn:y\"/>"),
            .badXML("<item xmlns:a=\"urn:x\" xmlns:b=\"urn:x\" a:id=\"1\" ⟦b:id⟧=\"2\"/>", note: "one namespace"),
            .goodXML("<item xmlns:a=\"urn:x\" id=\"1\" a:id=\"2\" ID=\"3\"/>", note: "three names"),
            .goodXML("<item xmlns:a=\"urn:x\" xmlns:b=\"urn:y\" a:id=\"1\" b:id=\"2\"/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.duplicateAttribute(let name, let other, let namespace, let tag)) = fault.kind else { return }
        let found = namespace.map { "`\(name)`, which is `\(other)`: both prefixes stand for `\($0)`" }
        report.add(fault, expected: "each attribute once in \(tag.opened)", found: found ?? "`\(name)` again")
    }
}
