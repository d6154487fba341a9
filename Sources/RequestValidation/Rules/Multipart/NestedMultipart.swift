/// multipart/nested
enum NestedMultipart: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/nested", level: .warning, reference: "RFC 7578 section 4.3",
        summary: "a part of a form that is multipart itself",
        explanation: """
            Several files of one field were once sent as one part of the type multipart/mixed. Nobody does so today, \
            and most frameworks take the inner parts for the content of one file: the upload arrives with boundaries \
            in it. curl does it for `-F 'f=@a,b'`. What is within is not looked at.
            """,
        fix: "send each file as a part of its own, with the same name",
        examples: [
            .badMultipart(
                "--b\nContent-Disposition: form-data; name=\"f\"\nContent-Type: ⟦multipart/mixed⟧; boundary=c\n\n--c\n"
                    + "Content-Disposition: attachment; filename=\"a.txt\"\n\n1\n--c--\n\n--b--\n", note: "curl"),
            .badMultipart("--b\nContent-Type: ⟦Multipart/Related⟧\n\(RuleExample.smallPart)\n--b--\n"),
            .goodMultipart(
                "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\n1\n--c--\n\n--b--\n", type: "mixed",
                note: "not a form"),
            .goodMultipart("--b\nContent-Type: application/octet-stream\n\(RuleExample.smallPart)\n--b--\n"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.nested(let type)) = fault.kind else { return }
        report.add(
            fault, in: fault.bodyPart, expected: "the type of one file or value",
            found: ByteText.quoted(type.span, 0..<type.count))
    }
}
