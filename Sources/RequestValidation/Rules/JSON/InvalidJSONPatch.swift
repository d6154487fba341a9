/// json/invalid-patch
enum InvalidJSONPatch: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/invalid-patch", reference: "RFC 6902 sections 3 and 4",
        summary: "a JSON Patch that is not a list of whole operations",
        explanation: """
            A body of type application/json-patch+json is an array of operations: each names its `op`, its `path` and what \
            the operation needs besides. Libraries differ in what they do with half an operation; some apply those \
            before it and stop, so that the resource is left changed in part.
            """,
        fix: "send an array of operations as RFC 6902 describes them, or merge-patch+json if this is a changed object",
        examples: [
            .badJSON(#"⟦⟧{"name": "x"}"#, note: "a merge patch by its look", type: patch),
            .badJSON(#"[⟦⟧"a"]"#, type: patch),
            .badJSON(#"[⟦⟧{"op": "remove"}]"#, note: "without path", type: patch),
            .badJSON(#"[⟦⟧{"op": "add", "path": "/a"}]"#, note: "without value", type: patch),
            .badJSON(#"[{"op": ⟦⟧"put", "path": "/a"}]"#, type: patch),
            .badJSON(#"[{"op": "remove", "path": ⟦⟧"a"}]"#, note: "no JSON Pointer", type: patch),
            .badJSON(#"[⟦⟧{"op": "move", "from": "/a", "path": "/a/b"}]"#, type: patch),
            .badJSON(#"[{"op": "remove", "path": ⟦⟧3}]"#, type: patch),
            .goodJSON(
                #"[{"op": "test", "path": "/a/~1b", "value": null}, {"op": "copy", "from": "", "path": "/c"}]"#,
                type: patch),
            .goodJSON("[]", type: patch),
        ])
    private static let patch = "application/json-patch+json"

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.invalidPatch(let defect)) = fault.kind else { return }
        report.add(fault, expected: defect.expected, found: defect.found)
    }
}
