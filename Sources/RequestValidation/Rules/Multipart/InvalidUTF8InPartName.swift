/// multipart/invalid-utf8
enum InvalidUTF8InPartName: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/invalid-utf8", level: .warning, reference: "RFC 7578 section 5.1",
        summary: "a field's or a file's name that is not UTF-8",
        explanation: """
            Names are sent in UTF-8, as they are. Pages and programs in Latin-1 or Windows-1252 send their own \
            encoding: the file is stored under a name with replacement characters, two files may get one name, or the \
            request fails with an exception about a codec.
            """,
        fix: "encode names as UTF-8; for a page, serve it as UTF-8",
        examples: [
            .badMultipart(
                "--b\nContent-Disposition: form-data; name=\"f\"; filename=\"⟦M⟨FC⟩nchen.png⟧\"\n\n1\n--b--\n",
                note: "Latin-1"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"⟦⟨E9⟩⟧\"\n\n1\n--b--\n"),
            .goodMultipart("--b\nContent-Disposition: form-data; name=\"é\"; filename=\"€.png\"\n\n1\n--b--\n"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.invalidUTF8(let bytes, let first)) = fault.kind else { return }
        let faulty = Array(bytes.prefix(max(1, first.length)))
        let found = ByteText.quoted(faulty.span, 0..<faulty.count)
        let meant = EncodingGuess.windows1252(faulty).map { ", which is `\($0)` in \(EncodingGuess.name(faulty))" }
        report.add(fault, in: fault.bodyPart, expected: "UTF-8", found: found + (meant ?? ""))
    }
}
