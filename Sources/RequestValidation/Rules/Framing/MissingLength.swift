/// framing/missing-length
enum MissingLength: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/missing-length", level: .warning, reference: "RFC 9110 section 8.6",
        summary: "POST, PUT or PATCH with neither Content-Length nor Transfer-Encoding",
        explanation: """
            Such a request has no body. A client that means an empty one should say `Content-Length: 0`; one \
            that means to send a body has lost it, and what it sends next is read as another request. Some servers \
            answer 411, most treat the body as empty in silence.
            """,
        fix: "send Content-Length, with 0 for an empty body",
        examples: [
            .bad("POST /logout HTTP/1.1\nHost: a.example\n⟦⟧", note: "curl -X POST without data"),
            .bad("PUT /a HTTP/1.1\nHost: a.example\nContent-Type: text/plain\n⟦⟧"),
            .bad("PATCH /a HTTP/1.0\n⟦⟧"),
            .good("POST /logout HTTP/1.1\nHost: a.example\nContent-Length: 0"),
            .good("DELETE /a HTTP/1.1\nHost: a.example"),
            .good("PUT /a HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "0\n\n"),
        ])
    static let trigger: HeadFacts = .missingLength

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        // Where the route asks for a length, its absence is framing/length-required.
        guard !LengthRequired.applies(to: context, bytes) else { return }
        // `Content_Length: 5` is there and misspelled, as header/framing-lookalike says.
        let isMisspelled = context.head.fields.contains { field in
            field.known == .unknown && FramingLookalike.isLookalike(bytes, field.name)
        }
        guard !isMisspelled else { return }
        report.add(
            at: context.head.endOfFields(bytes), in: .headerSection,
            expected: "Content-Length or Transfer-Encoding with \(ByteText.escaped(bytes, context.head.method))",
            found: "neither")
    }
}
