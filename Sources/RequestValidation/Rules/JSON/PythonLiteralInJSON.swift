/// json/python-literal
enum PythonLiteralInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/python-literal", reference: "RFC 8259 section 3",
        summary: "a Python object that was printed instead of encoded",
        explanation: """
            str() and repr() of a dictionary look like JSON and are not: quotes are single, and True, False and None have \
            other names. requests sends exactly that for `data=str(d)`. Backends written in Python that read it with \
            ast.literal_eval or YAML have kept such clients alive for years.
            """,
        fix: "encode with json.dumps(), or use the json= argument of requests and httpx",
        examples: [
            .badJSON(#"{"a": ⟦True⟧}"#),
            .badJSON(#"{"a": ⟦False⟧}"#),
            .badJSON(#"{"a": ⟦None⟧}"#),
            .badJSON("{⟦u'⟧a': 1}", note: "Python 2"),
            .badJSON("{\"a\": ⟦b'⟧x'}", note: "bytes"),
            .goodJSON(#"{"a": true, "b": null, "c": "True"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.pythonLiteral(let pythonism)) = fault.kind else { return }
        switch pythonism {
        case .literal(let word):
            let name = word == "None" ? "null" : word.lowercased()
            report.add(fault, expected: "`\(name)`", found: "`\(word)`")
        case .prefix(let letter):
            report.add(
                fault, expected: "a string in double quotes",
                found: "\(ByteText.quoted(letter)) before a quote, as Python prints strings")
        }
    }
}
