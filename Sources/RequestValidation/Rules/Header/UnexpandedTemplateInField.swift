/// header/unexpanded-template
enum UnexpandedTemplateInField: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/unexpanded-template", level: .warning, reference: "RFC 9110 section 5.5",
        summary: "a placeholder in a field that was not filled in",
        explanation: """
            `{{token}}`, `${API_KEY}`, `{id}`, `%s` or `<your-key>` is what stands in a collection, a configuration file \
            or the documentation until somebody puts the value there. Nobody did: a variable of Postman is not set, a \
            string in JavaScript has the wrong quotes, or an example was copied. The backend only says 401.
            """,
        fix: "fill in the placeholder before sending",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦{{token}}⟧", note: "a Postman variable"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦${TOKEN}⟧", note: "a shell's single quotes"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦<token>⟧", note: "from the documentation"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer ⟦<your token>⟧",
                note: "a space in a token: an error"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Api-Key: ⟦{{ api_key }}⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Api-Key: ⟦<YOUR_API_KEY>⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Tenant: ⟦{tenant}⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Tenant: ⟦%s⟧", note: "a format string"),
            .bad("GET / HTTP/1.1\nHost: a.example\nUser-Agent: shop/⟦${project.version}⟧ (Maven)"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Trace: a=⟦{{trace}}⟧; b={{span}}"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; sid=⟦{{session}}⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=⟦${SID}⟧"),
            .good(#"GET / HTTP/1.1\#nHost: a.example\#nX-Context: {"a":{"b":1}}\#nDropbox-API-Arg: {"path":"/a"}"#),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Id: {3F2504E0-4F89-11D3-9A0C-0305E82C3301}", note: "a GUID"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Expression: a{b}c${}d{{}}e\nX-Share: 100%\nX-Code: %2F"),
            .good(
                "LOCK / HTTP/1.1\nHost: a.example\nLock-Token: <urn:uuid:181d4fae-7d8c>\nX-Mark: <b>\nContent-Length: 0"
            ),
            .good(#"GET / HTTP/1.1\#nHost: a.example\#nCookie: j={a:{b:1}}; k={a}b"#),
        ])
    static let trigger: HeadFacts = [.braceInValue, .oddValue, .oddCredentials]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields {
            guard !field.hasStrictValue, field.known == .cookie || !StringifiedFieldValue.isReadElsewhere(field.known)
            else { continue }
            if field.known == .cookie {
                checkCookies(bytes, field, &report)
            } else {
                let value = UnsetCredentials.range(bytes, field) ?? field.value
                for place in TemplatePlaceholder.inValue(bytes, value) {
                    guard report.hasRoom() else { return }
                    add(bytes, place, in: field.part(bytes), UnsetCredentials.level(bytes, field, place), &report)
                }
            }
        }
    }

    /// Cookies hold anything, so only one that is a placeholder as a whole counts.
    private static func checkCookies(
        _ bytes: Span<UInt8>, _ field: RequestHead.Field, _ report: inout FindingReport
    ) {
        var walk = CookieWalk(field.value)
        while let pair = walk.nextPair(bytes) {
            guard pair.hasEquals, TemplateReader.isWhole(bytes, pair.value) else { continue }
            guard report.hasRoom() else { return }
            add(bytes, pair.value, in: pair.part(bytes), .warning, &report)
        }
    }

    private static func add(
        _ bytes: Span<UInt8>, _ place: Range<Int>, in part: MessagePart, _ level: Level, _ report: inout FindingReport
    ) {
        report.add(
            at: place, in: part, expected: "a value", found: "the placeholder \(ByteText.quoted(bytes, place))",
            level: level)
    }
}
