/// auth/jwt-expired
enum TokenExpired: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-expired", status: 401, reference: "RFC 7519 section 4.1.4",
        summary: "a token that has expired",
        explanation: """
            Past its `exp` a token must not be accepted. A client that meets this has not renewed its token, works with one from
            a file or a test, or has a clock that differs. Where the route says nothing of tokens this is a warning, since the
            request may be the one that asks for a new token.
            """,
        fix: "get a new token before the old one expires",
        examples: [
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsImV4cCI6MTc2NzIyNTYwMH0⟧.\(ExampleToken.unsigned)"),
                note: "a day ago; a warning here", under: ExampleToken.today),
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsImV4cCI6MTc2NzIyNTYwMH0⟧.\(ExampleToken.unsigned)"),
                note: "an error where the route asks for tokens", with: ExampleToken.settings { _ in },
                under: ExampleToken.today),
            .good(ExampleToken.request(ExampleToken.signed), under: ExampleToken.today),
            .good(
                ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "no `exp`", under: ExampleToken.today),
            .good(
                ExampleToken.request(
                    "\(ExampleToken.hs256).eyJzdWIiOiIxNyIsImV4cCI6MTc2NzIyNTYwMH0.\(ExampleToken.unsigned)"),
                note: "within the leeway", with: ExampleToken.settings { $0.leeway = 100_000 },
                under: ExampleToken.today),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.expired(let time, let now, let leeway, let isDemanded)) = fault.kind else { return }
        report.add(
            fault, expected: "an `exp` that lies ahead, or at most \(Count.of(leeway, "second")) back",
            found: "\(TokenDate.text(time)), \(TokenDate.duration(now &- time)) ago",
            level: isDemanded ? .error : .warning)
    }
}
