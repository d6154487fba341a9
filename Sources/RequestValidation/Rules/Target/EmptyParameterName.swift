/// target/empty-parameter-name
enum EmptyParameterName: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/empty-parameter-name", level: .warning,
        reference: "WHATWG URL, application/x-www-form-urlencoded",
        summary: "a query parameter without a name",
        explanation: """
            `?=x` and `&&` come from code that builds the query by joining texts: a name was empty, or a separator \
            was added once too often. Some frameworks drop such a parameter, some store it under an empty name, some \
            fail. A single `&` at the end is left alone.
            """,
        fix: "build the query with the URL library, and leave out parameters without a name",
        examples: [
            .bad("GET /a?⟦=x⟧&b=1 HTTP/1.1\nHost: a.example"),
            .bad("GET /a?b=1⟦&&⟧c=2 HTTP/1.1\nHost: a.example"),
            .bad("GET /a?⟦&⟧b=1 HTTP/1.1\nHost: a.example", note: "`?` and `&` were both added"),
            .bad("GET /a?b=1&⟦=⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /a?b=1⟦&&&⟧ HTTP/1.1\nHost: a.example"),
            .good("GET /a?b=1& HTTP/1.1\nHost: a.example"),
            .good("GET /a? HTTP/1.1\nHost: a.example"),
            .good("GET /a?b&c=&d==&_=1700000000000 HTTP/1.1\nHost: a.example"),
            .good("GET /a?dGVzdA== HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .irregularQuery

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let query = context.targetParts(bytes).query, !query.isEmpty else { return }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            guard parameter.hasEquals, parameter.name.isEmpty else { continue }
            report.add(
                at: parameter.whole, in: .target, expected: "a name before `=`",
                found: parameter.value.isEmpty ? "`=` alone" : "a value without a name")
        }
        var offset = query.lowerBound
        while let start = Word.first(0x26, in: bytes, from: offset, to: query.upperBound) {
            var end = start &+ 1
            while end < query.upperBound, bytes[end] == 0x26 { end &+= 1 }
            offset = end
            guard end &- start > 1 || start == query.lowerBound else { continue }
            report.add(
                at: start..<end, in: .target, expected: "one `&` between parameters",
                found: ByteText.quoted(bytes, start..<end))
        }
    }
}
