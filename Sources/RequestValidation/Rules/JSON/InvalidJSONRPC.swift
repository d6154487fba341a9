/// json/invalid-json-rpc
enum InvalidJSONRPC: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/invalid-json-rpc", level: .off, reference: "JSON-RPC 2.0 sections 4 and 6",
        summary: "a body that is no JSON-RPC 2.0 request, where the route takes only those",
        explanation: """
            A call is an object with `jsonrpc` (the string 2.0), `method` (a string), perhaps `params` (an array or \
            object) and `id` (a string, a number or null); a batch is a list of them. Servers answer anything else with an \
            error of their own and status 200, which clients then take for success. On where a route says \
            `json: json-rpc`.
            """,
        fix: "send an object with `jsonrpc`, `method` and, for an answer, `id`",
        examples: [
            .badJSON(#"⟦⟧{"method": "a", "id": 1}"#, note: "JSON-RPC 1.0", with: asked),
            .badJSON(#"{"jsonrpc": ⟦⟧2.0, "method": "a"}"#, note: "a number", with: asked),
            .badJSON(#"{"jsonrpc": ⟦⟧"1.0", "method": "a"}"#, with: asked),
            .badJSON(#"⟦⟧{"jsonrpc": "2.0", "id": 1}"#, with: asked),
            .badJSON(#"{"jsonrpc": "2.0", "method": "a", "params": ⟦⟧3}"#, with: asked),
            .badJSON(#"{"jsonrpc": "2.0", "method": "a", "id": ⟦⟧{}}"#, with: asked),
            .badJSON("⟦⟧[]", note: "an empty batch", with: asked),
            .badJSON("[⟦⟧1]", with: asked),
            .goodJSON(#"{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}"#, with: asked),
            .goodJSON(#"[{"jsonrpc": "2.0", "method": "update"}]"#, note: "a notification", with: asked),
        ])
    private static let asked: @Sendable (inout PolicySettings) -> Void = { $0.askForEverything(.jsonRPC) }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.invalidJSONRPC(let defect)) = fault.kind else { return }
        report.add(fault, expected: defect.expected, found: defect.found)
    }
}
