/// multipart/stringified-value
enum StringifiedValueInPart: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/stringified-value", level: .warning, reference: "RFC 7578 section 4.2",
        summary: "the content of a form's part is a missing or structured value made into text",
        explanation: """
            FormData makes a text of everything but files: `append('parent', undefined)` sends `undefined`, an object \
            becomes `[object Object]`, null becomes `null`. The backend stores the word. Files and search fields are \
            left alone.
            """,
        fix: "append the field only if it has a value, and send objects with JSON.stringify()",
        examples: [
            .badMultipart("--b\n\(line)\n\n⟦undefined⟧\n--b--\n"),
            .badMultipart("--b\n\(line)\n\n⟦[object Object]⟧\n--b--\n"),
            .badMultipart("--b\n\(line)\n\n⟦null⟧\n--b--\n"),
            .goodMultipart("--b\n\(line); filename=\"a.txt\"\n\nnull\n--b--\n", note: "a file"),
            .goodMultipart("--b\nContent-Disposition: form-data; name=\"q\"\n\nundefined\n--b--\n"),
            .goodMultipart("--b\n\(line)\n\nnull and void\n--b--\n"),
        ])
    private static let line = "Content-Disposition: form-data; name=\"a\""

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.stringifiedValue(let text)) = fault.kind,
            let meaning = StringifiedValue.describe(text)
        else { return }
        // What was wrapped may be a secret.
        let shown = text.starts(with: "Optional(".utf8) ? "`Optional(...)`" : ByteText.quoted(text.span, 0..<text.count)
        report.add(fault, in: fault.bodyPart, expected: "a value", found: "\(shown): \(meaning)")
    }
}
