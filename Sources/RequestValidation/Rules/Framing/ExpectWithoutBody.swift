/// framing/expect-without-body
enum ExpectWithoutBody: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/expect-without-body", level: .warning, reference: "RFC 9110 section 10.1.1",
        summary: "Expect: 100-continue on a request without a body",
        explanation: """
            The field asks whether the body may be sent. Without a body there is nothing to ask, and RFC 9110 forbids \
            it. Some servers answer `100 Continue` all the same, which a client that has finished its \
            request may take for the response. Nobody tells the client.
            """,
        fix: "send Expect only with a body",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nExpect: ⟦100-continue⟧"),
            .bad("POST / HTTP/1.1\nHost: a.example\nExpect: ⟦100-continue⟧\nContent-Length: 0"),
            .good("PUT / HTTP/1.1\nHost: a.example\nExpect: 100-continue\nContent-Length: 2", body: "ok"),
            .good("PUT / HTTP/1.1\nHost: a.example\nExpect: 100-continue\nTransfer-Encoding: chunked", body: "0\n\n"),
            .good("GET / HTTP/1.0\nHost: a.example\nExpect: 100-continue", note: "ignored in 1.0"),
        ])
    static let trigger: HeadFacts = .expect

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.head.version != .http10, context.framing == .none || context.framing == .length(0) else { return }
        for field in context.head.fields where field.known == .expect {
            var start = field.value.lowerBound
            while let member = ConnectionOptions.nextMember(bytes, from: &start, to: field.value.upperBound) {
                guard ByteText.equals(bytes, member, ignoringCase: "100-continue") else { continue }
                report.add(
                    at: member, in: field.part(bytes), expected: "a body to wait for",
                    found: context.framing == .none ? "no Content-Length and no Transfer-Encoding" : "an empty body")
                return
            }
        }
    }
}
