/// content-type/nonexistent
enum NonexistentMediaType: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/nonexistent", level: .warning, reference: "RFC 6838 section 3",
        summary: "a media type that does not exist",
        explanation: """
            Media types are registered, and a receiver compares them letter by letter: `text/json` or \
            `application/jpg` match nothing, so that the parser for the real type is not chosen, or an Accept finds \
            no representation and gets a 406. Some frameworks know the commonest slips and accept them, which hides \
            the mistake until another one is used.
            """,
        fix: "use the registered media type",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦text/json⟧\nContent-Length: 2", body: "{}"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦plain/text⟧; charset=utf-8\nContent-Length: 2",
                body: "hi", note: "the wrong way round"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦application/jpg⟧\nContent-Length: 3",
                body: "⟨FF⟩⟨D8⟩⟨FF⟩"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦*/*⟧\nContent-Length: 2", body: "{}",
                note: "copied from Accept"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦text/*⟧\nContent-Length: 2", body: "hi"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAccept: text/html, ⟦image/jpg⟧;q=0.5", note: "in Accept"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/vnd.acme.order+json\nContent-Length: 2",
                body: "{}", note: "a vendor's type"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\n"
                    + "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"),
        ])
    static let trigger: HeadFacts = .oddMediaType

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .contentType || field.known == .accept {
            var start = field.value.lowerBound
            let end = field.value.upperBound
            while let member = ConnectionOptions.nextMember(bytes, from: &start, to: end) {
                // Only Accept is a list: a comma in Content-Type is a parameter's or a fault.
                if field.known == .contentType { start = end &+ 1 }
                guard report.hasRoom() else { return }
                guard let type = MediaType(bytes, member) else { continue }
                let place = type.type.lowerBound..<type.subtype.upperBound
                if field.known == .contentType, isRange(bytes, type) {
                    report.add(
                        at: place, in: field.part(bytes), expected: "one media type",
                        found: ByteText.quoted(bytes, place),
                        fix: "name the type that the body has; `*` is for Accept")
                    continue
                }
                guard let right = MediaTypeSlip.right(for: type, bytes) else { continue }
                // What the contract names, its server knows.
                if field.known == .contentType, let media = context.contract?.mediaOfBody,
                    TextPiece.equals(bytes, place, ignoringCase: media.range)
                {
                    continue
                }
                report.add(
                    at: place, in: field.part(bytes), expected: right.isEmpty ? "a registered type" : "`\(right)`",
                    found: ByteText.quoted(bytes, place), fix: right.isEmpty ? nil : "write `\(right)`")
            }
        }
    }

    private static func isRange(_ bytes: Span<UInt8>, _ type: MediaType) -> Bool {
        ByteText.equals(bytes, type.type, ignoringCase: "*") || ByteText.equals(bytes, type.subtype, ignoringCase: "*")
    }
}
