/// multipart/content-transfer-encoding
enum PartTransferEncoding: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/content-transfer-encoding", level: .warning, reference: "RFC 7578 section 4.7",
        summary: "Content-Transfer-Encoding in a part of a form",
        explanation: """
            The field is for mail, where lines are short and bytes have seven bits. HTTP carries any byte, browsers \
            never send the field, and most frameworks do not read it: a file in Base64 is stored as Base64. `binary` \
            and `8bit` change nothing and are said once a body; Apache's HttpClient writes them into each part.
            """,
        fix: "send the content as it is, and leave out Content-Transfer-Encoding",
        examples: [
            .badMultipart(
                "--b\n\(line)\nContent-Transfer-Encoding: ⟦base64⟧\n\nMQ==\n--b--\n", note: "curl, encoder=base64"),
            .badMultipart("--b\n\(line)\nContent-Transfer-Encoding: ⟦quoted-printable⟧\n\n1=\n--b--\n"),
            .badMultipart("--b\n\(line)\ncontent-transfer-encoding:⟦binary⟧\n\n1\n--b--\n", note: "Apache HttpClient"),
            .goodMultipart("--b\n\(line)\nContent-Type: text/plain; charset=UTF-8\n\n1\n--b--\n"),
            .goodMultipart(
                "--b\nContent-Transfer-Encoding: base64\n\nMQ==\n--b--\n", type: "mixed", note: "not a form"),
        ])
    private static let line = "Content-Disposition: form-data; name=\"a\""

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.contentTransferEncoding(let name)) = fault.kind else { return }
        report.add(
            fault, in: fault.bodyPart, expected: "no Content-Transfer-Encoding",
            found: ByteText.quoted(name.span, 0..<name.count))
    }
}
