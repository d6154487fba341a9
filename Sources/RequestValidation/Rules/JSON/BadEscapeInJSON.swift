/// json/bad-escape
enum BadEscapeInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/bad-escape", reference: "RFC 8259 section 7",
        summary: "a backslash that escapes nothing",
        explanation: """
            Behind a backslash stand `"`, `\\`, `/`, b, f, n, r, t, or u with four hexadecimal digits. Anything else comes \
            of a Windows path, a regular expression, or JavaScript's `\\x41` and `\\'` in a text that was not encoded. Some \
            parsers drop the backslash and change the value without a word.
            """,
        fix: "write a backslash as `\\\\`",
        examples: [
            .badJSON(#"{"path": "C:⟦\d⟧ir"}"#),
            .badJSON(#"{"a": "it⟦\'⟧s"}"#),
            .badJSON(#"{"a": "⟦\x⟧41"}"#),
            .badJSON(#"{"a": "⟦\u12⟧"}"#, note: "two digits"),
            .badJSON(#"{"a": "⟦\u00g⟧0"}"#),
            .badJSON(#"{"a": "⟦\u{⟧1F600}"}"#, note: "JavaScript's form for all of Unicode"),
            .badJSON(#"{"⟦\q⟧": 1}"#),
            .goodJSON(#"{"a": "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.badEscape(let defect)) = fault.kind else { return }
        switch defect {
        case .unknown(0x27):
            report.add(
                fault, expected: #"one of `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\u`"#, found: #"`\'`"#,
                fix: "write `'` without a backslash")
        case .unknown(0x78):
            report.add(
                fault, expected: #"one of `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\u`"#, found: #"`\x`"#,
                fix: #"write `\u00` and the two digits"#)
        case .unknown(let byte):
            report.add(
                fault, expected: #"one of `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\u`"#,
                found: "a backslash before \(ByteText.quoted(byte))")
        case .notHexadecimal(let digits, let byte):
            report.add(
                fault, expected: "four hexadecimal digits behind `\\u`",
                found: "\(ByteText.quoted(byte)) behind \(Count.of(digits, "digit"))",
                fix: byte == 0x7B ? "write characters above U+FFFF as two escapes, a surrogate pair" : nil)
        }
    }
}
