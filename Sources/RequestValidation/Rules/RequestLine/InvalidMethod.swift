/// request-line/invalid-method
enum InvalidMethod: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/invalid-method", isUnforwardable: true, reference: "RFC 9110 section 9.1",
        summary: "a byte in the method that no method may have",
        explanation: """
            A method is a token: letters, digits and a few marks. Other bytes in it come from copied text, from \
            quotes or brackets around it, or from bytes left over on the connection. Servers that compare only the \
            end of the word, or cut it at the odd byte, run a different method than the one that a proxy saw.
            """,
        fix: "send the method as plain upper-case letters, such as `GET`",
        examples: [
            .bad("⟦\"⟧GET\" / HTTP/1.1\nHost: a.example", note: "quotes"),
            .bad("G⟦@⟧T / HTTP/1.1\nHost: a.example"),
            .bad("GET⟦⟨00⟩⟧ / HTTP/1.1\nHost: a.example"),
            .bad("G⟦É⟧T / HTTP/1.1\nHost: a.example"),
            .bad("GET⟦:⟧ / HTTP/1.1\nHost: a.example"),
            .bad("⟦⟨EF⟩⟨BB⟩⟨BF⟩⟧GET / HTTP/1.1\nHost: a.example", note: "a byte order mark"),
            .bad("⟦⟨E2⟩⟨80⟩⟨8B⟩⟧GET / HTTP/1.1\nHost: a.example", note: "a zero-width space"),
            .good("M-SEARCH / HTTP/1.1\nHost: a.example", also: ["request-line/unknown-method"]),
            .good("VERSION-CONTROL /a HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .irregularRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable else { return }
        let method = context.head.method
        // A carriage return belongs to request-line/bare-cr.
        guard let first = method.first(where: { !ByteClass.isToken(bytes[$0]) && bytes[$0] != 0x0D }) else { return }
        var end = first
        while end < method.upperBound, !ByteClass.isToken(bytes[end]), bytes[end] != 0x0D { end += 1 }
        let invisible = ForeignOpening.invisibleLength(bytes, first..<end) > 0
        report.add(
            at: first..<end, in: .requestLine, expected: "a method of letters, digits and `!#$%&'*+-.^_`|~`",
            found: end == first + 1 ? ByteText.quoted(bytes[first]) : ByteText.quoted(bytes, first..<end),
            fix: invisible ? "remove the invisible character before the method (a byte order mark or the like)" : nil)
    }
}
