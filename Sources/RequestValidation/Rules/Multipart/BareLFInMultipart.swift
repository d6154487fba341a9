/// multipart/bare-lf
enum BareLFInMultipart: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/bare-lf", reference: "RFC 2046 section 5.1.1; RFC 2046 section 4.1.1",
        summary: "a line of a multipart body that ends with LF alone",
        explanation: """
            Boundaries and the headers of parts stand on lines that end with CR LF. Bodies from multi-line strings, \
            here-documents and files saved on Unix have LF alone. Python and Go read some of them, PHP, busboy and \
            Spring find no part or hang until their timeout, and a filter before the backend may see other parts than \
            the backend does. The content of a part may have any line ends. One finding a body.
            """,
        fix: "end each boundary and each header line with CR LF, and leave the files themselves as they are",
        examples: [
            .badMultipart("--b⟦␊⟧Content-Disposition: form-data; name=\"a\"␊␊1␊--b--␊", note: "a here-document"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"⟦␊⟧\n1\n--b--\n", note: "in a header"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"\n⟦␊⟧1\n--b--\n", note: "the empty line"),
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"\n\n1⟦␊⟧--b--\n", note: "before a boundary"),
            .goodMultipart(
                "--b\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\n\none␊two␊\n--b--\n",
                note: "in a file"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.bareLF(let place)) = fault.kind else { return }
        let expected =
            switch place {
            case .beforeBoundary: "CR LF before the boundary"
            case .behindBoundary: "CR LF behind the boundary"
            case .header: "CR LF at the end of a part's header line"
            }
        report.add(fault, expected: expected, found: "LF without CR")
    }
}
