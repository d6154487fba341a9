/// xml/too-deep
enum TooDeepXML: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/too-deep", reference: "XML 1.0 section 3",
        summary: "elements within each other beyond the limit",
        explanation: """
            Most XML readers keep a frame or a node for each open element, and some call themselves for each: a \
            document of nothing but start tags runs them out of stack. No message of people or programs is nested as \
            deeply as the limit; a loop in the program that wrote it may be.
            """,
        fix: "nest the elements less deeply, or have the limit xml-depth raised",
        examples: [
            .badXML("<a><b>⟦<c>⟧</c></b></a>") { $0.limits.xmlDepth = 2 },
            .badXML(String(repeating: "<a>", count: 256) + "⟦<a>⟧"),
            .goodXML("<a><b></b><b></b></a>") { $0.limits.xmlDepth = 2 },
            .goodXML("<a><b><c/></b></a>") { $0.limits.xmlDepth = 3 },
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.tooDeep(let limit, let innermost)) = fault.kind else { return }
        report.add(
            fault, expected: "at most \(Count.of(limit, "element")) within each other",
            found: "another one within \(innermost.opened)")
    }
}
