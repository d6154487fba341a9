/// form/double-encoding
enum FormEncodedTwice: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/double-encoding", level: .warning, reference: "RFC 3986 section 2.4; WHATWG URL section 5.2",
        summary: "a form that was percent-encoded twice, or as a whole",
        explanation: """
            `%2520` is the text `%20`, not a space: the backend stores names with percent signs in them, and users see \
            them. It happens where encoded values are given to a library that encodes. If the whole form is encoded \
            once more, its `=` and `&` are gone and the backend finds one long name: an error. One value with `%25` in \
            it proves nothing, since addresses and tokens may hold one by right, so it is said only where every encoded \
            value of a form is one and text is among them, or where a name is.
            """,
        fix: "give the form library plain values: it encodes them",
        examples: [
            .badForm("⟦name%3DAnn%26city%3DBonn⟧", note: "encoded as a whole: an error"),
            .badForm("name=J%25C3%25B6rg&⟦city=M%25C3%25BCnchen⟧"),
            .badForm("street=Long%2520Lane&x=1&⟦city=New%2520York⟧"),
            .badForm("⟦user%255Bname%255D⟧=Ann&b=1", note: "in a name"),
            .goodForm("next=https%3A%2F%2Fa.example%2Fx%3Fq%3D%2520y&b=1", note: "an address with an encoded space"),
            .goodForm("cursor=abc%253D%253D&size=5", note: "a token that is handed back as it came"),
            .goodForm("path=a%2520b&name=J%C3%B6rg+x", note: "one value of several"),
            .goodForm("discount=50%25&rate=7%25"),
            .goodForm("padding%3D", note: "no form in there"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .form(.encodedAsAWhole):
            report.add(
                fault, in: fault.formField, expected: "`=` and `&` as they are",
                found: "`%3D` and `%26`: the form is percent-encoded as a whole",
                fix: "encode the names and values, not the finished form", level: .error)
        case .form(.encodedTwice(let fields)):
            report.add(
                fault, in: fault.formField, expected: "values that are percent-encoded once",
                found: "this form is percent-encoded twice: all \(fields) fields with encoded text hold `%25`")
        case .form(.nameEncodedTwice):
            report.add(
                fault, in: fault.formField, expected: "a name that is percent-encoded once",
                found: "this form is percent-encoded twice: the name holds `%25`")
        default: break
        }
    }
}
