/// target/non-ascii
enum NonASCIIInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/non-ascii", reference: "RFC 3986 section 2.1",
        summary: "a raw byte above 0x7F in the request target",
        explanation: """
            A URI is ASCII; everything else travels percent-encoded. Sent raw, `é` is one byte from a program that \
            writes Latin-1 and two from one that writes UTF-8, and the server has to guess. Apache, nginx and HAProxy \
            pass such bytes on; Tomcat and Node refuse them, so the same client works here and fails there.
            """,
        fix: "percent-encode the text's UTF-8 bytes",
        examples: [
            .bad("GET /caf⟦é⟧ HTTP/1.1\nHost: a.example", note: "UTF-8"),
            .bad("GET /caf⟦⟨E9⟩⟧ HTTP/1.1\nHost: a.example", note: "Latin-1"),
            .bad("GET /search?q=⟦日本⟧+x HTTP/1.1\nHost: a.example"),
            .bad("GET /a?price=5⟦⟨80⟩⟧ HTTP/1.1\nHost: a.example", note: "the euro sign of Windows-1252"),
            .bad("GET /a⟦⟨C2⟩⟨A0⟩⟧b HTTP/1.1\nHost: a.example", note: "a no-break space from a word processor"),
            .good("GET /caf%C3%A9?q=%E6%97%A5%E6%9C%AC HTTP/1.1\nHost: a.example"),
            .good("GET /wiki/Stra%C3%9Fe HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .nonASCIIInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        for range in [parts.authority, parts.path, parts.query ?? 0..<0] {
            for run in ByteText.runs(bytes, range, of: { $0 >= 0x80 }) {
                guard report.hasRoom() else { return }
                add(bytes, run, &report)
            }
        }
    }

    private static func add(_ bytes: Span<UInt8>, _ run: Range<Int>, _ report: inout FindingReport) {
        let raw = ByteText.array(bytes, run)
        let found = ByteText.quoted(bytes, run)
        if UTF8Check.firstFault(bytes, run) == nil {
            report.add(
                at: run, in: .target, expected: "ASCII, all else percent-encoded", found: "\(found), raw UTF-8",
                fix: run.count > 24 ? nil : "send `\(PercentEncoding.encoded(raw))`")
        } else if let meant = EncodingGuess.windows1252(raw) {
            report.add(
                at: run, in: .target, expected: "ASCII, all else percent-encoded",
                found: "\(found), raw bytes that look like \(EncodingGuess.name(raw))",
                fix:
                    "if this is `\(meant)`, send it as UTF-8, percent-encoded: `\(PercentEncoding.encoded(meant.utf8))`"
            )
        } else {
            report.add(
                at: run, in: .target, expected: "ASCII, all else percent-encoded", found: "\(found), not UTF-8 either")
        }
    }
}
