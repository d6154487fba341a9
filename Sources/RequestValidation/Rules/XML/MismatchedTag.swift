/// xml/mismatched-tag
enum MismatchedTag: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/mismatched-tag", reference: "XML 1.0 section 3",
        summary: "an end tag that does not fit the element that is open",
        explanation: """
            Elements nest: the one opened last is closed first, under the same name in the same case. Where text was \
            put together by hand, an end tag gets lost or misspelled, and everything behind it belongs to another \
            element than its sender thinks. Browsers repair such text; XML readers stop at it with a line number only.
            """,
        fix: "close the elements in the reverse order of their start tags, each under its own name",
        examples: [
            .badXML("<order>\n  <item>pen</⟦itme⟧>\n</order>", note: "misspelled"),
            .badXML("<Order><id>1</id></⟦order⟧>", note: "case counts"),
            .badXML("<a><b>bold<i>both</⟦b⟧></i></a>", note: "overlapping"),
            .badXML("<soap:Body xmlns:soap=\"urn:x\"><x/></⟦Body⟧>", note: "the prefix is part of the name"),
            .badXML("<order><id>1</⟦price⟧></id></order>", note: "a name that is not open"),
            .badXML("<order/></⟦order⟧>", note: "closed twice"),
            .badXML("</⟦order⟧>", note: "nothing is open"),
            .goodXML("<order><item></item ></order>", note: "a space behind the name is fine"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.mismatchedTag(let name, let mismatch)) = fault.kind else { return }
        switch mismatch {
        case .misspelled(let open):
            report.add(
                fault, expected: "\(open.endTag) to close \(open.opened)", found: "`</\(name)>`",
                fix: "write \(open.endTag), exactly as the start tag in line \(open.line)")
        case .notOpen(let open):
            report.add(
                fault, expected: "\(open.endTag) to close \(open.opened)",
                found: "`</\(name)>`, and no element of that name is open")
        case .outer(let outer, let open):
            report.add(
                fault, expected: "\(open.endTag) to close \(open.opened)",
                found: "`</\(name)>`, which closes \(outer.opened)",
                fix: "put \(open.endTag) before `</\(name)>`")
        case .nothingOpen(let root):
            report.add(
                fault, expected: root.map { "nothing behind the root \($0.opened)" } ?? "a start tag before it",
                found: "`</\(name)>`", fix: "remove the end tag, or the `/` in the tag before it")
        }
    }
}
