/// header/obsolete-fold
enum ObsoleteFold: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/obsolete-fold", reference: "RFC 9112 section 5.2",
        summary: "a field value that goes on in the next line",
        explanation: """
            Folding was taken out of HTTP because servers differ: some join the lines, some cut the value at the line \
            end, and some read the second line as a field of its own. HAProxy joins folded lines in silence, so the \
            client never learns of it; a server behind another proxy may then see another value.
            """,
        fix: "put the whole value on one line; a value copied from mail or wrapped base64 often brings the line break",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Note: one⟦\n ⟧two"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Note: one⟦\n\t⟧two\n\tthree", note: "two folds of one value"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Note:⟦\n ⟧two", note: "an empty first line"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Note: one⟦\n  ⟧", note: "a line of spaces"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding:⟦\n ⟧chunked", body: "0\n\n",
                note: "the fold is read as a space"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nnonsense\n⟦ ⟧more of it", note: "behind a line that is no field",
                also: ["header/missing-colon"]),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Note: one two\nX-Other:  three"),
        ])
    static let trigger: HeadFacts = .obsoleteFold

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields {
            let (first, count) = folds(bytes, field.line)
            guard let first else { continue }
            guard report.hasRoom() else { return }
            let times = count > 1 ? " (\(count) times)" : ""
            report.add(
                at: first, in: field.part(bytes), expected: "the whole value on one line",
                found: "a line break and whitespace within the value\(times)")
        }
        let leading = LeadingWhitespace.leadingLines(context.head, bytes).count
        for line in context.head.brokenLines.dropFirst(leading) where ByteClass.isWhitespace(bytes[line.lowerBound]) {
            guard report.hasRoom() else { return }
            report.add(
                at: FieldBytes.run(bytes, from: line.lowerBound, to: line.upperBound, where: ByteClass.isWhitespace),
                in: .headerSection, expected: "a field name", found: "whitespace at the start of a line")
        }
    }

    /// The first line break within a field's lines with the whitespace behind it, and the number of such breaks.
    private static func folds(_ bytes: Span<UInt8>, _ lines: Range<Int>) -> (first: Range<Int>?, count: Int) {
        var first: Range<Int>?
        var count = 0
        for offset in lines.dropLast() where bytes[offset] == 0x0A {
            count += 1
            guard first == nil else { continue }
            let hasReturn = offset > lines.lowerBound && bytes[offset - 1] == 0x0D
            let space = FieldBytes.run(bytes, from: offset + 1, to: lines.upperBound, where: ByteClass.isWhitespace)
            first = (hasReturn ? offset - 1 : offset)..<space.upperBound
        }
        return (first, count)
    }
}
