/// xml/doctype-forbidden
enum DoctypeForbidden: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/doctype-forbidden", reference: "XML 1.0 section 2.8",
        summary: "a document type declaration",
        explanation: """
            A document type declaration can make the backend's XML reader open files, call other servers and expand \
            a few bytes to gigabytes: external entities and entity bombs are among the oldest holes of web services. \
            SOAP forbids it, and hardly any message needs it. Readers that act on it do so before the program sees \
            anything.
            """,
        fix:
            "leave the declaration out; where a partner needs it, the route may lower this rule: nothing is ever expanded here",
        examples: [
            .badXML("⟦<!DOCTYPE order⟧>\n<order/>"),
            .badXML("⟦<!DOCTYPE order⟧ [<!ELEMENT order ANY>]><order/>"),
            .badXML(
                "⟦<!DOCTYPE cXML⟧ SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd\"><cXML/>", note: "cXML",
                also: ["xml/external-entity"]),
            .goodXML("<order><!-- <!DOCTYPE order> --><![CDATA[<!DOCTYPE order>]]></order>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.doctype(let name)) = fault.kind else { return }
        report.add(fault, expected: "no document type declaration", found: "`<!DOCTYPE \(name)`")
    }
}
