/// framing/empty-transfer-encoding
enum EmptyTransferEncoding: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/empty-transfer-encoding", isUnforwardable: true, reference: "RFC 9112 section 6.1",
        summary: "a Transfer-Encoding without a coding, or with an empty place in its list",
        explanation: """
            A field that says nothing still changes how some servers find the end of the body: for one its mere \
            presence overrides Content-Length, for the next it is not there. The same goes for `, chunked`. Attacks \
            probe for such differences; most proxies pass the field on or drop it without a word.
            """,
        fix: "leave the field out, or write `Transfer-Encoding: chunked`",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding:⟦⟧"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked,⟦⟧", body: "0\n\n"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦⟧, chunked", body: "0\n\n"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked\nTransfer-Encoding:⟦⟧", body: "0\n\n"),
            .good("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding:  chunked  ", body: "0\n\n"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\nTE:", body: "ok"),
        ])
    static let trigger: HeadFacts = .irregularTransferEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var lastField: Int?
        for member in TransferCodings(bytes, context.head).members {
            // One finding a field: `,,,` is one fault.
            guard case .empty = member.kind, member.field != lastField else { continue }
            guard report.hasRoom() else { return }
            lastField = member.field
            let field = context.head.fields[member.field]
            report.add(
                at: member.place, in: field.part(bytes), expected: "a transfer coding",
                found: field.value.isEmpty
                    ? "an empty value" : "an empty place in \(ByteText.quoted(bytes, field.value))")
        }
    }
}
