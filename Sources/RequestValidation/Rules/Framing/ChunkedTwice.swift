/// framing/chunked-twice
enum ChunkedTwice: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/chunked-twice", isUnforwardable: true, reference: "RFC 9112 section 6.1",
        summary: "chunked named more than once",
        explanation: """
            A body is chunked once. Named twice it would have to be unpacked twice, and what the servers on the way \
            make of it differs: most see one coding, some refuse, some see none at all. It appears where a program \
            sets the field by hand and its HTTP library adds it again; many proxies join the two in silence.
            """,
        fix: "leave Transfer-Encoding to the HTTP library",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked, ⟦chunked⟧", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked\nTransfer-Encoding: ⟦Chunked⟧",
                body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked, gzip, ⟦chunked⟧", body: "0\n\n",
                also: ["framing/unknown-transfer-coding"]),
            .good("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked\nX-Mode: chunked", body: "0\n\n"),
        ])
    static let trigger: HeadFacts = .irregularTransferEncoding

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var isFirst = true
        for member in TransferCodings(bytes, context.head).members {
            guard case .chunked = member.kind else { continue }
            guard !isFirst else {
                isFirst = false
                continue
            }
            guard report.hasRoom() else { return }
            report.add(
                at: member.place, in: context.head.fields[member.field].part(bytes), expected: "`chunked` once",
                found: "`chunked` again")
        }
    }
}
