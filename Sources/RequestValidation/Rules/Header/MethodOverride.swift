/// header/method-override
enum MethodOverride: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/method-override", level: .warning, reference: "RFC 9110 section 9.1",
        summary: "an override field that contradicts the method",
        explanation: """
            Backends that heed X-HTTP-Method-Override act on the method in it. Everybody else on the way sees the \
            method of the request line: access rules, caches, logs and this proxy judge a POST while the backend \
            deletes. On a GET it is worse, since a GET may be repeated, prefetched and cached. Clients that can \
            send any method have no need of it.
            """,
        fix: "send the method itself in the request line, and leave the field out",
        examples: [
            .bad("POST /a HTTP/1.1\nHost: a.example\nX-HTTP-Method-Override: ⟦DELETE⟧\nContent-Length: 0"),
            .bad("GET /a HTTP/1.1\nHost: a.example\nX-Method-Override: ⟦PUT⟧"),
            .bad("POST /a HTTP/1.1\nHost: a.example\nx-http-method: ⟦MERGE⟧\nContent-Length: 0", note: "as in OData"),
            .good("POST /a HTTP/1.1\nHost: a.example\nX-HTTP-Method-Override: post\nContent-Length: 0"),
            .good("GET /a HTTP/1.1\nHost: a.example\nX-HTTP-Method: GET"),
        ])
    static let trigger: HeadFacts = []
    static let fields = KnownFieldSet.methodOverrides

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let method = ByteText.string(bytes, context.head.method)
        for field in context.head.fields where KnownFieldSet.methodOverrides.contains(field.known) {
            guard FieldBytes.isToken(bytes, field.value), !UnsetValue.isOne(bytes, field.value),
                ByteText.string(bytes, field.value).uppercased() != method.uppercased()
            else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: field.value, in: field.part(bytes),
                expected: "the method of the request line, \(ByteText.quoted(bytes, context.head.method, limit: 20))",
                found: ByteText.quoted(bytes, field.value, limit: 20))
        }
    }
}
