/// xml/bad-declaration
enum BadDeclaration: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/bad-declaration", reference: "XML 1.0 section 2.8",
        summary: "an XML declaration that is wrong or in the wrong place",
        explanation: """
            The declaration is the very first thing in a document, or is left out. A line break or a space before \
            it, which an editor or a template puts there, makes it an instruction with a reserved name, and readers \
            stop at their first character. Its attributes have a fixed order and fixed values, and nothing tells \
            which encoding was meant if one is misspelled.
            """,
        fix: "write <?xml version=\"1.0\" encoding=\"UTF-8\"?> as the very first characters, or leave it out",
        examples: [
            .badXML("\n⟦<?xml⟧ version=\"1.0\"?><a/>", note: "a line break before it"),
            .badXML("<a>⟦<?xml⟧ version=\"1.0\"?></a>"),
            .badXML("<?xml version=\"⟦2.0⟧\"?><a/>"),
            .badXML("<?xml ⟦encoding⟧=\"UTF-8\"?><a/>", note: "no version"),
            .badXML("<?xml⟦⟧?><a/>"),
            .badXML("<?xml version=\"1.0\" encoding=\"⟦UTF_9⟧\"?><a/>", note: "nobody knows it"),
            .badXML("<?xml version=\"1.0\" encoding=\"⟦8bit!⟧\"?><a/>"),
            .badXML("<?xml version=\"1.0\" standalone=\"⟦true⟧\"?><a/>"),
            .badXML("<?xml version=\"1.0\" standalone=\"yes\" ⟦encoding⟧=\"UTF-8\"?><a/>", note: "the order is fixed"),
            .badXML("<?xml version=⟦1⟧.0?><a/>"),
            .badXML("<?xml version ⟦\"⟧1.0\"?><a/>"),
            .badXML("<?xml version=\"1.0\"⟦e⟧ncoding=\"UTF-8\"?><a/>"),
            .badXML("<?xml version=\"1.0\" ⟦charset⟧=\"UTF-8\"?><a/>"),
            .badXML("<?xml version=\"1.0\" ⟦,⟧ encoding=\"UTF-8\"?><a/>"),
            .badXML(
                "<?xml version=\"1.0\"" + String(repeating: " ", count: 86) + "⟦ ⟧?><a/>",
                note: "longer than anybody needs"),
            .goodXML("<?xml version='1.0'  encoding = \"utf-8\" standalone=\"no\" ?>\n<a/>"),
            .goodXML("<?xml version=\"1.1\"?><a/>", note: "read as 1.0"),
            .goodXML("⟨EF⟩⟨BB⟩⟨BF⟩<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.badDeclaration(let its)) = fault.kind else { return }
        let (expected, found, fix) = wording(its)
        report.add(fault, expected: expected, found: found, fix: fix)
    }

    private static func wording(_ fault: XMLDeclaration.Fault) -> (expected: String, found: String, fix: String?) {
        switch fault {
        case .notAtStart:
            (
                "the declaration at the very beginning", "`<?xml` behind something else",
                "remove what stands before the declaration, whitespace too, or remove the declaration"
            )
        case .missingVersion: ("`version=\"1.0\"` first", "no version", nil)
        case .unsupportedVersion(let version): ("the version `1.0`", "`\(cut(version))`", nil)
        case .badEncodingName(let name):
            ("the name of an encoding: letters, digits, `-`, `.` and `_`", "`\(cut(name))`", nil)
        case .unknownEncoding(let name):
            (
                "the name of an encoding", "`\(cut(name))`, which nobody knows",
                "write UTF-8, and send the document in it"
            )
        case .badStandalone(let value): ("`yes` or `no`", "`\(cut(value))`", nil)
        case .unexpectedAttribute(let name):
            ("`version`, `encoding` and `standalone`, each at most once and in this order", "`\(cut(name))`", nil)
        case .missingEquals(let name): ("`=` behind `\(cut(name))`", "something else", nil)
        case .missingQuote(let name): ("the value of `\(cut(name))` in quotes", "no quote", nil)
        case .missingSpace: ("a space between the attributes", "none", nil)
        case .unexpected(let byte): ("an attribute or `?>`", ByteText.quoted(byte), nil)
        case .tooLong(let limit):
            ("`?>` within \(limit) characters", "a longer declaration", "leave out what is not needed in it")
        }
    }

    private static func cut(_ text: String) -> String { ByteText.escaped(Array(text.utf8).span, 0..<text.utf8.count) }
}
