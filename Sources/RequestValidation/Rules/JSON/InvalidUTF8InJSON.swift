/// json/invalid-utf8
enum InvalidUTF8InJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/invalid-utf8", reference: "RFC 8259 section 8.1",
        summary: "bytes that are not UTF-8",
        explanation: """
            JSON between systems is UTF-8. Other bytes come of a client that writes Latin-1 or Windows-1252, or of a \
            string that was cut within a character. Java and Go put U+FFFD in their place, so that names arrive in \
            the database as question marks; Python and Rust refuse the text.
            """,
        fix: "encode the text as UTF-8",
        examples: [
            .badJSON("{\"name\": \"Jos⟦⟨E9⟩⟧\"}", note: "Latin-1"),
            .badJSON("{\"a\": \"⟦⟨C0⟩⟨AF⟩⟧\"}", note: "an overlong form"),
            .badJSON("{\"a\": \"⟦⟨ED⟩⟨A0⟩⟨80⟩⟧\"}", note: "half of a surrogate pair, encoded"),
            .badJSON("{\"a\": \"⟦⟨E2⟩⟨82⟩⟧\"}", note: "cut within a character"),
            .badJSON("{\"⟦⟨FF⟩⟧\": 1}", note: "in a name"),
            .goodJSON("{\"name\": \"José €, 😀\"}"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.invalidUTF8(let bytes)) = fault.kind else { return }
        report.add(
            fault, expected: "UTF-8", found: ByteText.quoted(bytes.span, 0..<bytes.count),
            fix: bytes.count == 1 && bytes[0] >= 0xC0
                ? "encode the text as UTF-8: it looks like Latin-1 or Windows-1252" : nil)
    }
}
