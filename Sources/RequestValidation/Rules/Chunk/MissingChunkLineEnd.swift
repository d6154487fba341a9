/// chunk/missing-crlf
enum MissingChunkLineEnd: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/missing-crlf", isUnforwardable: true, reference: "RFC 9112 section 7.1",
        summary: "no CR LF behind the data of a chunk, or CR without LF behind its size",
        explanation: """
            The data of a chunk ends with CR LF. If something else stands there, the size that was announced is not \
            the size of the data: often characters were counted instead of bytes, or the line end was \
            forgotten. A server that skips two bytes without looking reads the rest as the next chunk size.
            """,
        fix: "announce the number of bytes (not characters) in the chunk, and send CR LF behind them",
        examples: [
            .bad(InvalidChunkSize.head, body: "4\nhell⟦o⟧\n0\n\n", note: "the size is too small"),
            .bad(InvalidChunkSize.head, body: "5\nhello⟦0⟧\n\n", note: "the line end is missing"),
            .bad(InvalidChunkSize.head, body: "4\ncaf⟨C3⟩⟦⟨A9⟩⟧\n0\n\n", note: "characters were counted"),
            .bad(InvalidChunkSize.head, body: "5\nhello⟦␍⟧x", note: "CR alone"),
            .bad(InvalidChunkSize.head, body: "5⟦␍⟧hello\n0\n\n", note: "CR alone behind the size"),
            .good(InvalidChunkSize.head, body: "7\nhello\n\n0\n\n", note: "a line end within the data"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event else { return }
        switch fault.kind {
        case .missingLineEnd(let size):
            let found =
                fault.byte == 0x0D
                ? "CR alone"
                : ByteText.quoted(fault.byte) + (fault.byte & 0xC0 == 0x80 ? ", the middle of a UTF-8 character" : "")
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "CR LF behind the \(Count.bytes(size)) of the chunk", found: found)
        case .loneCarriageReturn:
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "CR LF behind the chunk size \(String(decoding: fault.line, as: UTF8.self))",
                found: "CR alone", fix: "end the line with CR LF")
        case .invalidSize, .spaceBehindSize, .sizeOverflow, .tooManyDigits, .bareLineFeedBehindSize,
            .bareLineFeedBehindData, .bareLineFeedInTrailer, .invalidExtension, .extensionTooLong, .tooMuchExtension,
            .invalidTrailer:
            break
        }
    }
}
