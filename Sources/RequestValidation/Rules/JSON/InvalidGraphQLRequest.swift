/// json/invalid-graphql-request
enum InvalidGraphQLRequest: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/invalid-graphql-request", level: .off, reference: "GraphQL over HTTP section 5.4",
        summary: "a body that is no GraphQL request, where the route takes only those",
        explanation: """
            A GraphQL request is an object with `query` (a string) and perhaps `variables` and `extensions` (objects) and \
            `operationName` (a string). Variables encoded twice, as a string, are the usual fault: some servers parse \
            them again, others answer that every variable is missing. On where a route says `json: graphql`.
            """,
        fix: "send an object with `query`, and `variables` as an object",
        examples: [
            .badJSON(#"⟦⟧{"variables": {}}"#, with: asked),
            .badJSON(#"{"query": "{a}", "variables": ⟦⟧"{\"a\": 1}"}"#, note: "encoded twice", with: asked),
            .badJSON(#"{"query": ⟦⟧""}"#, with: asked),
            .badJSON(#"{"query": ⟦⟧null}"#, with: asked),
            .badJSON(#"⟦⟧"{a}""#, with: asked),
            .badJSON("⟦⟧[]", with: asked),
            .badJSON(#"{"query": "{a}", "operationName": ⟦⟧1}"#, with: asked),
            .goodJSON(
                #"{"query": "query A($id: ID) { a(id: $id) }", "variables": {"id": 1}, "operationName": "A"}"#,
                with: asked),
            .goodJSON(#"[{"query": "{a}", "variables": null}]"#, note: "a batch", with: asked),
            .goodJSON(
                #"{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ab"}}}"#, note: "a persisted query",
                with: asked),
            .goodJSON(#"{"a": 1}"#, note: "a route that does not ask"),
        ])
    private static let asked: @Sendable (inout PolicySettings) -> Void = { $0.askForEverything(.graphQL) }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.invalidGraphQLRequest(let defect)) = fault.kind else { return }
        report.add(fault, expected: defect.expected, found: defect.found)
    }
}

extension PolicySettings {
    /// For examples: every request's body has to be of this form.
    mutating func askForEverything(_ envelope: JSONEnvelope) {
        var route = RouteSettings(name: "calls")
        route.envelope = envelope
        routes = [route]
    }
}
