/// xml/malformed-doctype
enum MalformedDoctype: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/malformed-doctype", reference: "XML 1.0 section 2.8",
        summary: "a document type declaration that is not put together as it should be",
        explanation: """
            Readers that skip a declaration they cannot read go on at different places, and what one of them takes \
            for a declaration is content to the next. `<!doctype html>` is how HTML begins: a page was sent where an \
            XML document is expected, often the error page of another server.
            """,
        fix: "leave the declaration out",
        examples: [
            .badXML("⟦<!doctype⟧ html><html/>", note: "HTML"),
            .badXML("<a>⟦<!DOCTYPE⟧ a></a>", note: "in the root"),
            .badXML("<!DOCTYPE a>⟦<!DOCTYPE⟧ a><a/>", also: ["xml/doctype-forbidden"]),
            .badXML("<!DOCTYPE ⟦1⟧><a/>"),
            .badXML("<!DOCTYPE a ⟦;⟧><a/>", also: ["xml/doctype-forbidden"]),
            .badXML("<!DOCTYPE a [<!ENTITIES⟦ ⟧x>]><a/>", also: ["xml/doctype-forbidden"]),
            .badXML("<!DOCTYPE a EXTERNAL⟦ ⟧><a/>", also: ["xml/doctype-forbidden"]),
            .goodXML("<!DOCTYPE a [<!ELEMENT a ANY><!-- \" --><?p \" ?>] ><a/>", also: ["xml/doctype-forbidden"]),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.malformedDoctype(let its)) = fault.kind else { return }
        switch its {
        case .misplaced(let root):
            report.add(
                fault, expected: "the declaration before the root \(root.opened)", found: "`<!DOCTYPE` behind it")
        case .second: report.add(fault, expected: "one document type declaration", found: "a second one")
        case .lowerCase(let keyword):
            report.add(fault, expected: "`<!DOCTYPE`", found: "`<!\(keyword)`")
        case .missingName(let scalar):
            report.add(fault, expected: "the name of the root", found: XMLCharacter.shown(scalar))
        case .unexpected(let scalar):
            report.add(
                fault, expected: "a declaration, an external identifier or the end of the document type",
                found: XMLCharacter.shown(scalar))
        case .unknownDeclaration(let word):
            report.add(
                fault, expected: "`SYSTEM` or `PUBLIC`, or within brackets ELEMENT, ATTLIST, ENTITY or NOTATION",
                found: "`\(word)`")
        }
    }
}
