/// auth/api-key-missing
enum MissingAPIKey: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/api-key-missing", status: 401, reference: "RFC 9110 section 15.5.2",
        summary: "a request without the API key that its route demands",
        explanation: """
            The configuration says that this route is used with an API key in a field of its own, and the request has none,
            or an empty one, as when a variable of the environment is not set. Proxies drop fields with `_` in their names in
            silence, which looks the same from the backend.
            """,
        fix: "send the key in the field that is named here",
        examples: [
            .bad("GET / HTTP/1.1⟦⟧\nHost: a.example", with: ExampleToken.requiring(.apiKey)),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\n⟦X-API-Key:⟧", note: "empty", also: ["header/empty-value"],
                with: ExampleToken.requiring(.apiKey)),
            .bad(
                "GET / HTTP/1.1⟦⟧\nHost: a.example\nApi-Key: k-123", note: "in another field",
                with: ExampleToken.requiring(.apiKey)),
            .good("GET / HTTP/1.1\nHost: a.example\nx-api-key: k-123", with: ExampleToken.requiring(.apiKey)),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nOcp-Apim-Subscription-Key: k-123", note: "the field is configured",
                with: otherField),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .apiKeyMissing(let field, let found) = fault.kind else { return }
        report.add(fault, expected: "a key in the field `\(field)`", found: found)
    }

    @Sendable private static func otherField(_ settings: inout PolicySettings) {
        settings.routes = [
            ExampleToken.route {
                $0.required = [.apiKey]
                $0.apiKeyField = "ocp-apim-subscription-key"
            }
        ]
    }
}
