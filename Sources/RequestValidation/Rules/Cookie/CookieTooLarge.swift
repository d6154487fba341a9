/// cookie/too-large
enum CookieTooLarge: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/too-large", status: 431, reference: "RFC 6265 section 6.1; RFC 6585 section 5",
        summary: "a cookie over the limit",
        explanation: """
            Browsers keep no cookie of more than 4096 bytes, name and value together, and the buffers of many backends \
            are made for that. A larger one was put together by a program that stores what it should keep on the \
            server: every request carries it, and one day the whole header section is too large.
            """,
        fix: "keep the data on the server and a short id in the cookie",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦state⟧=abcdefgh") { $0.limits.cookieLength = 13 },
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2\nCookie: c=3; ⟦d⟧=45",
                also: ["cookie/several-headers"]
            ) {
                $0.limits.cookieLength = 3
            },
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦⟧abcd", also: ["cookie/invalid-syntax"]) {
                $0.limits.cookieLength = 3
            },
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: state=abcdefgh; b=2") { $0.limits.cookieLength = 14 },
        ])
    static let trigger: HeadFacts = .cookieOverLimit

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let limit = context.policy.limits.cookieLength
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard pair.place.count > limit else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: pair.name, in: pair.part(bytes), expected: "at most \(Count.bytes(limit)) of name and value",
                found: Count.bytes(pair.place.count))
        }
    }
}
