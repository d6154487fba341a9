/// header/hop-by-hop-abuse
enum HopByHopAbuse: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/hop-by-hop-abuse", reference: "RFC 9110 section 7.6.1",
        summary: "Connection names a field that is meant for the backend",
        explanation: """
            Every proxy on the way removes the fields that Connection names. Naming Host, Authorization, Cookie or \
            X-Forwarded-For there makes some proxy drop it, and the backend takes the request for somebody else's, or \
            for one from inside. No client has a reason to; attackers do it to slip past access checks, and \
            proxies that do as they are told hide it.
            """,
        fix: "name only fields for the next hop in Connection: `keep-alive`, `close`, `Upgrade`, `TE`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: close, ⟦X-Forwarded-For⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: ⟦Host⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\nConnection: keep-alive, ⟦authorization⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1\nConnection: close\nConnection: ⟦Cookie⟧"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nConnection: ⟦Content-Length⟧", body: "ok"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked\nConnection: ⟦Transfer-Encoding⟧",
                body: "0\n\n"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: ⟦X-Forwarded-User⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: ⟦Cache-Control⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive, Upgrade, TE\nTE: trailers\nUpgrade: h2c"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\n\
                HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA
                """),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: close, X-Hop-Count\nX-Hop-Count: 1"),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: Keep-Alive\nKeep-Alive: 30"),
        ])
    static let trigger: HeadFacts = .unusualConnection

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .connection {
            var members = ListWalk(field.value)
            while let member = members.next(bytes) {
                guard FieldBytes.isToken(bytes, member), isEndToEnd(bytes, member) else { continue }
                guard report.hasRoom() else { return }
                let name = ByteText.quoted(bytes, member)
                report.add(
                    at: member, in: field.part(bytes), expected: "fields for the next hop only",
                    found: "\(name), which is meant for the backend", fix: "leave \(name) out of Connection")
            }
        }
    }

    /// Fields of other people, which may well be for one hop only, are left alone.
    private static func isEndToEnd(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        switch KnownField.lookup(bytes, name) {
        case .unknown: startsWithForwarded(bytes, name)
        case .connection, .keepAlive, .proxyConnection, .te, .upgrade, .http2Settings, .trailer, .proxyAuthorization:
            false
        default: true
        }
    }

    private static func startsWithForwarded(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard name.count > 12 else { return false }
        return ByteText.equals(bytes, name.lowerBound..<(name.lowerBound &+ 12), ignoringCase: "x-forwarded-")
    }
}
