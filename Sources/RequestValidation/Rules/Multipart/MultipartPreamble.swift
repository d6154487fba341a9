/// multipart/preamble
enum MultipartPreamble: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/preamble", level: .warning, reference: "RFC 2046 section 5.1.1",
        summary: "text before the first boundary",
        explanation: """
            Mail programs once put a note for readers there. Parsers must skip it, and some do not: busboy and Rack \
            expect the boundary at the very beginning. In a form it is mostly a part whose boundary is missing, so its \
            content is lost. A single empty line is let pass.
            """,
        fix: "begin the body with `--` and the boundary",
        examples: [
            .badMultipart("⟦This is a message with multiple parts.⟧\n--b\n\(part)\n--b--\n"),
            .badMultipart("⟦\n⟧\n--b\n\(part)\n--b--\n", note: "two empty lines"),
            .badMultipart(
                "⟦Content-Disposition: form-data; name=\"z\"\n\n0⟧\n--b\n\(part)\n--b--\n",
                note: "the first boundary is missing"),
            .goodMultipart("\n--b\n\(part)\n--b--\n", note: "one empty line"),
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.preamble(let length)) = fault.kind else { return }
        report.add(fault, expected: "the boundary at the beginning", found: "\(Count.bytes(length)) before it")
    }
}
