/// chunk/extension-too-long
enum ChunkExtensionTooLong: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/extension-too-long", isUnforwardable: true, reference: "RFC 9112 section 7.1.1",
        summary: "chunk extensions over the limit",
        explanation: """
            Extensions are no data and count in no body limit, so an attacker can keep a server busy with them for \
            ever: Go, Node.js and others had to add a limit in 2023 and 2024. RFC 9112 section 7.1.1 asks for one. \
            Other servers still read without end, and log nothing.
            """,
        fix: "leave the extension out, or send larger chunks",
        examples: [
            .bad(
                InvalidChunkSize.head, body: "5;abc⟦d⟧\nhello\n0\n\n", note: "one extension",
                with: { $0.limits.chunkExtension = 4 }),
            .bad(
                InvalidChunkSize.head, body: "5    ⟦ ⟧;a\nhello\n0\n\n", note: "whitespace counts",
                with: { $0.limits.chunkExtension = 4 }),
            .bad(
                InvalidChunkSize.head,
                body: "\(chunk)\nx\n\(chunk)\nx\n\(chunk)⟦␍⟧␊x\n0\n\n",
                note: "many of them: 22 bytes more than each chunk allows",
                with: {
                    $0.limits.fieldLine = 64
                    $0.limits.headerSection = 64
                }),
            .good(
                InvalidChunkSize.head, body: "5;abc\nhello\n5;def\nhello\n0\n\n", note: "as long as the limit",
                with: { $0.limits.chunkExtension = 4 }),
        ])

    private static let chunk = "1;a=" + String(repeating: "x", count: 37)

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event else { return }
        switch fault.kind {
        case .extensionTooLong(let limit):
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "at most \(Count.bytes(limit)) of extension behind a chunk size", found: "more")
        case .tooMuchExtension:
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "extensions in proportion to the data", found: "many chunks with more extension than data")
        case .invalidSize, .spaceBehindSize, .sizeOverflow, .tooManyDigits, .loneCarriageReturn, .missingLineEnd,
            .bareLineFeedBehindSize, .bareLineFeedBehindData, .bareLineFeedInTrailer, .invalidExtension,
            .invalidTrailer:
            break
        }
    }
}
