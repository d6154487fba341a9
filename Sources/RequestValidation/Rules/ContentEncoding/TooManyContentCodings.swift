/// content-encoding/too-many
enum TooManyContentCodings: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-encoding/too-many", status: 415, reference: "RFC 9110 section 8.4",
        summary: "more content codings, one upon the other, than the limit",
        explanation: """
            One coding compresses a body; a second one gains nothing, and each further one multiplies what a few \
            bytes may grow to. Stacks come from clients that compress at several places without knowing of each \
            other, or from attackers. Servers that undo only the first coding take compressed bytes for content.
            """,
        fix: "apply one content coding; the limit is coding-count in the limits of the proxy's configuration",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\n"
                    + "Content-Encoding: ⟦gzip⟧, gzip, deflate, gzip\nContent-Length: 2", body: "hi"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: ⟦deflate⟧\n"
                    + "Content-Encoding: x-gzip\nContent-Length: 2", body: "hi", note: "on two lines",
                with: { $0.limits.codingCount = 1 }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: gzip, gzip\n"
                    + "Content-Length: 46",
                body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨02⟩⟨03⟩⟨93⟩⟨EF⟩⟨E6⟩`⟨00⟩⟨01⟩&⟨E6⟩⟨D5⟩aZ:+C6⟨19⟩⟨AD⟩be"
                    + "⟨A8⟩H9⟨F8⟩⟨90⟩⟨13⟩(⟨08⟩⟨00⟩Fp⟨91⟩[⟨1D⟩⟨00⟩⟨00⟩⟨00⟩",
                note: "as many as the limit", with: { $0.limits.codingCount = 2 }),
        ])
    static let fields = KnownFieldSet(.contentEncoding)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.framing.hasBody else { return }
        let codings = ContentCodings(bytes, context.head, additional: context.policy.additionalCodings)
        let applied = codings.members.filter { $0.kind != .empty && $0.kind != .known(.identity) }
        let limit = context.policy.limits.codingCount
        // They are undone from the last: the first is the one that is too many.
        guard applied.count > limit, let first = applied.first else { return }
        report.add(
            at: first.place, in: context.head.fields[first.field].part(bytes),
            expected: "at most \(Count.of(limit, "content coding"))", found: "\(applied.count)")
        report.addCheckNotRun("the body's content", because: "it has more content codings than the limit")
    }
}
