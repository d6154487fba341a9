/// cookie/prefix-violation
enum CookiePrefixViolation: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/prefix-violation", level: .warning,
        reference: "draft-ietf-httpbis-rfc6265bis section 4.1.3",
        summary: "a `__Secure-` or `__Host-` cookie over plain text",
        explanation: """
            A browser keeps a cookie of such a name only if it is for encrypted connections, and never sends it over \
            another. Here it came over plain text: from a program that does not heed the rule, so that everybody \
            on the way could read it, or from a proxy that does not say in X-Forwarded-Proto that the client's \
            connection was encrypted.
            """,
        fix: "send it over HTTPS only; a proxy in front has to be trusted and to say `X-Forwarded-Proto: https`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; ⟦__Host-sid⟧=abc", under: fromElsewhere),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦__Secure-sid⟧=abc; b=2", under: fromElsewhere),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦__host-sid⟧=abc", note: "any case", under: fromElsewhere),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-Forwarded-Proto: http\nCookie: ⟦__Host-sid⟧=abc",
                note: "the proxy in front says so", under: behindProxy),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-Forwarded-Proto: https\nCookie: ⟦__Host-sid⟧=abc",
                note: "anybody may say so", under: fromElsewhere),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nX-Forwarded-Proto: https\nCookie: __Host-sid=abc",
                under: behindProxy),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nForwarded: for=192.0.2.1;proto=\"https\"\nCookie: __Host-sid=abc",
                under: behindProxy),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nCookie: __Host-sid=abc",
                under: { circumstances in
                    circumstances.peer = IPAddress(v4: 0x7F00_0001)
                }),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nCookie: __Host-sid=abc",
                under: { circumstances in
                    fromElsewhere(&circumstances)
                    circumstances.isEncrypted = true
                }),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: __Hostess=1; __cf_bm=2; __utma=3", under: fromElsewhere),
        ])
    static let trigger: HeadFacts = .prefixedCookie

    @Sendable private static func fromElsewhere(_ circumstances: inout Circumstances) {
        circumstances.peer = IPAddress(v4: 0xC000_0207)
    }

    @Sendable private static func behindProxy(_ circumstances: inout Circumstances) {
        fromElsewhere(&circumstances)
        circumstances.isPeerTrusted = true
    }

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.crossedInPlaintext(bytes) else { return }
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard pair.hasEquals, let prefix = prefix(bytes, pair.name) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: pair.name, in: pair.part(bytes), expected: "an encrypted connection for a `\(prefix)` cookie",
                found: context.circumstances.isPeerTrusted ? "plain text, as the proxy in front says" : "plain text")
        }
    }

    /// Browsers compare without regard to case.
    private static func prefix(_ bytes: Span<UInt8>, _ name: Range<Int>) -> String? {
        if begins(bytes, name, with: "__secure-") { return "__Secure-" }
        if begins(bytes, name, with: "__host-") { return "__Host-" }
        return begins(bytes, name, with: "__http-") ? "__Http-" : nil
    }

    private static func begins(_ bytes: Span<UInt8>, _ name: Range<Int>, with prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard name.count > length else { return false }
        return ByteText.equals(bytes, name.lowerBound..<(name.lowerBound &+ length), ignoringCase: prefix)
    }
}
