/// xml/external-entity
enum ExternalEntity: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/external-entity", reference: "XML 1.0 section 4.2.2",
        summary: "a declaration that makes a reader open a file or an address",
        explanation: """
            SYSTEM and PUBLIC name something outside the document that an XML reader may fetch: \
            `file:///etc/passwd`, or an address inside the backend's network. The content then comes back in an \
            answer or an error message, which is called XXE. Many readers fetch it by default, and their log does \
            not show it.
            """,
        fix: "put the content into the document itself",
        examples: [
            .badXML(
                "<!DOCTYPE a [<!ENTITY x ⟦SYSTEM⟧ \"file:///etc/passwd\">]><a>&x;</a>", also: ["xml/doctype-forbidden"]),
            .badXML("<!DOCTYPE a ⟦SYSTEM⟧ \"http://b.example/a.dtd\"><a/>", also: ["xml/doctype-forbidden"]),
            .badXML(
                "<!DOCTYPE a ⟦PUBLIC⟧ \"-//X//Y\" \"http://b.example/a.dtd\"><a/>", also: ["xml/doctype-forbidden"]),
            .badXML(
                "<!DOCTYPE a [<!ENTITY % p ⟦SYSTEM⟧ \"http://b.example/\">]><a/>", note: "a parameter entity",
                also: ["xml/doctype-forbidden"]),
            .badXML(
                "<!DOCTYPE a [<!ENTITY x ⟦PUBLIC⟧ \"p\" \"http://b.example/\" NDATA gif>]><a/>",
                also: ["xml/doctype-forbidden"]),
            .goodXML("<!DOCTYPE a [<!ENTITY x \"SYSTEM\">]><a>SYSTEM</a>", also: ["xml/doctype-forbidden"]),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.externalEntity(let its)) = fault.kind else { return }
        let what =
            switch its {
            case .subset: "an external document type"
            case .entity(let name): "the external entity `\(name)`"
            case .parameterEntity(let name): "the external parameter entity `\(name)`"
            }
        report.add(fault, expected: "nothing from outside the document", found: what)
    }
}
