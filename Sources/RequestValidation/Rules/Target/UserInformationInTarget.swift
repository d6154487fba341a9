/// target/userinfo
enum UserInformationInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/userinfo", reference: "RFC 9110 section 4.2.4",
        summary: "`user:password@` in the request target",
        explanation: """
            A password in a URI ends up in access logs, histories and Referer fields, and \
            `trusted.example@evil.example` is the oldest phishing link there is. HTTP forbids sending it; clients \
            turn it into an Authorization field. Lenient servers ignore it, so the request works but is not \
            authenticated.
            """,
        fix: "send the credentials in an Authorization field",
        examples: [
            .bad("GET http://⟦ann:secret@⟧a.example/x HTTP/1.1\nHost: a.example"),
            .bad("GET http://⟦ann@⟧a.example:8080/x HTTP/1.1\nHost: a.example:8080"),
            .good("GET http://a.example/@ann/x@y?mail=ann@b.example HTTP/1.1\nHost: a.example"),
            .good("GET /users/ann@b.example HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .notOriginForm

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        let host = parts.host(bytes)
        let user = parts.authority.lowerBound..<host.lowerBound
        guard !user.isEmpty else { return }
        let hasPassword = user.contains { bytes[$0] == 0x3A }
        report.add(
            at: user, in: .target, expected: "a host behind `//`",
            found: hasPassword ? "a user name and password (redacted)" : "a user name (redacted)")
    }
}
