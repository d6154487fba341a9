/// chunk/bare-lf
enum BareLFInChunks: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/bare-lf", isUnforwardable: true, reference: "RFC 9112 section 7.1",
        summary: "LF without CR in the chunk framing",
        explanation: """
            In a head LF alone may be tolerated, in chunk framing nothing is said of it: a server that takes it for a \
            line end and one that takes it for a part of an extension or of the data find different ends of the \
            body. Such differences between proxies and servers were used for request smuggling as late as 2025.
            """,
        fix: #"end every line of the chunk framing with CR LF ("\r\n")"#,
        examples: [
            .bad(InvalidChunkSize.head, body: "5⟦␊⟧hello␊0␊␊"),
            .bad(InvalidChunkSize.head, body: "5\nhello⟦␊⟧0\n\n", note: "behind the data"),
            .bad(InvalidChunkSize.head, body: "5;a⟦␊⟧hello\n0\n\n", note: "in an extension"),
            .bad(InvalidChunkSize.head, body: "5;a=\"⟦␊⟧\"\nhello\n0\n\n", note: "in a quoted value"),
            .bad(InvalidChunkSize.head, body: "0\nX: 1⟦␊⟧\n", note: "in the trailer section"),
            .bad(InvalidChunkSize.head, body: "0\n⟦␊⟧", note: "the last line"),
            .good(InvalidChunkSize.head, body: "2\n␊␊\n0\n\n", note: "data is free"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event else { return }
        let expected: String
        switch fault.kind {
        case .bareLineFeedBehindSize:
            expected = "CR LF behind the chunk size \(String(decoding: fault.line, as: UTF8.self))"
        case .bareLineFeedBehindData(let size): expected = "CR LF behind the \(Count.bytes(size)) of the chunk"
        case .bareLineFeedInTrailer: expected = "CR LF at the end of the trailer line"
        case .invalidSize, .spaceBehindSize, .sizeOverflow, .tooManyDigits, .loneCarriageReturn, .missingLineEnd,
            .invalidExtension, .extensionTooLong, .tooMuchExtension, .invalidTrailer:
            return
        }
        report.add(at: fault.place(in: headLength), in: .chunkFraming, expected: expected, found: "LF alone")
    }
}
