/// chunk/size-overflow
enum ChunkSizeOverflow: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/size-overflow", isUnforwardable: true, reference: "RFC 9112 section 7.1",
        summary: "a chunk size with more digits than a number has room for",
        explanation: """
            A size of 16 or more digits overflows the number that most servers keep it in, and comes out small, \
            negative or zero: the next party then finds the end of the body elsewhere. RFC 9112 section 7.1 \
            asks recipients to expect that and to guard against it; several servers were open to smuggling here.
            """,
        fix: "write the real size of the chunk, without padding",
        examples: [
            .bad(InvalidChunkSize.head, body: "⟦1000000000000000⟧\n"),
            .bad(InvalidChunkSize.head, body: "⟦FFFFFFFFFFFFFFFF⟧\n", note: "-1 as an unsigned number"),
            .bad(
                InvalidChunkSize.head, body: "5\nhello\n⟦000000000000000000000000000000005⟧\nhello\n", note: "33 digits"
            ),
            .good(
                InvalidChunkSize.head, body: "00000000000000000000000000000005\nhello\n0\n\n",
                note: "leading zeros, 32 digits in all"),
            .good(InvalidChunkSize.head, body: "FFFFFFFFFFFFFFF\nh", note: "15 digits"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event else { return }
        switch fault.kind {
        case .sizeOverflow:
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "a chunk size of at most \(ChunkedDecoder.significantDigits) digits",
                found: "at least \(ChunkedDecoder.significantDigits + 1) digits")
        case .tooManyDigits:
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "a chunk size of at most \(ChunkedDecoder.allDigits) digits with leading zeros",
                found: "one more")
        case .invalidSize, .spaceBehindSize, .loneCarriageReturn, .missingLineEnd, .bareLineFeedBehindSize,
            .bareLineFeedBehindData, .bareLineFeedInTrailer, .invalidExtension, .extensionTooLong, .tooMuchExtension,
            .invalidTrailer:
            break
        }
    }
}
