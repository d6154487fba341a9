/// cookie/stringified-value
enum StringifiedCookie: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/stringified-value", level: .warning, reference: "RFC 6265 section 4.1.1",
        summary: "a cookie whose value is a missing or structured value made into text",
        explanation: """
            A script stored a variable that held nothing, or an object: the cookie now says `undefined`, `null` or \
            `[object Object]`, and comes back with every request until it expires. Backends look for a session or a \
            basket of that name, and some take the word for a logged-in user.
            """,
        fix: "delete the cookie where there is no value, and store objects as percent-encoded JSON",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: sid=⟦undefined⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; cart=⟦null⟧; b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: cart=⟦[object Object]⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: cart=⟦%5Bobject%20Object%5D⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: n=⟦NaN⟧; t=None; u=nil"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: token=⟦Optional(⟧\"abc\")", note: "Swift"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nCookie: a=nullable; b=undefined1; c=none; null=1; d=%5B1%5D; e=[o]"),
        ])
    static let trigger: HeadFacts = .stringifiedCookie

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard pair.hasEquals, let meaning = StringifiedValue.describe(bytes, pair.value) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: StringifiedValue.place(bytes, pair.value), in: pair.part(bytes), expected: "a value",
                found: meaning)
        }
    }

    static func isStringified(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        StringifiedValue.describe(bytes, value) != nil
    }
}
