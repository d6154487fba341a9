/// multipart/missing-disposition
enum MissingDisposition: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/missing-disposition", reference: "RFC 7578 section 4.2",
        summary: "a part of multipart/form-data without `Content-Disposition: form-data`",
        explanation: """
            The Content-Disposition says which field a part is. A part without it, or with another type such as \
            `attachment` or `file`, belongs to no field: most frameworks drop it in silence, so the upload seems to \
            work and the file is gone. Bodies made for mail (multipart/mixed) and relabelled as forms have it.
            """,
        fix: "begin each part with `Content-Disposition: form-data; name=\"...\"`",
        examples: [
            .badMultipart("--b\nContent-Type: text/plain\n⟦\n⟧1\n--b--\n"),
            .badMultipart("--b\n⟦\n⟧1\n--b--\n", note: "no header at all"),
            .badMultipart("--b\nContent-Disposition: ⟦attachment⟧; name=\"a\"; filename=\"a.txt\"\n\n1\n--b--\n"),
            .badMultipart("--b\nContent-Disposition: ⟦⟧; name=\"a\"\n\n1\n--b--\n", note: "no type"),
            .badMultipart("--b\nContent-Disposition: ⟦⟧name=\"a\"\n\n1\n--b--\n"),
            .goodMultipart("--b\nContent-Type: text/plain\nContent-Disposition: Form-Data; Name=\"a\"\n\n1\n--b--\n"),
            .goodMultipart("--b\nContent-Type: text/plain\n\n1\n--b--\n", type: "mixed", note: "not a form"),
            .goodMultipart("--b\nContent-Disposition: attachment; filename=\"a\"\n\n1\n--b--\n", type: "related"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .multipart(.missingDisposition):
            report.add(
                fault, in: fault.bodyPart, expected: "Content-Disposition in the part's header", found: "none")
        case .multipart(.wrongDisposition(let type)):
            let found = type.isEmpty ? "no type" : ByteText.quoted(type.span, 0..<type.count)
            report.add(fault, in: fault.bodyPart, expected: "`form-data`", found: found)
        default: break
        }
    }
}
