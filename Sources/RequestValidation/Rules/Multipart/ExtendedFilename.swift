/// multipart/extended-filename
enum ExtendedFilename: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/extended-filename", level: .warning, reference: "RFC 7578 section 4.2",
        summary: "`filename*` in a form, which forms do not know",
        explanation: """
            `filename*=UTF-8''...` is for responses; in forms it must not be used. Browsers never send it, and half of \
            the servers do not read it: they store the file without a name or under the one in `filename`, while the \
            others prefer `filename*`. A check of one of the two says nothing about the other. .NET's HttpClient and \
            older Python libraries send both.
            """,
        fix: "send `filename=\"...\"` alone, in UTF-8",
        examples: [
            .badMultipart(
                "--b\nContent-Disposition: form-data; name=\"f\"; ⟦filename*=UTF-8''M%C3%BCnchen.png⟧\n\n1\n--b--\n"),
            .badMultipart(
                "--b\nContent-Disposition: form-data; name=f; filename=a.png; ⟦filename*=utf-8''a.png⟧\n\n1\n--b--\n",
                note: ".NET"),
            .goodMultipart(
                "--b\nContent-Disposition: form-data; name=\"f\"; filename=\"München.png\"\n\n1\n--b--\n"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.extendedFilename) = fault.kind else { return }
        report.add(fault, in: fault.bodyPart, expected: "`filename`", found: "`filename*`")
    }
}
