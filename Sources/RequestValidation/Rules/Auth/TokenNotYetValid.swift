/// auth/jwt-not-yet-valid
enum TokenNotYetValid: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-not-yet-valid", status: 401, reference: "RFC 7519 section 4.1.5",
        summary: "a token that is not valid yet",
        explanation: """
            Before its `nbf` a token must not be accepted. Mostly a clock is wrong: that of the issuer runs ahead, or ours
            behind. Dates in milliseconds look like the far future too. An `iat` that lies ahead is a warning: some libraries
            refuse it.
            """,
        fix: "set the clocks by NTP; give dates in seconds",
        examples: [
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsIm5iZiI6NDEwMjQ0NDgwMH0⟧.\(ExampleToken.unsigned)"),
                note: "a warning here", under: ExampleToken.today),
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsIm5iZiI6NDEwMjQ0NDgwMH0⟧.\(ExampleToken.unsigned)"),
                note: "an error where the route asks for tokens", with: ExampleToken.settings { _ in },
                under: ExampleToken.today),
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsIm5iZiI6MTc2NzIyNTYwMDAwMH0⟧.\(ExampleToken.unsigned)"),
                note: "in milliseconds", under: ExampleToken.today),
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsImlhdCI6NDEwMjQ0NDgwMH0⟧.\(ExampleToken.unsigned)"),
                note: "`iat`: a warning", under: ExampleToken.today),
            .good(ExampleToken.request(ExampleToken.signed), under: ExampleToken.today),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.notYetValid(let claim, let time, let now, let leeway, let isDemanded)) = fault.kind else {
            return
        }
        let isInMilliseconds = TokenDate.isInMilliseconds(time)
        report.add(
            fault, expected: "`\(claim)` in the past, or at most \(Count.of(leeway, "second")) ahead",
            found: isInMilliseconds
                ? "\(time), a date in milliseconds"
                : "\(TokenDate.text(time)), \(TokenDate.duration(time &- now)) ahead",
            fix: isInMilliseconds ? "divide the number by 1000: dates are in seconds" : nil,
            level: isDemanded && claim == "nbf" ? .error : .warning)
    }
}
