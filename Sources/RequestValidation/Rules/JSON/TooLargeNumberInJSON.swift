/// json/too-large-number
enum TooLargeNumberInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/too-large-number", level: .warning, reference: "RFC 8259 section 6; RFC 7493 section 2.2",
        summary: "a number that a double does not hold exactly",
        explanation: """
            JavaScript, and many parsers with it, read every number as a double: integers are exact up to 2^53, and \
            above about 1.8e308 there is only infinity. An identifier of 64 bits that is sent as a number comes back \
            with other last digits, and nobody is told.
            """,
        fix: "send large identifiers as strings",
        examples: [
            .badJSON(#"{"id": ⟦9007199254740993⟧}"#),
            .badJSON(#"{"id": ⟦12345678901234567891⟧}"#),
            .badJSON(#"{"a": ⟦1e400⟧}"#),
            .badJSON(#"{"a": ⟦1e-400⟧}"#, note: "becomes zero"),
            .goodJSON(#"{"a": 9007199254740992, "b": 0.1, "c": 1e308, "d": 18014398509481984, "e": 0e999}"#),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.tooLargeNumber(let loss)) = fault.kind else { return }
        switch loss {
        case .inexact:
            report.add(
                fault, expected: "an integer that a double holds exactly",
                found: "an integer whose last digits are lost in a double")
        case .overflow:
            report.add(
                fault, expected: "a number up to about 1.8e308", found: "a number that becomes infinity in a double",
                fix: "send it as a string")
        case .underflow:
            report.add(
                fault, expected: "a number of at least about 5e-324", found: "a number that becomes zero in a double",
                fix: "send it as a string")
        }
    }
}
