import RequestValidation

/// What the fuzzer checks of one field value: the first byte chooses the field, the rest is its value.
package enum FieldGrammarFuzzing {
    private static let policy = ValidationPolicy()

    /// Traps if a value crashes its grammar, or if a finding lies outside the bytes.
    package static func check(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let field = KnownField.allCases[Int(choice) % KnownField.allCases.count]
        let value = input.dropFirst().filter { $0 != 0x0D && $0 != 0x0A }
        let name = field == .unknown ? "x" : field.name
        let bytes = Array("GET / HTTP/1.1\r\nHost: a.example\r\n\(name): ".utf8) + value + Array("\r\n\r\n".utf8)
        var validator = RequestValidator(policy: policy)
        let (verdict, _) = validator.judgeMessage(bytes.span, end: nil, cuts: [])
        for finding in verdict.findings {
            guard let place = finding.place else { continue }
            precondition(
                place.lowerBound >= 0 && place.upperBound <= bytes.count,
                "\(finding.rule.id) at \(place) of \(bytes.count)")
        }
    }
}
