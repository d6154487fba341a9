/// framing/chunked-not-final
enum ChunkedNotFinal: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/chunked-not-final", isUnforwardable: true, reference: "RFC 9112 section 6.3",
        summary: "another transfer coding behind chunked",
        explanation: """
            Only chunked tells where a body ends, so it must be the last coding that was applied; behind another one \
            the end of a request cannot be found and RFC 9112 section 6.3 requires a 400. Servers that merely search \
            the value for `chunked` accept it and disagree with those that do not.
            """,
        fix: "name chunked last, or better as the only transfer coding",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chunked⟧, gzip", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chunked⟧\nTransfer-Encoding: identity",
                body: "0\n\n", note: "several lines are one list"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chunked⟧, x", body: "0\n\n"),
            .good("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "0\n\n"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: gzip, chunked", body: "0\n\n",
                also: ["framing/unknown-transfer-coding"]),
        ])
    static let trigger: HeadFacts = .irregularTransferEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let codings = TransferCodings(bytes, context.head)
        guard let last = codings.lastChunked else { return }
        let behind = codings.members[(last + 1)...].first { member in
            switch member.kind {
            case .known, .identity, .unknown: true
            // Rules of their own: header/framing-lookalike, framing/empty-transfer-encoding.
            case .chunked, .chunkedLookalike, .empty: false
            }
        }
        guard let behind else { return }
        let member = codings.members[last]
        report.add(
            at: member.place, in: context.head.fields[member.field].part(bytes),
            expected: "`chunked` as the last coding",
            found: "\(ByteText.quoted(bytes, behind.place)) behind it")
    }
}
