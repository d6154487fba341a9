/// cookie/attribute-in-request
enum CookieAttributeInRequest: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/attribute-in-request", reference: "RFC 6265 section 4.2.2",
        summary: "an attribute of Set-Cookie in a request",
        explanation: """
            `Path`, `HttpOnly` and the like tell the client how to keep a cookie; they are not part of it. A client \
            that copies the whole Set-Cookie value into its Cookie field sends them as cookies. `HttpOnly` \
            and `Secure` without a value are no cookies at all; the others are legal names, so they are a warning. \
            Most backends take them for cookies in silence.
            """,
        fix: "send the name and the value alone: what stands before the first `;` of Set-Cookie",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=abc; ⟦HttpOnly⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=abc; ⟦secure⟧; a=1"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=abc; ⟦Path⟧=/", note: "a legal name: a warning"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=abc; path=/; ⟦domain⟧=a.example; Partitioned"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nCookie: sid=abc; ⟦Expires⟧=Wed, 21 Oct 2026 07:28:00 GMT",
                note: "the comma in it is no fault of its own"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=abc; Max-Age=60; ⟦SameSite⟧=Lax"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nCookie: ⟦$Version⟧=1; sid=abc; $Path=/",
                note: "RFC 2965, obsolete since 2011"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: secure=1; pathname=/a; httponly=; max=3; $id=4; expire=5"),
        ])
    static let trigger: HeadFacts = .irregularCookie

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard let kind = CookieAttribute.of(bytes, pair) else { continue }
            guard report.hasRoom() else { return }
            let part = cookies.field?.part(bytes) ?? .headerSection
            switch kind {
            case .flag(let name):
                report.add(
                    at: pair.place, in: part, expected: "a name, `=` and a value",
                    found: "\(name), which only Set-Cookie has, without a value")
            case .pair(let name):
                report.add(
                    at: pair.name, in: part, expected: "the names of cookies",
                    found: "\(name), an attribute of Set-Cookie", level: .warning)
            case .obsolete:
                report.add(
                    at: pair.name, in: part, expected: "the names of cookies",
                    found: "\(ByteText.quoted(bytes, pair.name)), an attribute of RFC 2965",
                    fix: "send cookies as RFC 6265 describes them, without attributes", level: .warning)
            }
        }
    }
}
