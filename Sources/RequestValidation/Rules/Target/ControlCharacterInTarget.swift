/// target/control-character
enum ControlCharacterInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/control-character", isUnforwardable: true, reference: "RFC 9112 section 3.2",
        summary: "a raw control byte in the request target",
        explanation: """
            Control bytes (0x00-0x1F, 0x7F) have no place in a URI. Servers cut the target at them, log them raw or \
            pass them on to a shell or a database, so two parties on the way may see two different targets. Many \
            servers accept them in silence.
            """,
        fix: "percent-encode the byte, or remove it if it slipped in from a copied string",
        examples: [
            .bad("GET /a⟦⟨07⟩⟧b HTTP/1.1\nHost: a.example", note: "a bell"),
            .bad("GET /report?name=x⟦⟨7F⟩⟧ HTTP/1.1\nHost: a.example"),
            .bad(
                "GET /files/⟦⟨1B⟩⟧[31mred?x=1 HTTP/1.1\nHost: a.example", note: "a terminal colour code",
                also: ["target/unencoded-character"]),
            .bad("GET /a⟦⟨00⟩⟧.pdf HTTP/1.1\nHost: a.example", note: "NUL, where C programs end the string"),
            .bad("GET /search?q=two⟦⟨01⟩⟨02⟩⟧words HTTP/1.1\nHost: a.example", note: "neighbours are one finding"),
            .good("GET /a%20b?c=%0A HTTP/1.1\nHost: a.example", also: ["target/encoded-control"]),
            .good("GET /a?b=~!*'()$,;:@ HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .controlInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        // A CR is left to request-line/bare-cr.
        let runs = ByteText.runs(bytes, context.head.target) { ByteClass.of($0).contains(.control) && $0 != 0x0D }
        for run in runs {
            guard report.hasRoom() else { return }
            let found = run.count == 1 ? ByteText.quoted(bytes[run.lowerBound]) : ByteText.quoted(bytes, run)
            report.add(at: run, in: .target, expected: "visible ASCII characters", found: found)
        }
    }
}
