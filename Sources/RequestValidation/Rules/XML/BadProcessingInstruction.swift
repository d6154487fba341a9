/// xml/bad-processing-instruction
enum BadProcessingInstruction: BodyRule {
    static let metadata = RuleMetadata(
        id: "xml/bad-processing-instruction", reference: "XML 1.0 section 2.6",
        summary: "a processing instruction that is not put together as it should be",
        explanation: """
            A processing instruction is `<?`, a name, whitespace, text and `?>`, and names like `XML` are reserved. \
            What breaks it is most often the code of a template that was sent instead of being run: `<? echo` or \
            `<?= $x ?>`. That also shows the client's source to everybody on the way.
            """,
        fix: "run the template before sending its result, or write the instruction as <?name text?>",
        examples: [
            .badXML("<a><?⟦=⟧ $x ?></a>", note: "PHP that was not run"),
            .badXML("<a><?⟦ ⟧php echo 1 ?></a>"),
            .badXML("<a><?⟦XML⟧ version=\"1.0\"?></a>", note: "a reserved name"),
            .badXML("<?⟦Xml⟧ version=\"1.0\"?><a/>"),
            .badXML("<a><?p⟦$⟧ x?></a>"),
            .badXML("<a><?p?⟦x⟧?></a>"),
            .goodXML("<?xml-stylesheet href=\"a\"?><a><?p?><?p x?y??></a>"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .xml(.badInstruction(let its, let target)) = fault.kind else { return }
        switch its {
        case .missingTarget(let scalar):
            report.add(fault, expected: "a name behind `<?`", found: XMLCharacter.shown(scalar))
        case .characterInTarget(let scalar):
            report.add(
                fault, expected: "whitespace or `?>` behind the name `\(target)`", found: XMLCharacter.shown(scalar))
        case .reservedTarget:
            report.add(
                fault, expected: "another name than `\(target)`", found: "a name that is reserved",
                fix: "write the declaration as <?xml ...?>, in lower case, at the very beginning")
        }
    }
}
