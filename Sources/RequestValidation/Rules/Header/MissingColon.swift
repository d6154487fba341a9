/// header/missing-colon
enum MissingColon: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/missing-colon", isUnforwardable: true, reference: "RFC 9112 section 5",
        summary: "a field line without a colon",
        explanation: """
            A line without a colon is no field, and what it was meant to be is anybody's guess: often the body began \
            without the empty line before it, or a second request did. Servers that skip the line, as nginx does, \
            hide that the rest of the head is not what the sender meant.
            """,
        fix: "write `Name: value`, or put the empty line that ends the header section before this line",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Accept⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Content-Length 5⟧", note: "a space for the colon"),
            .bad("GET /a HTTP/1.1\nHost: a.example\n⟦GET /b HTTP/1.1⟧", note: "a second request"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 7\n⟦[1,2,3]⟧", note: "a body without the empty line"),
            .good("GET / HTTP/1.1\nHost: a.example\nAccept:"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 7", body: "[1,2,3]"),
        ])
    static let trigger: HeadFacts = .irregularFieldName

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for line in context.head.brokenLines where !ByteClass.isWhitespace(bytes[line.lowerBound]) {
            // header/bare-cr says what is wrong with a line that a CR broke.
            guard !FieldBytes.contains(0x0D, bytes, line) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: line, in: .headerSection, expected: "a field name and `:`", found: ByteText.quoted(bytes, line),
                fix: StrayLine(bytes, line).fix ?? spaceForColon(bytes, line))
        }
    }

    /// `Host a.example`: a name and a value with only a space between them.
    private static func spaceForColon(_ bytes: Span<UInt8>, _ line: Range<Int>) -> String? {
        let name = FieldBytes.run(bytes, from: line.lowerBound, to: line.upperBound, where: ByteClass.isToken)
        guard !name.isEmpty, name.upperBound < line.upperBound, bytes[name.upperBound] == 0x20 else { return nil }
        return "put `:` behind \(ByteText.quoted(bytes, name))"
    }
}
