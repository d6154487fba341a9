/// header/underscore-in-name
enum UnderscoreInFieldName: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/underscore-in-name", level: .warning, reference: "RFC 3875 section 4.1.18",
        summary: "an underscore in a field name",
        explanation: """
            Backends behind CGI, WSGI, PHP and the like get fields as variables in which `-` and `_` are the same, so \
            `X_Forwarded_For` and `X-Forwarded-For` become one: a client can set a field that the proxy thinks it \
            controls. For that reason nginx and Apache httpd drop such fields without a word, and the client's \
            developer looks for the lost value.
            """,
        fix: "use a hyphen in place of the underscore",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦api_key⟧: 1"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\n⟦X_Forwarded_For⟧: 192.0.2.1",
                note: "shadows a forwarding field: an error"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦X-Real_IP⟧: 192.0.2.1"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Api-Key: some_key\nX-Forwarded-For: 192.0.2.1"),
        ])
    static let trigger: HeadFacts = .unusualFieldName

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where FieldBytes.contains(0x5F, bytes, field.name) {
            guard FieldBytes.isToken(bytes, field.name), !FramingLookalike.isLookalike(bytes, field.name) else {
                continue
            }
            let name = hyphenated(ByteText.array(bytes, field.name))
            let isShadow = shadows(name)
            report.add(
                at: field.name, in: field.part(bytes), expected: "`-` between the words of a field name",
                found: isShadow ? "a name that backends take for \(name)" : "`_`", level: isShadow ? .error : .warning)
        }
    }

    private static func hyphenated(_ name: [UInt8]) -> String {
        String(decoding: name.map { $0 == 0x5F ? 0x2D : ByteText.lowercased($0) }, as: UTF8.self)
    }

    /// Fields by which a proxy tells the backend who asks for what, and those that concern the connection.
    private static func shadows(_ name: String) -> Bool {
        name.hasPrefix("x-forwarded-") || name.hasPrefix("x-original-")
            || [
                "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "cf-connecting-ip",
                "fastly-client-ip", "x-rewrite-url", "proxy-connection", "proxy-authorization", "keep-alive",
            ].contains(name)
    }
}
