/// content-type/charset-not-allowed
enum CharsetNotAllowed: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/charset-not-allowed", status: 415, reference: "RFC 9110 section 15.5.16",
        summary: "a charset that this route does not take",
        explanation: """
            The configuration lists the charsets that the route takes, mostly because the backend decodes every body \
            as one of them and does not look at the parameter. Text in another charset would be stored with the wrong \
            letters, and nobody would notice at once.
            """,
        fix: "send the text in one of the charsets that the route takes",
        examples: [
            .bad(
                "POST /notes HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=⟦iso-8859-1⟧\n"
                    + "Content-Length: 2", body: "hi", with: allowUTF8),
            .good(
                "POST /notes HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=UTF-8\nContent-Length: 2",
                body: "hi", with: allowUTF8),
            .good(
                "POST /notes HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 2", body: "hi",
                note: "says none", with: allowUTF8),
        ])
    static let fields = KnownFieldSet(.contentType)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let allowed = context.route.charsets
        guard !allowed.isEmpty, let (field, charset, isJSON) = context.charset(bytes), !isJSON,
            let encoding = CharacterEncoding.named(bytes, charset.value)
        else { return }
        guard !allowed.contains(where: { CharacterEncoding.named($0) == encoding }) else { return }
        let choice = Count.alternatives(allowed)
        report.add(
            at: charset.value, in: field.part(bytes), expected: "\(choice) for this route",
            found: ByteText.quoted(bytes, charset.value), fix: "send the text in \(choice)")
    }

    private static let allowUTF8: @Sendable (inout PolicySettings) -> Void = { settings in
        var route = RouteSettings(name: "notes")
        route.charsets = ["utf-8"]
        settings.routes = [route]
    }
}
