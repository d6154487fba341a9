/// xml/bad-comment
enum BadComment: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/bad-comment", reference: "XML 1.0 section 2.5",
        summary: "a comment with `--` in it",
        explanation: """
            Two hyphens end a comment and may not stand within it, nor may a third before `>`. Lines of hyphens as \
            decoration, and parts of a document that hold comments and are commented out, break on it. HTML readers \
            let it pass, and where two readers disagree about the end of a comment, one of them acts on what the \
            other ignores.
            """,
        fix: "write one hyphen, or hyphens with spaces between them",
        examples: [
            .badXML("<a><!-- one ⟦--⟧ two --></a>"),
            .badXML("<a><!-- end ⟦--⟧-></a>", note: "three hyphens at the end"),
            .badXML("<!--⟦--⟧-- line ---- --><a/>", note: "said once a comment"),
            .badXML("<a>⟦<!-⟧ x -></a>", note: "one hyphen"),
            .goodXML("<a><!-- a - b --><!----><!-- <b> & --></a>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.badComment(let its, let line)) = fault.kind else { return }
        switch its {
        case .doubleHyphen:
            report.add(fault, expected: "`-->` to end the comment that began in line \(line)", found: "`--`")
        case .singleHyphen: report.add(fault, expected: "`<!--`", found: "`<!-`", fix: "begin the comment with `<!--`")
        }
    }
}
