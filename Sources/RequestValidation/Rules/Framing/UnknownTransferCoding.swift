/// framing/unknown-transfer-coding
enum UnknownTransferCoding: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/unknown-transfer-coding", isUnforwardable: true, status: 501, reference: "RFC 9112 section 6.1",
        summary: "a transfer coding other than chunked",
        explanation: """
            A transfer coding changes the body's bytes on this connection, and whoever does not undo it cannot read \
            the body nor find its end. No common server undoes anything but chunked; gzip is meant for \
            Content-Encoding. Servers that ignore names they do not know fall back to another framing, unseen.
            """,
        fix: "send the body chunked or with a Content-Length; compression belongs into Content-Encoding",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦gzip⟧, chunked", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦gzip⟧\nTransfer-Encoding: chunked", body: "0\n\n"
            ),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦identity⟧", note: "removed from HTTP in 2014"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chunk⟧", body: "0\n\n"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦xchunked⟧", body: "0\n\n"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦utf-8⟧", body: "0\n\n"),
            .good("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: CHUNKED", body: "0\n\n"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Encoding: gzip\nContent-Length: 29",
                body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩"
                    + "⟨09⟩⟨00⟩⟨00⟩⟨00⟩"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked, gzip", body: "0\n\n",
                note: "another fault", also: ["framing/chunked-not-final"]),
        ])
    static let trigger: HeadFacts = .irregularTransferEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let codings = TransferCodings(bytes, context.head)
        // What stands behind chunked is framing/chunked-not-final.
        for member in codings.members.prefix(codings.lastChunked ?? codings.members.count) {
            guard let fix = fix(for: member.kind, bytes, member.place) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: member.place, in: context.head.fields[member.field].part(bytes), expected: "`chunked` and no other",
                found: ByteText.quoted(bytes, member.place), fix: fix)
        }
    }

    /// Nil for members that are not this rule's.
    private static func fix(for kind: TransferCodings.Kind, _ bytes: Span<UInt8>, _ place: Range<Int>) -> String? {
        switch kind {
        case .known: "say Content-Encoding for a compressed body; no transfer coding but chunked is offered here"
        case .identity: "leave the field out: `identity` was removed, and a body without coding needs none"
        case .unknown:
            EditDistance.between(ByteText.string(bytes, place), "chunked") <= 2 ? "write `chunked`" : metadata.fix
        case .chunked, .chunkedLookalike, .empty: nil
        }
    }
}
