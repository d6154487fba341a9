/// xml/forbidden-character
enum ForbiddenCharacter: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/forbidden-character", reference: "XML 1.0 section 2.2",
        summary: "a character that XML does not allow",
        explanation: """
            Control characters other than tab, line feed and carriage return, halves of surrogate pairs, U+FFFE and \
            U+FFFF may not stand in XML, and not as references either. They come from terminals, barcodes, databases \
            and C strings. Readers stop at them with a position that is hard to find in an editor, which does not \
            show them.
            """,
        fix: "remove the character before the text is put into XML, or encode binary data in Base64",
        examples: [
            .badXML("<p>a⟦⟨01⟩⟧b</p>"),
            .badXML("<p>a⟦⟨0B⟩⟧b</p>", note: "a vertical tab from a word processor"),
            .badXML("<p>⟦⟨1B⟩⟧[31mred</p>"),
            .badXML("<p a=\"⟦⟨08⟩⟧\"/>"),
            .badXML("<p><!-- ⟦⟨02⟩⟧ --></p>"),
            .badXML("<p/>⟦⟨00⟩⟧", note: "the end of a C string"),
            .badXML("<p>⟦⟨EF⟩⟨BF⟩⟨BF⟩⟧</p>", note: "U+FFFF"),
            .badXML("<p>a⟦⟨01⟩⟧⟨02⟩⟨03⟩b</p>", note: "neighbours are one fault"),
            .badXML("<p>⟦&#0;⟧</p>"),
            .badXML("<p>⟦&#x1F;⟧</p>"),
            .badXML("<p>⟦&#xD800;⟧</p>"),
            .badXML("<p>⟦&#x110000;⟧</p>"),
            .badXML("<p>⟦&#99999999999999999999;⟧</p>"),
            .goodXML(
                "<p>tab ⟨09⟩, delete ⟨7F⟩, C1 ⟨C2⟩⟨85⟩, &#9;&#10;&#13; &#x10FFFF; \u{FFFD}</p>", note: "all allowed"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.forbiddenCharacter(let scalar, let isReference, let open)) = fault.kind else { return }
        let digits = String(scalar, radix: 16, uppercase: true)
        let number =
            scalar > 0x10_FFFF
            ? "beyond U+10FFFF" : "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let name = scalar == 0 ? " (NUL)" : ""
        let place = open.map { " in \($0.opened)" } ?? ""
        report.add(
            fault, expected: "a character that XML allows\(place)",
            found: isReference ? "a reference to \(number)\(name)" : "\(number)\(name)",
            fix: scalar == 0 && !isReference && open == nil
                ? "send the document without the NUL that ends strings in C" : nil)
    }
}
