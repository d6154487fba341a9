/// cookie/too-many
enum TooManyCookies: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/too-many", status: 431, reference: "RFC 6265 section 6.1; RFC 6585 section 5",
        summary: "more cookies than the limit",
        explanation: """
            Browsers keep at most some 180 cookies for a site, and drop the oldest then. A client that sends more \
            collects them without ever dropping one, or is a loop that adds a cookie a round. Backends cut the list \
            at numbers of their own and lose the one that matters, often the session.
            """,
        fix: "drop cookies that expired or were replaced, and put several small ones into one",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2; ⟦c⟧=3; d=4") { $0.limits.cookieCount = 2 },
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2\nCookie: ⟦c⟧=3", note: "counted over all fields",
                also: ["cookie/several-headers"]
            ) { $0.limits.cookieCount = 2 },
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2; c=3; d=4") { $0.limits.cookieCount = 4 },
        ])
    static let trigger: HeadFacts = .cookieOverLimit

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let limit = context.policy.limits.cookieCount
        var cookies = context.cookies
        var count = 0
        while let pair = cookies.next(bytes) {
            count &+= 1
            guard count > limit else { continue }
            return report.add(
                at: pair.name, in: cookies.field?.part(bytes) ?? .headerSection,
                expected: "at most \(Count.of(limit, "cookie"))", found: "more")
        }
    }
}
