/// header/space-before-colon
enum SpaceBeforeColon: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/space-before-colon", isUnforwardable: true, reference: "RFC 9112 section 5.1",
        summary: "whitespace between a field name and its colon",
        explanation: """
            Some servers read `Content-Length : 5` as Content-Length, others as a field of another name or as none, so \
            two parties on the way may see two different requests: this was the first request smuggling vector. \
            RFC 9112 section 5.1 requires a server to answer 400. Older versions of IIS, Node.js and many embedded \
            servers accept it in silence; nginx drops the whole field without a word.
            """,
        fix: "remove the whitespace between the field name and the colon",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAccept⟦ ⟧: */*"),
            .bad("GET / HTTP/1.1\nHost⟦\t⟧: a.example", note: "a tab"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length⟦  ⟧: 2", body: "ok", note: "two spaces"),
            .good("GET / HTTP/1.1\nHost:a.example\nAccept:\t*/* ", note: "whitespace behind the colon is free"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Note: a : b"),
        ])
    static let trigger: HeadFacts = .irregularFieldName

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        // Where the name itself is no token, that is the fault: header/invalid-name.
        for field in context.head.fields where FieldBytes.isToken(bytes, field.name) {
            let space = FieldBytes.run(
                bytes, from: field.name.upperBound, to: field.line.upperBound, where: ByteClass.isWhitespace)
            guard !space.isEmpty else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: space, in: field.part(bytes), expected: "`:` directly behind the field name",
                found: "\(ByteText.quoted(bytes[space.lowerBound])) before the colon")
        }
    }
}
