/// auth/credentials-over-plaintext
enum CredentialsOverPlaintext: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/credentials-over-plaintext", level: .warning, reference: "RFC 7617 section 4; RFC 6750 section 5.3",
        summary: "a password or token sent without encryption",
        explanation: """
            Basic credentials and bearer tokens are the secret itself: whoever sees the request can use them from then on.
            The request came over a network without TLS, so the routers, proxies and capture files on the way have them. It
            works in every test, which is why it stays.
            """,
        fix: "use https, and change the password or token that was sent",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Basic⟧ dXNlcjpwYXNz", under: stranger),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: ⟦Bearer⟧ abc123", under: stranger),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-Forwarded-Proto: http\nAuthorization: ⟦Bearer⟧ abc123",
                note: "as the proxy in front says", under: proxy),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nX-Forwarded-Proto: https\nAuthorization: Bearer abc123", under: proxy),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123", note: "over TLS", under: encrypted),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc123", note: "on this machine", under: local),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"a\", realm=\"b\", nonce=\"c\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\"",
                note: "does not show the password", under: stranger),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .plaintext(let scheme) = fault.kind else { return }
        report.add(fault, expected: "an encrypted connection", found: "`\(scheme)` credentials over plain HTTP")
    }

    @Sendable private static func stranger(_ circumstances: inout Circumstances) {
        circumstances.peer = IPAddress("192.0.2.7")
    }

    @Sendable private static func proxy(_ circumstances: inout Circumstances) {
        stranger(&circumstances)
        circumstances.isPeerTrusted = true
    }

    @Sendable private static func encrypted(_ circumstances: inout Circumstances) {
        stranger(&circumstances)
        circumstances.isEncrypted = true
    }

    @Sendable private static func local(_ circumstances: inout Circumstances) {
        circumstances.peer = IPAddress("::1")
    }
}
