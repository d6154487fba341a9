/// auth/jwt-bad-json
enum TokenBadJSON: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-bad-json", reference: "RFC 7519 section 7.2; RFC 8259",
        summary: "a token whose header or payload is not the JSON that it should be",
        explanation: """
            Header and payload are JSON objects with each name once, and dates are numbers of seconds. Tokens that are put
            together by hand have single quotes, trailing commas or dates in quotes; with a name twice, the library that
            checks the token and the one that uses it may see two different values.
            """,
        fix: "build the token with a library, from an object",
        examples: [
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).⟦eydzdWInOicxNyd9⟧.\(ExampleToken.unsigned)"),
                note: "single quotes"),
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsfQ⟧.\(ExampleToken.unsigned)"),
                note: "a trailing comma"),
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsInN1YiI6IjE4In0⟧.\(ExampleToken.unsigned)"),
                note: "`sub` twice"),
            .bad(ExampleToken.request("\(ExampleToken.hs256).⟦WzFd⟧.\(ExampleToken.unsigned)"), note: "an array"),
            .bad(
                ExampleToken.request("⟦eyJhbGciOiJIUzI1NiIsfQ⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "in the header"),
            .bad(
                ExampleToken.request(
                    "\(ExampleToken.hs256).⟦eyJzdWIiOiIxNyIsImV4cCI6IjE3NjcyMjU2MDAifQ⟧.\(ExampleToken.unsigned)"),
                note: "`exp` in quotes"),
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).⟦eyJhdWQiOjd9⟧.\(ExampleToken.unsigned)"),
                note: "`aud` is a number"),
            .good(ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)")),
            .good(
                ExampleToken.request(
                    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\(ExampleToken.subject).\(ExampleToken.unsigned)"),
                note: "with line ends, as in RFC 7515"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.json(let segment, let expected, let found)) = fault.kind else { return }
        report.add(fault, expected: "\(expected) in the \(segment.name)", found: found)
    }
}
