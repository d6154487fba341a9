/// json/bad-number
enum BadNumberInJSON: BodyRule {
    static let metadata = RuleMetadata(
        id: "json/bad-number", reference: "RFC 8259 section 6",
        summary: "a number in a form that JSON does not have",
        explanation: """
            A number is an optional minus, digits without a leading zero, an optional fraction and an optional exponent. \
            JavaScript and Python write more forms, and lenient parsers read some of them: `012` is 12 for one and 10 for \
            another. NaN and Infinity have no form at all; Python's json.dumps writes them unless it is told not to.
            """,
        fix: "write the number as JSON does, for instance 0.5, -1 or 1e3; put what is no number in quotes",
        examples: [
            .badJSON(#"{"a": ⟦012⟧}"#),
            .badJSON(#"{"a": ⟦-01⟧}"#),
            .badJSON(#"{"a": ⟦+1⟧}"#),
            .badJSON(#"{"a": ⟦.5⟧}"#),
            .badJSON(#"{"a": ⟦1.⟧}"#),
            .badJSON(#"{"a": ⟦1.e3⟧}"#),
            .badJSON(#"{"a": ⟦1e⟧}"#),
            .badJSON(#"{"a": ⟦-⟧}"#),
            .badJSON(#"{"a": ⟦0xFF⟧}"#),
            .badJSON(#"{"a": ⟦0b1⟧}"#),
            .badJSON(#"{"a": ⟦NaN⟧}"#, note: "Python's json.dumps(float('nan'))"),
            .badJSON(#"{"a": ⟦nan⟧}"#, note: "printed with printf or Python's str()"),
            .badJSON(#"[⟦-inf⟧]"#, note: "printed with printf or Python's str()"),
            .badJSON(#"[⟦-Infinity⟧]"#),
            .badJSON(#"[⟦Infinity⟧]"#),
            .badJSON(#"{"a": ⟦1_000⟧}"#),
            .badJSON(#"{"a": ⟦10n⟧}"#, note: "JavaScript's BigInt"),
            .badJSON(#"{"version": ⟦1.2.3⟧}"#),
            .goodJSON("[0, -0, 1, -1.5, 0.5e10, 1E-3, 1e+2, 10]"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .json(.badNumber(let defect)) = fault.kind else { return }
        report.add(fault, expected: "a number as in JSON", found: defect.text, fix: defect.fix)
    }
}

extension JSONNumberDefect {
    fileprivate var text: String {
        switch self {
        case .leadingZero: "a leading zero"
        case .plusSign: "a plus sign"
        case .noIntegerPart: "no digit before the point"
        case .noFraction: "no digit behind the point"
        case .noExponent: "no digit in the exponent"
        case .noDigits: "a minus without digits"
        case .hexadecimal: "a hexadecimal number"
        case .octalOrBinary: "an octal or binary number"
        case .notANumber: "`NaN`"
        case .infinity: "an infinity"
        case .separator(let byte): "\(ByteText.quoted(byte)) between digits"
        case .suffix: "letters behind the digits"
        case .repeatedPart: "more than one point or exponent"
        }
    }

    fileprivate var fix: String? {
        switch self {
        case .leadingZero: "remove the zero; put it in quotes if it is an identifier, such as a postcode"
        case .plusSign: "remove the plus sign"
        case .noIntegerPart: "write a zero before the point"
        case .noFraction: "write a digit behind the point, or no point"
        case .noExponent: "write the exponent's digits, or no `e`"
        case .hexadecimal, .octalOrBinary: "write it as a decimal number, or in quotes"
        case .notANumber, .infinity: "send null, or a string: JSON has no such number (Python: allow_nan=False)"
        case .separator: "remove what parts the digits"
        case .suffix: "remove the letters, or put it in quotes"
        case .repeatedPart: "put it in quotes: a version, an address or a date is a string"
        case .noDigits: nil
        }
    }
}
