/// multipart/whitespace-around-boundary
enum WhitespaceAroundBoundary: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/whitespace-around-boundary", level: .warning, reference: "RFC 2046 section 5.1.1",
        summary: "whitespace behind a boundary",
        explanation: """
            Mail servers may add spaces at the end of a line, so a reader of mail must allow them behind a boundary. \
            Readers of forms mostly do not: Node's busboy, PHP and Go each treat such a line in their own way, as a \
            boundary or as content. Whitespace before a boundary makes it content for all (multipart/boundary-not-found).
            """,
        fix: "end the line directly behind the boundary",
        examples: [
            .badMultipart("--b⟦ ⟧\n\(part)\n--b--\n"),
            .badMultipart("--b\n\(part)\n--b--⟦ ⟨09⟩⟧\n", note: "behind the last one"),
            .goodMultipart("--b\n\(part)\n--b--\n"),
            .goodMultipart("--b\nContent-Disposition: form-data; name=\"a\"\n\n --b \n-- b\n--b--\n", note: "content"),
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.whitespaceBehindBoundary) = fault.kind else { return }
        report.add(fault, expected: "CR LF directly behind the boundary", found: "whitespace")
    }
}
