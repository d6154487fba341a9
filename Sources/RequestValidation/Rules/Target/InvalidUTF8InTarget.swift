/// target/invalid-utf8
enum InvalidUTF8InTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/invalid-utf8", level: .warning, reference: "RFC 3986 section 2.5; RFC 3987 section 3.1",
        summary: "percent-encoded bytes that are not UTF-8",
        explanation: """
            Legal, since a URI is bytes, and common where old backends expect Latin-1, but today's frameworks decode \
            as UTF-8 and get a replacement character, an exception or an empty value. Which of them, the client does \
            not learn. Proxies never look.
            """,
        fix: "encode the text as UTF-8 before percent-encoding it",
        examples: [
            .bad("GET /caf⟦%E9⟧ HTTP/1.1\nHost: a.example", note: "Latin-1"),
            .bad("GET /search?q=M⟦%FC⟧nchen&lang=de HTTP/1.1\nHost: a.example"),
            .bad("GET /a?price=5⟦%80⟧ HTTP/1.1\nHost: a.example", note: "the euro sign of Windows-1252"),
            .bad("GET /a?title=⟦%93⟧quoted%94 HTTP/1.1\nHost: a.example", note: "one finding a parameter"),
            .bad("GET /search?q=⟦%E2%82⟧ HTTP/1.1\nHost: a.example", note: "UTF-8, cut within a character"),
            .bad("GET /search?q=⟦%CF%F0%E8%E2%E5%F2⟧ HTTP/1.1\nHost: a.example", note: "Windows-1251"),
            .good("GET /caf%C3%A9?q=%F0%9F%98%80%e2%82%ac HTTP/1.1\nHost: a.example"),
            .good("GET /a?q=%E4%BD%A0+%D0%9F%D1%80 HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .encodedNonASCII

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var last: Int?
        for run in EncodedText.runs(bytes, context.targetParts(bytes)) {
            guard case .invalid(let fault) = run.state else { continue }
            // A program that encodes one letter so encodes all so: one finding a segment or parameter.
            if let last, !hasDelimiter(bytes, last..<run.place.lowerBound) { continue }
            last = run.place.upperBound
            add(bytes, run, fault, &report)
        }
    }

    private static func add(
        _ bytes: Span<UInt8>, _ run: EncodedText.Run, _ fault: UTF8Fault, _ report: inout FindingReport
    ) {
        let found = ByteText.quoted(bytes, run.place)
        let reachesEnd = fault.offset &+ fault.length == run.bytes.count
        if fault.kind == .truncated, reachesEnd, fault.length > 1 || fault.offset > 0 {
            report.add(
                at: run.place, in: .target, expected: "UTF-8", found: "\(found), UTF-8 that is cut within a character",
                fix: "cut the text between characters, before it is encoded")
        } else if let meant = EncodingGuess.windows1252(run.bytes) {
            report.add(
                at: run.place, in: .target, expected: "UTF-8",
                found: "\(found), which is `\(meant)` in \(EncodingGuess.name(run.bytes))",
                fix: "encode the text as UTF-8: `\(PercentEncoding.encoded(meant.utf8))`")
        } else {
            report.add(
                at: run.place, in: .target, expected: "UTF-8",
                found: "\(found), in another encoding: byte \(fault.offset &+ 1) of it is no UTF-8")
        }
    }

    private static func hasDelimiter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] == 0x2F || bytes[$0] == 0x26 || bytes[$0] == 0x3F }
    }
}
