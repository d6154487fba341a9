/// json/lone-surrogate
enum LoneSurrogateInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/lone-surrogate", level: .warning, reference: "RFC 8259 section 8.2; RFC 7493 section 2.1",
        summary: "half of a surrogate pair, escaped",
        explanation: """
            A character above U+FFFF is escaped as two units, a pair. One of them alone stands for no character: it comes \
            of a string that was cut in the middle of an emoji. What a parser makes of it is open: Python keeps it until it \
            is encoded, Go and Java write U+FFFD, databases refuse the row.
            """,
        fix: "cut strings at characters, not at UTF-16 units",
        examples: [
            .badJSON(#"{"a": "⟦\ud83d⟧"}"#),
            .badJSON(#"{"a": "⟦\uDE00⟧"}"#, note: "the second half alone"),
            .badJSON(#"{"a": "⟦\ud83d⟧\u0041"}"#),
            .goodJSON(#"{"a": "\ud83d\ude00"}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.loneSurrogate(let unit)) = fault.kind else { return }
        let isFirst = unit < 0xDC00
        report.add(
            fault,
            expected: isFirst
                ? "an escape from `\\uDC00` to `\\uDFFF` behind it" : "an escape from `\\uD800` to `\\uDBFF` before it",
            found: "`\\u\(String(unit, radix: 16, uppercase: true))` alone")
    }
}
