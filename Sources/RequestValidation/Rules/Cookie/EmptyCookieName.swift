/// cookie/empty-name
enum EmptyCookieName: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/empty-name", level: .warning, reference: "RFC 6265 section 4.1.1",
        summary: "a cookie without a name",
        explanation: """
            Nothing stands before the `=`. Some backends drop such a cookie, some keep it under an empty name, and \
            some read what follows as the name; browsers have been tricked into sending `=__Host-sid=x` as if it were \
            a protected cookie. It comes from a name that was empty when the field was put together.
            """,
        fix: "put a name before the `=`, or leave the cookie out",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦=⟧abc"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; ⟦=⟧; b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; ⟦=⟧sid=2"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: a=; b==; c=d=e", note: "values may be empty or hold `=`"),
        ])
    static let trigger: HeadFacts = .irregularCookie

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard pair.hasEquals, pair.name.isEmpty else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: pair.place.lowerBound..<pair.value.lowerBound, in: pair.part(bytes),
                expected: "a name before the `=`", found: "none before \(Count.bytes(pair.value.count)) of value")
        }
    }
}
