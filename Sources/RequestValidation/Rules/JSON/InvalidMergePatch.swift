/// json/invalid-merge-patch
enum InvalidMergePatch: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/invalid-merge-patch", level: .warning, reference: "RFC 7396 section 2",
        summary: "a merge patch that is no object and replaces everything",
        explanation: """
            A merge patch that is an object changes the members it names; anything else takes the place of the whole \
            resource. That is legal and hardly ever meant: mostly it is a JSON Patch under the wrong media type.
            """,
        fix: "send an object with the members to change",
        examples: [
            .badJSON(#"⟦⟧[{"op": "remove", "path": "/a"}]"#, note: "a JSON Patch by its look", type: patch),
            .badJSON("⟦⟧null", type: patch),
            .goodJSON(#"{"a": null, "b": 2}"#, type: patch),
        ])
    private static let patch = "application/merge-patch+json"

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.mergePatchNotObject(let kind, let looksLikePatch)) = fault.kind else { return }
        report.add(
            fault, expected: "an object", found: looksLikePatch ? "a list of operations, as in JSON Patch" : kind.text,
            fix: looksLikePatch ? "send it as application/json-patch+json" : nil)
    }
}
