/// xml/malformed-attribute
enum MalformedAttribute: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/malformed-attribute", reference: "XML 1.0 section 3.1",
        summary: "an attribute without value, or without space before it",
        explanation: """
            HTML knows attributes that are only a name (`checked`) and reads attributes that touch each other; XML \
            knows neither. Text from a browser's serialiser or from a template for HTML therefore breaks in an XML \
            reader, which says no more than that something is not well-formed.
            """,
        fix: "give each attribute a value in quotes, and put a space before each",
        examples: [
            .badXML("<option selected⟦>⟧x</option>", note: "as in HTML"),
            .badXML("<option selected ⟦b⟧=\"1\"/>"),
            .badXML("<option selected=⟦>⟧x</option>", note: "nothing behind `=`"),
            .badXML("<option selected⟦/⟧>"),
            .badXML("<option a=\"1\"⟦b⟧=\"2\"/>", note: "no space"),
            .goodXML("<option selected=\"\" a = '1'/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.malformedAttribute(let its, let name, let tag)) = fault.kind else { return }
        switch its {
        case .missingValue:
            report.add(
                fault, expected: "`=\"...\"` behind the attribute `\(name)` of \(tag.opened)", found: "no value",
                fix: "write \(name)=\"\(name)\", or the value that was meant, in quotes")
        case .missingSpace:
            report.add(
                fault, expected: "a space before the next attribute of \(tag.opened)", found: "an attribute at once",
                fix: "put a space between the attributes")
        }
    }
}
