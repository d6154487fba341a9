/// xml/entity-expansion
enum EntityExpansion: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/entity-expansion", reference: "XML 1.0 section 4.4",
        summary: "entities whose expansion can grow without measure",
        explanation: """
            An entity that refers to others is replaced by them again and again: ten of them within each other turn \
            one kilobyte into gigabytes, which is called a billion laughs; one long entity that is referred to often \
            does the same. The reader runs out of memory before the program sees the message. Here nothing is \
            expanded, only counted.
            """,
        fix: "write the text out where it stands, without entities of your own",
        examples: [
            .badXML(
                "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l⟦;⟧&l;\">]><a>&m;</a>", note: "nested",
                also: ["xml/doctype-forbidden"]),
            .badXML("<!DOCTYPE a [<!ENTITY % p \"x⟦\"⟧>]><a/>", also: ["xml/doctype-forbidden"]),
            .badXML("<!DOCTYPE a [%p⟦;⟧]><a/>", also: ["xml/doctype-forbidden"]),
            .badXML(
                "<!DOCTYPE a [<!ENTITY x \"\(String(repeating: "x", count: 1000))\">]><a>"
                    + String(repeating: "&x;", count: 1048) + "⟦&x;⟧</a>", note: "one long entity, many times",
                also: ["xml/doctype-forbidden"]),
            .goodXML(
                "<!DOCTYPE a [<!ENTITY c \"Acme &amp; &#169; Co\">]><a>&c;&c;</a>", also: ["xml/doctype-forbidden"]),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.entityExpansion(let its)) = fault.kind else { return }
        switch its {
        case .nested(let entity, let reference):
            report.add(
                fault, expected: "plain text in the entity `\(entity)`",
                found: "a reference to the entity `\(reference)`")
        case .parameterEntity(let name):
            report.add(fault, expected: "no parameter entity", found: "the declaration of `%\(name);`")
        case .parameterReference(let name): report.add(fault, expected: "no parameter entity", found: "`%\(name);`")
        case .tooMuch(let limit, let last):
            report.add(
                fault, expected: "references that stand for at most \(limit) characters together",
                found: "more than that, with `&\(last);`")
        }
    }
}
