/// header/content-field-without-content
enum ContentFieldWithoutContent: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/content-field-without-content", level: .warning, reference: "RFC 9110 section 8.3",
        summary: "a field about the body on a request without one",
        explanation: """
            Content-Type, Content-Encoding and the like describe the body, and there is none. Frameworks that look at \
            Content-Type first then try to parse nothing, and answer 400 or 415 to a plain GET. It comes from \
            default fields that a client adds to every request, or the body got lost before it was sent. Trailer \
            announces fields behind a chunked body, and without one they cannot come.
            """,
        fix: "leave the field out where there is no body, and look whether a body was meant to be there",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Content-Type⟧: application/json"),
            .bad("DELETE / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\n⟦content-encoding⟧: gzip"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Content-Disposition⟧: form-data"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Trailer⟧: X-Checksum"),
            .bad("PUT / HTTP/1.1\nHost: a.example\n⟦Trailer⟧: X-Checksum\nContent-Length: 2", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 2", body: "ok"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 0",
                note: "an empty form is one"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json",
                note: "the length is what is missing",
                also: ["framing/missing-length"]),
            .good(
                "PUT / HTTP/1.1\nHost: a.example\nTrailer: X-Checksum\nTransfer-Encoding: chunked",
                body: "2\nok\n0\nX-Checksum: 1\n\n"),
        ])
    static let trigger: HeadFacts = .contentFieldWithoutContent

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        // A POST without a length has lost its body, and that is one fault.
        let isLengthMissing = context.facts.contains(.missingLength) && context.isOn("framing/missing-length")
        for field in context.head.fields {
            if field.known == .trailer, context.framing != .chunked, context.framing != .unknown {
                report.add(
                    at: field.name, in: field.part(bytes), expected: "Transfer-Encoding: chunked beside it",
                    found: context.framing == .none ? "no body" : "a body of a length that was announced",
                    fix: "leave Trailer out, or send the body in chunks")
            }
            guard KnownFieldSet.ofContent.contains(field.known), context.framing == .none, !isLengthMissing else {
                continue
            }
            guard report.hasRoom() else { return }
            report.add(
                at: field.name, in: field.part(bytes), expected: "a body, which \(name(bytes, field)) describes",
                found: "no Content-Length and no Transfer-Encoding")
        }
    }

    private static func name(_ bytes: Span<UInt8>, _ field: RequestHead.Field) -> String {
        ByteText.escaped(bytes, field.name)
    }
}
