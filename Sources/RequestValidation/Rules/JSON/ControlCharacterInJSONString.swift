/// json/control-character-in-string
enum ControlCharacterInJSONString: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/control-character-in-string", reference: "RFC 8259 section 7",
        summary: "a control character in a string that is not escaped",
        explanation: """
            Bytes below 0x20 must be escaped in a string. A line break or tab as it is comes of text that was pasted \
            between quotes instead of being encoded by a library. Python's json refuses it, PHP and many C parsers too, \
            while others pass it on, NUL included, into databases and logs.
            """,
        fix: "escape it: `\\n` for a line feed, `\\t` for a tab, `\\u00XX` for others",
        examples: [
            .badJSON("{\"a\": \"tab⟦⟨09⟩⟧stop\"}"),
            .badJSON("{\"a\": \"first⟦␊⟧second line\"}"),
            .badJSON("{\"a\": \"nul⟦⟨00⟩⟧\"}"),
            .badJSON("{\"a⟦⟨1F⟩⟧\": 1}", note: "in a name"),
            .goodJSON(#"{"a": "tab\tstop\nsecond line\u0000"}"#),
            .goodJSON("{\"a\":⟨09⟩\"DEL is no control here: ⟨7F⟩\"}"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.controlCharacter(let byte, let isName)) = fault.kind else { return }
        let escape =
            switch byte {
            case 0x08: "\\b"
            case 0x09: "\\t"
            case 0x0A: "\\n"
            case 0x0C: "\\f"
            case 0x0D: "\\r"
            default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        report.add(
            fault, expected: "`\(escape)` in the \(isName ? "name" : "string")",
            found: "\(ByteText.quoted(byte)) as it is",
            fix: "write `\(escape)`; better, let a JSON library write the text")
    }
}
