/// framing/repeated-content-length
enum RepeatedContentLength: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/repeated-content-length", reference: "RFC 9110 section 8.6",
        summary: "the same Content-Length more than once",
        explanation: """
            Two programs in the client both add the field: usually the code sets it by hand and the HTTP library sets \
            it again. HAProxy drops the repetition in silence. As soon as one of the two counts characters \
            and not bytes, the values differ and every strict server refuses the request.
            """,
        fix: "leave Content-Length to the HTTP library",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\n⟦Content-Length: 2⟧", body: "ok"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nX: 1\n⟦content-length: 2⟧\nContent-Length: 2",
                body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nX-Content-Length: 2", body: "ok"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nContent-Length: 5", body: "ok",
                also: ["framing/conflicting-content-length"]),
        ])
    static let trigger: HeadFacts = .irregularContentLength

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let fields = context.head.fields.filter { $0.known == .contentLength }
        guard fields.count > 1, let length = ContentLength.parse(bytes, fields[0].value) else { return }
        guard fields.allSatisfy({ ContentLength.parse(bytes, $0.value) == length }) else { return }
        report.add(
            at: fields[1].extent, in: fields[1].part(bytes), expected: "one Content-Length",
            found: "\(fields.count) fields that say \(length)")
    }
}
