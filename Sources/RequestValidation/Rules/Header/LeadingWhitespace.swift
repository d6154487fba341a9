/// header/leading-whitespace
enum LeadingWhitespace: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/leading-whitespace", isUnforwardable: true, reference: "RFC 9112 section 2.2",
        summary: "whitespace before the first field line",
        explanation: """
            A line that begins with whitespace goes on with the line before it, but before the first field there is \
            only the request line. Some servers then take the line for a part of the request target, some skip it \
            and some read it as a field, which lets a Host or a Transfer-Encoding be seen by one party alone. \
            Several servers skip such lines in silence, as RFC 9112 section 2.2 allows.
            """,
        fix: "begin the first field line in the first column",
        examples: [
            .bad("GET / HTTP/1.1\n⟦ ⟧Host: a.example\nAccept: */*", also: ["host/missing"]),
            .bad("GET / HTTP/1.1\n⟦\t⟧X-A: 1\nHost: a.example", note: "a tab"),
            .bad("GET / HTTP/1.1\n⟦    ⟧X-A: 1\n    X-B: 2\nHost: a.example", note: "an indented text block"),
            .good("GET / HTTP/1.1\nHost:   a.example\nX-A:"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-A: 1\n  2", also: ["header/obsolete-fold"]),
        ])
    static let trigger: HeadFacts = .leadingWhitespace

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let lines = leadingLines(context.head, bytes)
        guard let first = lines.first else { return }
        let space = FieldBytes.run(bytes, from: first.lowerBound, to: first.upperBound, where: ByteClass.isWhitespace)
        let others = lines.count > 1 ? ", and \(lines.count - 1) more such lines" : ""
        report.add(
            at: space, in: .headerSection, expected: "a field name at the start of the first field line",
            found: "\(ByteText.quoted(bytes[space.lowerBound]))\(others)")
    }

    /// The lines between the request line and the first other line that begin with whitespace.
    static func leadingLines(_ head: RequestHead, _ bytes: Span<UInt8>) -> [Range<Int>] {
        let firstField = head.fields.first?.line.lowerBound ?? Int.max
        var lines: [Range<Int>] = []
        for line in head.brokenLines {
            guard line.lowerBound < firstField, !line.isEmpty, ByteClass.isWhitespace(bytes[line.lowerBound]) else {
                break
            }
            lines.append(line)
        }
        return lines
    }
}
