/// header/line-too-long
enum FieldLineTooLong: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/line-too-long", isUnforwardable: true, status: 431, reference: "RFC 6585 section 5",
        summary: "a field line over the limit",
        explanation: """
            Every server has a limit for one field line, often 8 KiB, and beyond it some cut the value while others \
            answer with a bare 400. Very long lines are mostly cookies or tokens that grew with every request, so the \
            fault shows only for some users. Nothing behind the line was read.
            """,
        fix: "send less in this field: put large values into the body, or keep them on the server",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-A: 6789012345678901⟦2⟧", with: { $0.limits.fieldLine = 21 }),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-ABCDEFGHIJKLMNOPQRS⟦T⟧UVWXYZ", note: "a name without an end",
                with: { $0.limits.fieldLine = 21 }),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-A: 1\n 23456789012345678901⟦2⟧",
                note: "a folded line counts by itself",
                also: ["header/obsolete-fold"], with: { $0.limits.fieldLine = 21 }),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nX-A: 6789012345678901", note: "as long as the limit",
                with: { $0.limits.fieldLine = 21 }),
        ])
    static let trigger: HeadFacts = .fieldLineTooLong

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let line = context.head.lineOverLimit
        guard !line.isEmpty else { return }
        let name = FieldBytes.run(bytes, from: line.lowerBound, to: line.upperBound, where: ByteClass.isToken)
        let isNamed = !name.isEmpty && name.upperBound < line.upperBound && bytes[name.upperBound] == 0x3A
        report.add(
            at: (line.upperBound - 1)..<line.upperBound,
            in: isNamed ? .header(ByteText.escaped(bytes, name)) : .headerSection,
            expected: "at most \(context.policy.limits.fieldLine) bytes in a field line", found: "a longer line")
    }
}
