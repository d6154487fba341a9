/// multipart/junk-behind-boundary
enum JunkBehindBoundary: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/junk-behind-boundary", reference: "RFC 2046 section 5.1.1",
        summary: "a line that begins with the boundary and goes on",
        explanation: """
            By the letter a line is a boundary if it begins with one; most parsers take it for content unless nothing \
            stands behind. So a filter and a backend see two different lists of parts: a way to smuggle a file past \
            the filter. By accident it happens with short boundaries, and where one boundary begins like another.
            """,
        fix: "choose a boundary that no line of the content begins with: a long random one",
        examples: [
            .badMultipart("--b\n\(part)\n--b⟦x⟧\n\n2\n--b--\n"),
            .badMultipart("--b\n\(part)\n--b⟦-x⟧\n\n2\n--b--\n", note: "one dash"),
            .badMultipart("--b\n\(part)\n--b⟦;⟧ a=1\n\n2\n--b--\n"),
            .badMultipart("--b\n\(part)\n--b⟦␍x⟧\n--b--\n", note: "CR without LF"),
            .goodMultipart("--b\n\(part)\n --bx\n-b\n--c\n--b--\n", note: "content"),
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.junkBehindBoundary(let junk)) = fault.kind else { return }
        report.add(
            fault, in: fault.bodyPart, expected: "CR LF or `--` behind the boundary",
            found: ByteText.quoted(junk.span, 0..<junk.count))
    }
}
