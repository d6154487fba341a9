/// multipart/duplicate-name
enum DuplicatePartName: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/duplicate-name", level: .off, reference: "RFC 7578 section 4.3",
        summary: "a name that two parts of a form have",
        explanation: """
            PHP takes the last part of a name, Go and Java the first, others make a list. A filter that looks at one \
            and a backend that uses the other can be played off against each other. Off by default, because that is \
            how several files of one field and lists are sent by right.
            """,
        fix: "send each name once, or mark lists as such, for instance `ids[]`",
        examples: [
            .badMultipart(
                "--b\n\(RuleExample.smallPart)\n--b\nContent-Disposition: form-data; name=\"⟦a⟧\"\n\n2\n--b--\n"),
            .goodMultipart(
                "--b\n\(RuleExample.smallPart)\n--b\nContent-Disposition: form-data; name=\"A\"\n\n2\n--b--\n",
                note: "names are case-sensitive"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.duplicateName(let first)) = fault.kind else { return }
        report.add(
            fault, in: fault.bodyPart, expected: "each name once",
            found: "`\(fault.name ?? "")` again: the first is at byte \(first) of the body")
    }
}
