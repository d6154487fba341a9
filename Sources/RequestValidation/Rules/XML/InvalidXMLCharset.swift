/// xml/invalid-charset
enum InvalidXMLCharset: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/invalid-charset", reference: "XML 1.0 section 4.3.3",
        summary: "bytes that are no text in the encoding of the document",
        explanation: """
            The encoding is what the byte order mark, the charset parameter or the declaration says, and UTF-8 where \
            nothing does. Bytes that do not decode in it are a fatal error to an XML reader. They come from text in \
            Latin-1 or Windows-1252 that was put into a document said to be UTF-8; languages that do not check pass \
            it on until a name arrives garbled.
            """,
        fix: "encode the document as it says, or say how it is encoded",
        examples: [
            .badXML("<name>Ren⟦⟨E9⟩⟧</name>", note: "Latin-1"),
            .badXML("<name>⟦⟨93⟩⟧ok⟨94⟩</name>", note: "Windows-1252; said once"),
            .badXML("<a>⟦⟨C0⟩⟨AF⟩⟧</a>", note: "an overlong form"),
            .badXML("<a>⟦⟨ED⟩⟨A0⟩⟨80⟩⟧</a>", note: "half of a surrogate pair"),
            .badXML("<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a>caf⟦⟨C3⟩⟧⟨A9⟩</a>"),
            .badXML("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>⟦⟨81⟩⟧</a>"),
            .badXML("<a>⟦⟨FF⟩⟧</a>", type: "text/xml; charset=utf-8"),
            .badXML("<a>⟦⟨FF⟩⟧</a>", type: "text/xml; charset=shift_jis"),
            .badXML("⟨FF⟩⟨FE⟩<⟨00⟩a⟨00⟩>⟨00⟩⟦⟨00⟩⟨DC⟩⟧<⟨00⟩/⟨00⟩a⟨00⟩>⟨00⟩", note: "UTF-16"),
            .goodXML("<name>Renée ✓ 😀</name>"),
            .goodXML("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><name>Ren⟨E9⟩e</name>"),
            .goodXML("<name>⟨93⟩⟨FA⟩</name>", type: "text/xml; charset=shift_jis"),
            .goodXML("⟨FF⟩⟨FE⟩<⟨00⟩a⟨00⟩/⟨00⟩>⟨00⟩"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.undecodable(let bytes)) = fault.kind else { return }
        report.add(fault, expected: bytes.expected, found: bytes.found, fix: bytes.fix)
    }
}
