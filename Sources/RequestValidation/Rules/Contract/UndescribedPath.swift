/// contract/no-such-path
enum UndescribedPath: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/no-such-path", status: 404, reference: "OpenAPI Paths Object (3.1: section 4.8.8)",
        summary: "a path that the contract does not have",
        explanation: """
            The contract lists the paths of the backend, and this is none of them: a letter in another case, a slash \
            too many at the end, the base path left out or put in twice, or a path of another version. Backends \
            answer with a page for humans, or let a catch-all route take it, which answers 200 with the wrong thing.
            """,
        fix: "use a path of the contract",
        examples: [
            .bad("GET ⟦/order/7⟧ HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .bad(
                "GET ⟦/orders/⟧ HTTP/1.1\nHost: a.example", note: "a slash too many", contract: ExampleContract.orders),
            .bad("GET ⟦/Orders⟧ HTTP/1.1\nHost: a.example", note: "another case", contract: ExampleContract.orders),
            .bad(
                "GET ⟦/v1/order⟧ HTTP/1.1\nHost: a.example", note: "only observed",
                with: { $0.holdTo { $0.unknownPaths = .observe } }, contract: ExampleContract.basePath),
            .good("GET /orders/7 HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good(
                "GET /metrics HTTP/1.1\nHost: a.example", note: "unknown paths may pass",
                with: { $0.holdTo { $0.unknownPaths = .pass } }, contract: ExampleContract.orders),
            .good(
                "GET /metrics HTTP/1.1\nHost: a.example", note: "not below the base path",
                contract: ExampleContract.basePath),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .unknownPath(let hint, let title) = violation.kind else { return }
        report.add(
            violation, expected: hint.map { "`\($0.template)`" } ?? "a path of \(title)",
            found: hint?.difference ?? "one that it does not have",
            fix: hint.map { "use `\($0.template)`, if that was meant" })
    }
}

extension PathHint {
    /// What is found in its stead, in words.
    fileprivate var difference: String {
        switch kind {
        case .trailingSlash(let isWanted): isWanted ? "no `/` at the end" : "`/` at the end"
        case .letterCase: "other letters in upper case"
        case .emptySegments: "empty segments"
        case .basePath(let isMissing): isMissing ? "the path without its base" : "the base path twice"
        case .similar: "another spelling"
        }
    }
}
