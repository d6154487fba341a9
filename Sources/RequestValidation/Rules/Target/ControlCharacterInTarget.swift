/// target/control-character
enum ControlCharacterInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/control-character", isUnforwardable: true, reference: "RFC 9112 section 3.2",
        summary: "a raw control byte in the request target",
        explanation: """
            Control bytes (0x00-0x1F, 0x7F) have no place in a URI. Servers cut the target at them, log them raw or \
            pass them on to a shell or a database, so two parties on the way may see two different targets. \
            Many servers accept them in silence.
            """,
        fix: "percent-encode the byte, or remove it if it slipped in from a copied string",
        examples: [
            .bad("GET /a⟦⟨07⟩⟧b HTTP/1.1\nHost: a.example", note: "a bell"),
            .bad("GET /report?name=x⟦⟨7F⟩⟧ HTTP/1.1\nHost: a.example"),
            .good("GET /a%20b?c=%0A HTTP/1.1\nHost: a.example", also: ["target/encoded-control"]),
            .good("GET /a?b=~!*'()$,;:@ HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .controlInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for offset in context.head.target where ByteClass.of(bytes[offset]).contains(.control) {
            report.add(
                at: offset..<(offset + 1), in: .target, expected: "visible ASCII characters",
                found: ByteText.quoted(bytes[offset]))
        }
    }
}
