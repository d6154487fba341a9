/// multipart/missing-name
enum MissingPartName: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/missing-name", reference: "RFC 7578 section 4.2",
        summary: "a part of multipart/form-data whose Content-Disposition has no name",
        explanation: """
            The name says which field the part is. Without it PHP numbers the parts, Node's busboy and Go drop them, \
            Python's frameworks fail. Libraries for mail know only `filename`, and so leave the name out. An empty \
            name is a warning: programs can send one by accident, and browsers let them.
            """,
        fix: "add `; name=\"...\"` with the field's name",
        examples: [
            .badMultipart("--b\nContent-Disposition: ⟦form-data⟧\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: ⟦form-data; filename=\"a.txt\"⟧\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"⟦⟧\"\n\n1\n--b--\n", note: "a warning"),
            .goodMultipart("--b\nContent-Disposition: form-data; filename=\"a.txt\"; name=file\n\n1\n--b--\n"),
            .goodMultipart("--b\nContent-Disposition: form-data; name=\"%22 ü\"\n\n1\n--b--\n"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .multipart(.missingName):
            report.add(fault, in: fault.bodyPart, expected: "`name` in the Content-Disposition", found: "none")
        case .multipart(.emptyName):
            report.add(
                fault, in: fault.bodyPart, expected: "a name", found: "an empty one",
                fix: "name the field, or leave the part out", level: .warning)
        default: break
        }
    }
}
