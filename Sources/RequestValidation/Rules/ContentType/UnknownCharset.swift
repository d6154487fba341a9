/// content-type/unknown-charset
enum UnknownCharset: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/unknown-charset", status: 415, reference: "RFC 9110 section 8.3.2",
        summary: "a charset that nobody knows",
        explanation: """
            The charset parameter names how characters were written as bytes. A name that is in no registry cannot be \
            decoded: some servers answer 415, others fall back to Latin-1 or UTF-8 and store mangled letters, which \
            shows up months later.
            """,
        fix: "name a registered charset; `utf-8` is the one to use",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=⟦utf-9⟧\nContent-Length: 2",
                body: "hi"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=\"⟦unicode-8⟧\"\n"
                    + "Content-Length: 2", body: "hi", note: "in quotes"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=⟦undefined⟧\nContent-Length: 2",
                body: "hi", note: "a variable without value"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=UTF8\nContent-Length: 2",
                body: "hi", note: "a spelling in wide use"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=iso-8859-15\nContent-Length: 2",
                body: "hi"),
        ])
    static let fields = KnownFieldSet(.contentType)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let (field, charset, isJSON) = context.charset(bytes), !isJSON,
            CharacterEncoding.named(bytes, charset.value) == nil
        else { return }
        let name = ByteText.string(bytes, charset.value)
        let near = EditDistance.nearest(to: name, in: ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "us-ascii"])
        report.add(
            at: charset.value, in: field.part(bytes), expected: "a registered charset, such as `utf-8`",
            found: ByteText.quoted(bytes, charset.value), fix: near.first.map { "write `charset=\($0)`" })
    }
}
