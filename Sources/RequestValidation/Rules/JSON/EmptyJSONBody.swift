/// json/empty-body
enum EmptyJSONBody: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/empty-body", reference: "RFC 8259 section 2",
        summary: "a body of type JSON without a value",
        explanation: """
            Nothing is no JSON text: the shortest ones are `{}`, `[]`, `null` and single digits. A body of blanks or of an \
            empty chunk comes of a value that was never set, or of a stream that was read before. Frameworks \
            make null, an empty object or an error of it.
            """,
        fix: "send a value, for instance `{}`, or no body and no Content-Type",
        examples: [
            .badJSON("  ⟦⟧", note: "blanks"),
            .badJSON("␊⟦⟧"),
            .goodJSON("{}"),
            .goodJSON("null"),
            .good("DELETE /orders/1 HTTP/1.1\nHost: a.example", note: "no body at all"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.emptyBody(let hasWhitespace)) = fault.kind else { return }
        report.add(
            fault, expected: JSONExpectation.document.text, found: hasWhitespace ? "whitespace alone" : "nothing")
    }
}
