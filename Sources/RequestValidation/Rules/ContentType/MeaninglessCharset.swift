/// content-type/meaningless-charset
enum MeaninglessCharset: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/meaningless-charset", level: .warning, reference: "RFC 8259 section 11",
        summary: "a charset parameter on JSON",
        explanation: """
            JSON is always UTF-8, and its media type defines no charset parameter: receivers that follow the \
            specification ignore it. Some servers compare the whole value with `application/json` and refuse what is \
            longer, and a charset other than UTF-8 shows that the client believes in bytes that it must not send.
            """,
        fix: "write `application/json` without charset; JSON is always UTF-8",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json; ⟦charset=utf-8⟧\n"
                    + "Content-Length: 2", body: "{}"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/problem+json; ⟦charset=latin1⟧\n"
                    + "Content-Length: 2", body: "{}"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 2", body: "{}"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=utf-8\nContent-Length: 2",
                body: "hi"),
        ])
    static let fields = KnownFieldSet(.contentType)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let (field, charset, isJSON) = context.charset(bytes), isJSON else { return }
        let place = charset.name.lowerBound..<charset.value.upperBound
        report.add(
            at: place, in: field.part(bytes), expected: "no charset: JSON is always UTF-8",
            found: ByteText.quoted(bytes, place))
    }
}
