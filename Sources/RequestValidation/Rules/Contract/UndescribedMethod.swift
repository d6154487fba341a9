/// contract/method-not-allowed
enum UndescribedMethod: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/method-not-allowed", status: 405, reference: "OpenAPI Path Item Object (3.1: section 4.8.9)",
        summary: "a method that the contract's path does not have",
        explanation: """
            The contract has the path, and says nothing of this method on it. The backend's framework may answer 405, \
            or 404, or run a handler that was never meant to be reached. The response names the methods in Allow. \
            HEAD is taken where GET is, and OPTIONS everywhere.
            """,
        fix: "use one of the methods that the contract has",
        examples: [
            .bad("⟦PATCH⟧ /orders HTTP/1.1\nHost: a.example\nContent-Length: 0", contract: ExampleContract.orders),
            .bad("⟦DELETE⟧ /orders/7 HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good("HEAD /orders/7 HTTP/1.1\nHost: a.example", note: "as GET", contract: ExampleContract.orders),
            .good("OPTIONS /orders HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good(
                "DELETE /orders/7 HTTP/1.1\nHost: a.example", note: "unknown methods may pass",
                with: { $0.holdTo { $0.unknownMethods = .pass } }, contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .unknownMethod(let allowed, let template, let found) = violation.kind else { return }
        let choice = Count.alternatives(allowed)
        report.add(
            violation, expected: "\(choice) for `\(template)`", found: found, fix: "use \(choice)")
    }
}
