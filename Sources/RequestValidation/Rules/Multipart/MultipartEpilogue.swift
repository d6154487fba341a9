/// multipart/epilogue
enum MultipartEpilogue: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/epilogue", level: .warning, reference: "RFC 2046 section 5.1.1",
        summary: "bytes behind the last boundary",
        explanation: """
            Nobody reads what stands behind the boundary with `--` at its end. One line break is usual and let pass; \
            more comes from bodies that are built by hand. If parts follow, the dashes were written too early, behind \
            each part instead of the last: all parts but the first are lost. That is an error.
            """,
        fix: "end the body with the last boundary and one CR LF",
        examples: [
            .badMultipart("--b\n\(part)\n--b--\n⟦\n⟧", note: "an empty line"),
            .badMultipart("--b\n\(part)\n--b--⟦x⟧"),
            .badMultipart("--b\n\(part)\n--b--⟦␊⟧", note: "LF alone"),
            .badMultipart("--b\n\(part)\n--b--\n⟦The end.⟧"),
            .badMultipart("--b\n\(part)\n--b--\n⟦--b⟧\n\(part)\n--b--\n", note: "parts: an error"),
            .goodMultipart("--b\n\(part)\n--b--"),
            .goodMultipart("--b\n\(part)\n--b--\n"),
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .multipart(.epilogue(let bytes)):
            let isEmpty = bytes.allSatisfy { $0 == 0x0D || $0 == 0x0A }
            report.add(
                fault, expected: "the end of the body behind the last boundary",
                found: isEmpty ? "more line breaks" : "more bytes")
        case .multipart(.partBehindFinalBoundary):
            report.add(
                fault, expected: "the end of the body behind the last boundary", found: "another boundary",
                fix: "write `--` behind the last boundary only", level: .error)
        default: break
        }
    }
}
