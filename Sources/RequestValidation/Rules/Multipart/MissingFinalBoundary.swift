/// multipart/missing-final-boundary
enum MissingFinalBoundary: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/missing-final-boundary", reference: "RFC 2046 section 5.1.1",
        summary: "a multipart body without `--` boundary `--` at its end",
        explanation: """
            The last boundary has two dashes behind it as well: so a reader knows that the upload is whole. Without it \
            half a file cannot be told from a whole one. Some parsers wait for more, some fail, and some store what \
            came. Mostly the body was built by hand, or its Content-Length was counted without the last line.
            """,
        fix: "end the body with CR LF, `--`, the boundary, `--`",
        examples: [
            .badMultipart("--b\n\(part)⟦⟧", note: "the content is the last that came"),
            .badMultipart("--b\n\(part)\n--b⟦⟧", note: "without the dashes behind it"),
            .badMultipart("--b\n\(part)\n--b\n⟦⟧", note: "without the dashes, and with a line end"),
            .badMultipart("--b\n\(part)\n--b-⟦⟧", note: "one dash is missing"),
            .badMultipart("--boundary\n\(part)\n--boun⟦⟧", boundary: "boundary", note: "cut: the length is too small"),
            .badMultipart("--b\nContent-Disposition: form-data⟦⟧", note: "within a part's header"),
            .badMultipart("--b\n\(part)␊--⟦⟧", note: "two dashes are content"),
            .goodMultipart("--b\n\(part)\n--b--\n"),
            .goodMultipart("--b\n\(part)\n--b--", note: "no line end behind it"),
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.missingFinalBoundary(let end)) = fault.kind else { return }
        switch end {
        case .inContent:
            report.add(
                fault, in: fault.bodyPart, expected: "the last boundary",
                found: "the end of the body within a part's content")
        case .inHeaders:
            report.add(
                fault, in: fault.bodyPart, expected: "the last boundary",
                found: "the end of the body within a part's header")
        case .inBoundary(let missing):
            let rest = ByteText.quoted(missing.span, 0..<missing.count, limit: 80)
            report.add(
                fault, expected: "\(rest) to complete the last boundary", found: "the end of the body",
                fix: missing.count > 2
                    ? "count the last boundary in the Content-Length: \(Count.bytes(missing.count)) are missing" : nil)
        case .behindOpenBoundary:
            report.add(
                fault, expected: "`--` behind the last boundary", found: "a boundary that begins another part",
                fix: "write `--` behind the last boundary")
        }
    }
}
