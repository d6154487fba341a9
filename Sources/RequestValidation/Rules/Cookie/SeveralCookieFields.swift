/// cookie/several-headers
enum SeveralCookieFields: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/several-headers", level: .warning, reference: "RFC 6265 section 5.4",
        summary: "cookies in more than one Cookie field",
        explanation: """
            A client sends its cookies in one Cookie field. Of several fields, some backends see only the first or the \
            last, and others join them with a comma, which makes one cookie of two. HTTP/2 allows the split; a \
            gateway that turns such a request into HTTP/1.1 has to join the fields again (RFC 9113 section 8.2.3) and \
            some forget to.
            """,
        fix: "join the cookies into one field with `; ` between them",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1\n⟦Cookie⟧: b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2\nAccept: */*\n⟦cookie⟧: c=3\ncookie: d=4"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: a=1\nX-Cookie: b=2\nCookie2: $Version=1"),
        ])
    static let trigger: HeadFacts = .severalCookieFields

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let fields = context.head.fields.filter { field in field.known == .cookie }
        guard fields.count > 1 else { return }
        report.add(
            at: fields[1].name, in: fields[1].part(bytes), expected: "one Cookie field", found: "\(fields.count)")
    }
}
