/// framing/conflicting-content-length
enum ConflictingContentLength: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/conflicting-content-length", isUnforwardable: true, reference: "RFC 9112 section 6.3",
        summary: "several lengths: fields that differ, or a list in one field",
        explanation: """
            With two lengths nobody knows where the body ends, and the rest of the longer reading becomes the next \
            request to whoever took the shorter one. Some servers take the first value, some the last. A list such as \
            `5, 5` is what a proxy makes of repeated fields; with a comma between thousands it is a formatted number.
            """,
        fix: "send one Content-Length with the number of bytes in the body",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nContent-Length: ⟦5⟧", body: "ok"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nContent-Length: 2\ncontent-length: ⟦3⟧",
                body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦2, 5⟧", body: "ok", note: "a list"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦2,2⟧", body: "ok", note: "a list of equal values"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦1,024⟧", body: "ok", note: "thousands"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nContent-Type: text/plain", body: "ok"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nContent-Length: 2", body: "ok",
                also: ["framing/repeated-content-length"]),
        ])
    static let trigger: HeadFacts = .irregularContentLength

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var first: Int?
        for field in context.head.fields where field.known == .contentLength {
            if isList(bytes, field.value) {
                addList(field, bytes, &report)
                continue
            }
            // What is no number is framing/invalid-content-length.
            guard let length = ContentLength.parse(bytes, field.value) else { continue }
            guard let known = first, known != length else {
                first = length
                continue
            }
            guard report.hasRoom() else { return }
            report.add(
                at: field.value, in: field.part(bytes), expected: "one length; the first field says \(known)",
                found: "\(length)")
        }
    }

    /// True for what this rule takes from framing/invalid-content-length.
    static func isList(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool { FieldBytes.contains(0x2C, bytes, value) }

    private static func addList(_ field: RequestHead.Field, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let groups = ByteText.array(bytes, field.value).split(separator: 0x2C, omittingEmptySubsequences: false)
        let isGrouped =
            (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.allSatisfy(ByteClass.isDigit) }
        report.add(
            at: field.value, in: field.part(bytes), expected: "one number", found: ByteText.quoted(bytes, field.value),
            fix: isGrouped ? "write the number without separators between the thousands" : nil)
    }
}
