/// content-encoding/corrupt
enum CorruptContentCoding: BodyRule {
    static let metadata = RuleMetadata(
        id: "content-encoding/corrupt", reference: "RFC 1952 section 2.3",
        summary: "compressed data that is damaged, cut short or followed by something else",
        explanation: """
            gzip and zlib data carry a checksum and a length, so that damage is noticed. Where it comes up, the bytes \
            were changed on their way (sent as text, cut by a limit, joined wrongly) or the stream was never closed, \
            so that its end is missing. Servers see it late, in the middle of parsing, and answer with a 500; lenient \
            ones take what they got so far for the whole.
            """,
        fix: "close the compressing stream before the body is sent, and send its bytes unchanged, never as text",
        examples: CorruptContentCodingExamples.all)

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .coding(let coding) = fault.kind, let wording = Wording(coding) else { return }
        let level: Level = coding.problem == .rawDeflate ? .warning : .error
        report.add(
            fault, expected: wording.expected, found: wording.found + coding.whereabouts, fix: wording.fix, level: level
        )
        if coding.problem.endsContent {
            report.addCheckNotRun("the body's content", because: "it cannot be decoded to its end")
        }
    }

    private struct Wording {
        var expected = ""
        var found = ""
        var fix: String?

        /// Nil for faults that are not this rule's.
        init?(_ fault: CodingFault) {
            switch fault.problem {
            case .header(let defect):
                expected = defect.expected
                found = defect.found
                fix = defect == .dictionary ? "compress without a dictionary" : nil
            case .block(let defect):
                expected = defect.expected
                found = defect.found
            case .checksum(let kind, let stated, let actual):
                expected = "\(kind.name) \(Hexadecimal.text(actual)), which the decoded bytes have"
                found = Hexadecimal.text(stated)
            case .length(let stated, let actual):
                expected = "length \(actual), which is how many bytes were decoded"
                found = "\(stated)"
            case .truncated(let part):
                expected = "the rest of the \(fault.format) \(part.name)"
                found = "the end of the body"
                if part == .trailer || part == .data {
                    fix = "close the compressing stream, then send all that it wrote"
                }
            case .trailingBytes:
                expected = "the end of the body behind the \(fault.format) data"
                found = "more bytes"
                fix = "send nothing behind the compressed data"
            case .rawDeflate:
                expected = "zlib data: Content-Encoding deflate means RFC 1950 (RFC 9110 section 8.4.1.2)"
                found = "deflate data without zlib's header and checksum"
                fix = "write zlib data, or use gzip, which is understood alike everywhere"
            case .notEncoded, .tooLarge, .tooDense: return nil
            }
        }
    }
}

extension Checksum.Kind {
    var name: String {
        switch self {
        case .crc32: "CRC-32"
        case .adler32: "Adler-32"
        }
    }
}
