/// multipart/missing-boundary
enum MissingBoundary: HeadRule {
    static let metadata = RuleMetadata(
        id: "multipart/missing-boundary", reference: "RFC 2046 section 5.1.1; RFC 7578 section 4.1",
        summary: "a multipart body whose Content-Type names no boundary",
        explanation: """
            Without the boundary nobody can find the parts: PHP sees no field at all, Express and Spring answer 400 or \
            500 with a message about their parser. It happens where the Content-Type is set by hand: fetch, axios and \
            XMLHttpRequest make up a boundary and name it in the field, unless the program names the field itself.
            """,
        fix: "do not set Content-Type by hand: the library that builds the body adds it with its boundary",
        examples: [
            .bad(
                multipartHead(body, "⟦multipart/form-data⟧"), body: body, note: "fetch with a Content-Type of its own"),
            .bad(multipartHead(body, "⟦multipart/form-data; charset=utf-8⟧"), body: body),
            .bad(multipartHead(body, "⟦multipart/mixed⟧"), body: body),
            .bad(multipartHead(body, "⟦multipart/form-data; boundary=\"\"⟧"), body: body, note: "an empty one"),
            .good(multipartHead(body, "multipart/form-data; boundary=----WebKitFormBoundaryx"), body: body),
            .good(multipartHead(body, "Multipart/Form-Data; Boundary=\"----WebKitFormBoundaryx\""), body: body),
        ])
    static let fields = KnownFieldSet(.contentType)
    private static let body =
        "------WebKitFormBoundaryx\n\(RuleExample.smallPart)\n------WebKitFormBoundaryx--\n"

    private static func multipartHead(_ body: String, _ contentType: String) -> String {
        RuleExample.multipartHead(body, contentType)
    }

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let (field, parameter) = context.boundary(bytes) else { return }
        // `boundary=` with nothing behind it is content-type/invalid-syntax.
        guard parameter.map({ $0.value.isEmpty && $0.isQuoted }) ?? true else { return }
        report.add(
            at: field.value, in: field.part(bytes), expected: "`boundary=` and the text between the parts",
            found: parameter == nil ? "no boundary" : "an empty boundary")
    }
}

extension HeadContext {
    /// The Content-Type of a multipart body, and its boundary if it names one; nil where there is no such body.
    func boundary(_ bytes: Span<UInt8>) -> (field: RequestHead.Field, parameter: MediaType.Parameter?)? {
        guard framing.hasBody, let field = head.first(.contentType), let type = MediaType(bytes, field.value),
            ByteText.equals(bytes, type.type, ignoringCase: "multipart")
        else { return nil }
        return (field, type.parameter("boundary", bytes))
    }
}
