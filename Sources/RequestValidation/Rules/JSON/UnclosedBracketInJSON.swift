/// json/unclosed-bracket
enum UnclosedBracketInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/unclosed-bracket", reference: "RFC 8259 sections 4 and 5",
        summary: "an object or array that is never closed",
        explanation: """
            The body ends while brackets are open. Parsers say "unexpected end of input" and leave the search to the \
            reader; the bracket that is open is named here, with its place. Often it is not the sender's text but its \
            length: a Content-Length that counts characters cuts bodies with other letters than ASCII.
            """,
        fix: "close the bracket; if the text is whole where it was made, count the Content-Length in bytes",
        examples: [
            .badJSON(#"{"a": {"b": 1}⟦⟧"#),
            .badJSON(#"[1, 2⟦⟧"#),
            .badJSON("{␊  \"items\": [␊    {\"a\": 1}␊  ⟦⟧", note: "two are open"),
            .badJSON("{⟦⟧"),
            .badJSON("[⟦⟧"),
            .badJSON("{\"a\":1}␊{\"a\":2⟦⟧", note: "a line of NDJSON", type: "application/x-ndjson"),
            .goodJSON(#"{"a": {"b": [1, 2]}}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.unclosedBracket(let open, let end)) = fault.kind, let innermost = open.first else { return }
        let closers = open.map { String(UnicodeScalar($0.closer)) }.joined()
        let others = open.count > 1 ? ", and \(Count.of(open.count - 1, "bracket")) around it" : ""
        report.add(
            fault, expected: "\(ByteText.quoted(innermost.closer)) to close \(innermost.text)\(others)",
            found: end.text,
            fix:
                "add `\(closers)` at the end; if the text is whole where it was made, count the Content-Length in bytes"
        )
    }
}
