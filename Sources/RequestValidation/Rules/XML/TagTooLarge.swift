/// xml/tag-too-large
enum TagTooLarge: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/tag-too-large", reference: "XML 1.0 section 3.1",
        summary: "a tag with too many attributes, or with names too long",
        explanation: """
            Readers compare each attribute of a tag with all others and keep every name: tags with thousands of them \
            cost far more than their size. No format in use comes near these limits. What does is data that was \
            written as attributes or names instead of as elements and values.
            """,
        fix: "write data as elements and values, not as attributes and names",
        examples: [
            .badXML("<a b=\"1\" c=\"2\" ⟦d⟧=\"3\"/>") { $0.limits.xmlAttributes = 2 },
            .badXML("<" + String(repeating: "a", count: 4096) + "⟦a⟧/>"),
            .goodXML("<a b=\"1\" c=\"2\"/>") { $0.limits.xmlAttributes = 2 },
            .goodXML("<" + String(repeating: "a", count: 4096) + "/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.tagTooLarge(let its, let limit, let tag)) = fault.kind else { return }
        let (expected, fix): (String, String?) =
            switch its {
            case .attributes:
                (
                    "at most \(Count.of(limit, "attribute"))",
                    "write data as elements, or have the limit xml-attributes raised"
                )
            case .name: ("names of at most \(Count.bytes(limit))", nil)
            case .attributeNames: ("names and namespaces of at most \(Count.bytes(limit)) in a tag", nil)
            case .namespaces:
                ("at most \(limit) namespace declarations in force", "declare the namespaces on the root, once")
            }
        report.add(fault, expected: "\(expected)", found: "more in \(tag.opened)", fix: fix)
    }
}
