/// cookie/duplicate-name
enum DuplicateCookieName: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/duplicate-name", level: .warning, reference: "RFC 6265 section 4.2.2",
        summary: "two cookies of the same name",
        explanation: """
            Which of two cookies with one name a backend takes is left open: PHP and Go take the first, others the \
            last. It happens when a site sets the cookie once for a path or a parent domain and once without, or \
            when a client adds to its cookies instead of replacing one: then a user is logged in on one page and \
            logged out on the next.
            """,
        fix: "send each name once; on the site, set the cookie with the same Path and Domain everywhere",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=1; ⟦sid⟧=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2; ⟦a⟧=1", note: "the same value"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2\nCookie: c=3; ⟦b⟧=4",
                note: "in different fields", also: ["cookie/several-headers"]),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a_long_cookie_name=1; b=2; ⟦a_long_cookie_name⟧="),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: sid=1; SID=2; sid2=3", note: "names are case-sensitive"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nCookie: _ga=GA1.1.1; _ga_AB12CD34EF=GS1.1; _ga_AB12CD34EG=GS1.1; \
                _gid=GA1.2; _gat_a=1; _gat_b=1
                """),
        ])
    static let trigger: HeadFacts = .repeatedCookieName

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var counts: [[UInt8]: Int] = [:]
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard !pair.name.isEmpty else { continue }
            let count = counts[ByteText.array(bytes, pair.name), default: 0] &+ 1
            counts[ByteText.array(bytes, pair.name)] = count
            // One finding a name.
            guard count == 2 else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: pair.name, in: pair.part(bytes),
                expected: "one cookie called \(ByteText.quoted(bytes, pair.name, limit: 40))", found: "another one")
        }
    }
}
