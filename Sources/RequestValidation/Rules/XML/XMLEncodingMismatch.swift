/// xml/encoding-mismatch
enum XMLEncodingMismatch: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/encoding-mismatch", reference: "RFC 7303 section 3; XML 1.0 section 4.3.3",
        summary: "byte order mark, charset parameter and declaration disagree about the encoding",
        explanation: """
            A document says up to three times how it is encoded: by its byte order mark, by the charset parameter of \
            its media type and by its declaration, and they count in this order. Readers that get the document \
            without its head believe the declaration. If the three disagree, two readers may see two different \
            texts, and a filter another one than the program behind it.
            """,
        fix: "name the encoding that the bytes are in, the same everywhere",
        examples: [
            .badXML(
                "<?xml version=\"1.0\" encoding=\"⟦UTF-16⟧\"?><a/>", note: "a string of .NET or Java, sent in UTF-8"),
            .badXML("<?xml version=\"1.0\" encoding=\"⟦ISO-8859-1⟧\"?><a/>", type: "text/xml; charset=utf-8"),
            .badXML("⟨EF⟩⟨BB⟩⟨BF⟩<?xml version=\"1.0\" encoding=\"⟦windows-1252⟧\"?><a/>"),
            .badXML("⟦⟨EF⟩⟨BB⟩⟨BF⟩⟧<a/>", type: "text/xml; charset=iso-8859-1"),
            .badXML("⟦⟨FF⟩⟨FE⟩⟧<⟨00⟩a⟨00⟩/⟨00⟩>⟨00⟩", type: "text/xml; charset=utf-8"),
            .badXML("⟦<⟧⟨00⟩a⟨00⟩/⟨00⟩>⟨00⟩", type: "text/xml; charset=utf-8"),
            .badXML("⟦<⟧a/>", type: "text/xml; charset=utf-16"),
            .badXML("⟦<⟨00⟩a⟨00⟩⟧/⟨00⟩>⟨00⟩", note: "UTF-16 without mark"),
            .goodXML("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>", type: "text/xml; charset=UTF-8"),
            .goodXML("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>"),
            .goodXML(
                "<⟨00⟩a⟨00⟩/⟨00⟩>⟨00⟩", type: "text/xml; charset=utf-16le", note: "the charset names the byte order"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.encodingMismatch(let its)) = fault.kind else { return }
        switch its {
        case .declaration(let declared, let actual, let evidence):
            report.add(
                fault, expected: "the declaration to name \(actual), as \(known(evidence))", found: "\(declared)",
                fix: "leave the encoding out of the declaration, or name the one that the bytes are in")
        case .charset(let declared, let actual, let evidence):
            report.add(
                fault, expected: "\(declared), as the charset parameter says",
                found: "\(actual), as \(known(evidence))",
                fix: "name \(actual) in the charset parameter, or send the document in \(declared)")
        case .missingMark(let name):
            report.add(
                fault, expected: "a byte order mark before a document in UTF-16", found: "\(name) without it",
                fix: "send the document in UTF-8, or begin it with the byte order mark")
        }
    }

    private static func known(_ evidence: XMLFault.Evidence) -> String {
        switch evidence {
        case .byteOrderMark: "the byte order mark says"
        case .firstBytes: "the first bytes show"
        case .charset: "the charset parameter says"
        }
    }
}
