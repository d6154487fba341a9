/// header/invalid-name
enum InvalidFieldName: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/invalid-name", isUnforwardable: true, reference: "RFC 9110 section 5.1",
        summary: "a byte in a field name that no name may have",
        explanation: """
            A field name is a token: letters, digits and !#$%&'*+-.^_`|~. Servers that meet another byte drop the \
            field (nginx does, without a word), cut the name or store it as it is, so the backend may act on a field \
            that the proxy did not see. Often the line is no field at all but the start of a body.
            """,
        fix: "use letters, digits and hyphens in field names",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX⟦ ⟧Note: 1", note: "a space in the name"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Gr⟦öß⟧e: 1", note: "letters outside ASCII"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX⟦(⟧a): 1"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX⟦⟨00⟩⟧-A: 1", note: "NUL"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 8\n⟦{\"⟧a\": 1}",
                note: "a body without the empty line"),
            .good("GET / HTTP/1.1\nHost: a.example\nX.Y-z!#$%&'*+^`|~9: 1", note: "odd, but a token"),
            .good("GET / HTTP/1.1\nHost: a.example\nsec-ch-ua: \"Chromium\";v=\"130\", \"Not?A_Brand\";v=\"99\""),
        ])
    static let trigger: HeadFacts = .irregularFieldName

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields {
            guard let wrong = FieldBytes.firstRun(bytes, in: field.name, where: { !ByteClass.isToken($0) }),
                !FieldBytes.contains(0x0D, bytes, field.name), !FramingLookalike.isLookalike(bytes, field.name)
            else { continue }
            guard report.hasRoom() else { return }
            let content = FieldBytes.run(bytes, from: field.line.lowerBound, to: field.line.upperBound) { byte in
                byte != 0x0D && byte != 0x0A
            }
            report.add(
                at: wrong, in: field.part(bytes), expected: "letters, digits or one of !#$%&'*+-.^_`|~ in a field name",
                found: wrong.count == 1 ? ByteText.quoted(bytes[wrong.lowerBound]) : ByteText.quoted(bytes, wrong),
                fix: StrayLine(bytes, content).fix)
        }
    }
}
