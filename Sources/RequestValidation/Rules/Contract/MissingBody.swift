/// contract/missing-body
enum MissingBody: ContractRule {
    static let metadata = RuleMetadata(
        id: "contract/missing-body", reference: "OpenAPI Request Body Object (3.1: section 4.8.13)",
        summary: "a request without the body that the contract requires",
        explanation: """
            The contract says that the operation cannot do without a body. Without one, frameworks bind null or an \
            object of defaults, and store it; or they fail with a message about their own parser. Often the client's \
            library dropped the body, on a redirect or with a GET-like call.
            """,
        fix: "send the body",
        examples: [
            .rawBad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Length: 0\n⟦⟧\n", contract: ExampleContract.orders),
            .rawBad(
                "POST /orders HTTP/1.1\nHost: a.example\n⟦⟧\n", also: ["framing/missing-length"],
                contract: ExampleContract.orders),
            .rawBad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: application/json\nTransfer-Encoding: chunked\n"
                    + "⟦⟧\n0\n\n", note: "nothing in the chunks", contract: ExampleContract.orders),
            .good(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 27",
                body: "{\"item\":\"ink\",\"quantity\":2}", contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .missingBody(let media) = violation.kind else { return }
        report.add(
            violation, expected: media.isEmpty ? "a body" : "a body of type \(Count.alternatives(media))", found: "none"
        )
    }
}
