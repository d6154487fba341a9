/// chunk/invalid-size
enum InvalidChunkSize: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/invalid-size", isUnforwardable: true, reference: "RFC 9112 section 7.1",
        summary: "a chunk size that is no hexadecimal number",
        explanation: """
            A chunk begins with its size: hexadecimal digits and nothing else before CR LF or `;`. Number functions \
            of many languages also take signs, `0x`, underscores and spaces around, so two servers may find two \
            different ends of the body: request smuggling. If data stands here, the size of the chunk before was wrong.
            """,
        fix: "write the number of bytes in the chunk in hexadecimal digits",
        examples: [
            .bad(head, body: "5⟦g⟧\nhello\n0\n\n"),
            .bad(head, body: "0⟦x⟧5\nhello\n0\n\n"),
            .bad(head, body: "⟦-⟧5\nhello\n0\n\n"),
            .bad(head, body: "⟦+⟧5\nhello\n0\n\n"),
            .bad(head, body: "⟦ ⟧5\nhello\n0\n\n", note: "a space before the size"),
            .bad(head, body: "5⟦  ⟧\nhello\n0\n\n", note: "spaces behind the size"),
            .bad(head, body: "5⟦ ⟧5\nhello\n0\n\n"),
            .bad(head, body: "⟦;⟧a=b\n0\n\n", note: "no size"),
            .bad(head, body: "5\nhello\n⟦␍⟧\n", note: "the last chunk is missing"),
            .bad(head, body: "5\nhello\n⟦w⟧orld\n0\n\n", note: "data, so the chunk before is too short"),
            .bad(head, body: "⟦{⟧\"a\":1}", note: "a body that is not chunked"),
            .good(head, body: "5\nhello\n0\n\n"),
            .good(head, body: "00000A\n0123456789\na\n0123456789\n000\n\n", note: "leading zeros and either case"),
            .good(head, body: "5;a=b\nhello\n0;c\n\n"),
        ])
    static let head = "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked"

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event else { return }
        let digits = String(decoding: fault.line, as: UTF8.self)
        switch fault.kind {
        case .invalidSize:
            let found = fault.byte == 0x0D && digits.isEmpty ? "an empty line" : ByteText.quoted(fault.byte)
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: digits.isEmpty ? "a chunk size in hexadecimal digits" : "CR LF or `;` behind the chunk size",
                found: found, fix: fix(fault.byte, digits))
        case .spaceBehindSize:
            report.add(
                at: fault.place(in: headLength), in: .chunkFraming,
                expected: "CR LF or `;` behind the chunk size \(digits)", found: "whitespace",
                fix: "remove the padding behind the size")
        case .sizeOverflow, .tooManyDigits, .loneCarriageReturn, .missingLineEnd, .bareLineFeedBehindSize,
            .bareLineFeedBehindData, .bareLineFeedInTrailer, .invalidExtension, .extensionTooLong, .tooMuchExtension,
            .invalidTrailer:
            break
        }
    }

    private static func fix(_ byte: UInt8, _ digits: String) -> String? {
        switch byte {
        case 0x78 where digits == "0", 0x58 where digits == "0": "leave out `0x` before the size"
        case 0x0D where digits.isEmpty: "end the body with a chunk of size 0 and an empty line: 0 CR LF CR LF"
        case 0x7B where digits.isEmpty, 0x5B where digits.isEmpty, 0x3C where digits.isEmpty:
            "chunk the body, or leave out Transfer-Encoding and send Content-Length"
        default: nil
        }
    }
}

extension ChunkFault {
    /// The faulty bytes as offsets of the message.
    func place(in headLength: Int) -> Range<Int> {
        (headLength &+ place.lowerBound)..<(headLength &+ place.upperBound)
    }
}
