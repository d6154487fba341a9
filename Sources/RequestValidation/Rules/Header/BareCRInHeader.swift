/// header/bare-cr
enum BareCRInHeader: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/bare-cr", isUnforwardable: true, reference: "RFC 9112 section 2.2",
        summary: "a CR in the header section that no LF follows",
        explanation: """
            Some parsers end a line at CR alone, so what one party reads as a part of a value is a field of its own to \
            another: this smuggles fields past a proxy (Node.js accepted it until 2023). RFC 9112 section 2.2 lets a \
            server replace it by a space or reject it; many proxies pass it on untouched.
            """,
        fix: "end every line with CR LF, and remove CR from values before they are sent",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-A: 1⟦␍⟧X-B: 2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-A: 1⟦␍⟧", note: "CR CR LF, from a text mode that adds a CR"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦␍⟧X-A: 1", note: "before a name"),
            .bad("GET / HTTP/1.1\nHost: a.example\nfoo⟦␍⟧bar", note: "in a line without a colon"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2⟦␍⟧", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked⟦␍⟧", body: "0\n\n"),
            .bad("GET / HTTP/1.1\nHost: a.example⟦␍⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-A: 1\nX-B: %0D\\r"),
        ])
    static let trigger: HeadFacts = .bareCRInHeader

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields { check(field.line, in: field.part(bytes), bytes, &report) }
        for line in context.head.brokenLines { check(line, in: .headerSection, bytes, &report) }
    }

    private static func check(
        _ line: Range<Int>, in part: MessagePart, _ bytes: Span<UInt8>, _ report: inout FindingReport
    ) {
        var offset = line.lowerBound
        while offset < line.upperBound {
            guard FieldBytes.isBareCarriageReturn(bytes, offset) else {
                offset += 1
                continue
            }
            guard report.hasRoom() else { return }
            var end = offset + 1
            while end < line.upperBound, FieldBytes.isBareCarriageReturn(bytes, end) { end += 1 }
            let behind = end < bytes.count ? ByteText.quoted(bytes[end]) : "nothing"
            report.add(
                at: offset..<end, in: part, expected: "LF behind CR",
                found: bytes[min(end, bytes.count - 1)] == 0x0D ? "a second CR" : behind)
            offset = end
        }
    }
}
