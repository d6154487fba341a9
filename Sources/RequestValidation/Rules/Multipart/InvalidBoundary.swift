/// multipart/invalid-boundary
enum InvalidBoundary: HeadRule {
    static let metadata = RuleMetadata(
        id: "multipart/invalid-boundary", reference: "RFC 2046 section 5.1.1",
        summary: "a boundary that is too long or has characters that none may have",
        explanation: """
            A boundary has 1 to 70 characters: letters, digits, spaces and `'()+_,-./:=?`, and does not end with a \
            space. Parsers reserve so much: Go and Rack refuse a longer one, others cut it, trim it or take it for \
            a pattern, and then do not find it in the body.
            """,
        fix: "make the boundary of letters, digits and dashes, at most 70 of them",
        examples: [
            .bad(
                head("multipart/form-data; boundary=⟦\(long)⟧"),
                body: "--\(long)\n\(RuleExample.smallPart)\n--\(long)--\n",
                note: "71 characters"),
            .bad(head("multipart/form-data; boundary=\"a⟦@⟧b\"", "a@b"), body: body("a@b")),
            .bad(head("multipart/form-data; boundary=\"a⟦;⟧b\"", "a;b"), body: body("a;b")),
            .bad(
                head("multipart/form-data; boundary=a⟦!⟧b", "a!b"), body: body("a!b"), note: "a token, and no boundary"),
            .bad(
                head("multipart/form-data; boundary=\"a⟦ ⟧\"", "a "), body: body("a "), note: "a space at the end"),
            .good(
                head("multipart/form-data; boundary=\(long.dropLast())", String(long.dropLast())),
                body: body(String(long.dropLast())), note: "70 characters"),
            .good(
                head("multipart/form-data; boundary=\"=_(a) 'b'+c,d-e./f:g?\"", "=_(a) 'b'+c,d-e./f:g?"),
                body: body("=_(a) 'b'+c,d-e./f:g?"), note: "all that are allowed"),
            .good(
                head("multipart/form-data; boundary=----=_Part_1_2.3", "----=_Part_1_2.3"),
                body: body("----=_Part_1_2.3"), note: "`=` without quotes: content-type/invalid-syntax",
                also: ["content-type/invalid-syntax"]),
        ])
    static let fields = KnownFieldSet(.contentType)
    private static let long = String(repeating: "0123456789", count: 7) + "0"

    private static func body(_ boundary: String) -> String {
        "--\(boundary)\n\(RuleExample.smallPart)\n--\(boundary)--\n"
    }

    private static func head(_ contentType: String, _ boundary: String = long) -> String {
        RuleExample.multipartHead(body(boundary), contentType)
    }

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let (field, parameter) = context.boundary(bytes), let value = parameter?.value, let last = value.last
        else { return }
        if value.count > 70 {
            report.add(
                at: value, in: field.part(bytes), expected: "at most 70 characters", found: "\(value.count)")
        }
        // What is wrong with a value outside quotes is content-type/invalid-syntax, if it is no token at all.
        let isBad: (UInt8) -> Bool = { byte in
            !isBoundaryByte(byte) && (parameter?.isQuoted == true || ByteClass.isToken(byte))
        }
        if let run = FieldBytes.firstRun(bytes, in: value, where: isBad) {
            report.add(
                at: run.lowerBound..<(run.lowerBound &+ 1), in: field.part(bytes),
                expected: "letters, digits, spaces or one of '()+_,-./:=?",
                found: ByteText.quoted(bytes[run.lowerBound]))
        }
        if bytes[last] == 0x20 {
            report.add(
                at: last..<(last &+ 1), in: field.part(bytes), expected: "no space at the end of the boundary",
                found: ByteText.quoted(0x20), fix: "leave out the space: lines lose their spaces on the way")
        }
    }

    /// `bchars` of RFC 2046, and the backslash of an escape.
    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x5C || marks.contains(byte)
    }

    private static let marks = Array("'()+_,-./:=? ".utf8)
}
