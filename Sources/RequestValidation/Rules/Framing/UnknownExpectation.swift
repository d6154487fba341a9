/// framing/unknown-expectation
enum UnknownExpectation: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/unknown-expectation", status: 417, reference: "RFC 9110 section 10.1.1",
        summary: "an Expect field that says something other than 100-continue",
        explanation: """
            100-continue is the only expectation there is. A client that asks for another one may wait for an answer \
            that never comes before it sends the body. Most servers ignore the field in silence, a few answer 417, \
            and old proxies pass it on, so that the request works in one place and hangs in another.
            """,
        fix: "write `Expect: 100-continue`, or leave the field out",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nExpect: ⟦200-ok⟧\nContent-Length: 2", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nExpect: ⟦100 continue⟧\nContent-Length: 2", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nExpect: 100-continue, ⟦x=1⟧\nContent-Length: 2", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nExpect: ⟦100‑continue⟧\nContent-Length: 2", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nExpect: 100-Continue\nContent-Length: 2", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nExpect:\nContent-Length: 2", body: "ok", note: "switched off"),
            .good(
                "POST / HTTP/1.0\nHost: a.example\nExpect: 200-ok\nContent-Length: 2", body: "ok",
                note: "ignored in 1.0"),
        ])
    static let trigger: HeadFacts = .expect

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.head.version != .http10 else { return }
        for field in context.head.fields where field.known == .expect {
            // Control bytes and bare CRs in the value are header/control-character, header/nul and header/bare-cr.
            guard !FieldBytes.hasControl(bytes, field.value), !FieldBytes.hasBareCarriageReturn(bytes, field.value)
            else { continue }
            var start = field.value.lowerBound
            while let member = ConnectionOptions.nextMember(bytes, from: &start, to: field.value.upperBound) {
                guard !member.isEmpty, !ByteText.equals(bytes, member, ignoringCase: "100-continue") else { continue }
                guard report.hasRoom() else { return }
                report.add(
                    at: member, in: field.part(bytes), expected: "`100-continue`", found: ByteText.quoted(bytes, member)
                )
            }
        }
    }
}
