/// header/control-character
enum ControlCharacterInFieldValue: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/control-character", reference: "RFC 9110 section 5.5",
        summary: "a control byte in a field value",
        explanation: """
            Values hold visible characters, spaces and tabs. Control bytes come from copied terminal output, encrypted \
            or compressed bytes that were not put into base64, and broken character conversion; they garble logs and \
            terminals, and backends in several languages refuse or cut such values. Most proxies pass them on.
            """,
        fix: "remove the byte, or encode the value (base64, percent-encoding) if it is binary",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: a⟦⟨07⟩⟧b", note: "a bell"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: ⟦⟨1B⟩⟧[31mred", note: "a terminal's colour sequence"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: a⟦⟨7F⟩⟧", note: "delete"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Key: ⟦⟨01⟩⟨02⟩⟧\n next⟨03⟩", also: ["header/obsolete-fold"]),
            .bad("GET / HTTP/1.1\nHost: a⟦⟨0B⟩⟧.example", note: "also in Host"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Name: a\tb", note: "a tab is allowed"),
        ])
    static let trigger: HeadFacts = .controlInValue

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where !isReadElsewhere(field.known) {
            var offset = field.value.lowerBound
            while offset < field.value.upperBound {
                guard isOurs(bytes[offset]) else {
                    offset += 1
                    continue
                }
                guard report.hasRoom() else { return }
                let run = FieldBytes.run(bytes, from: offset, to: field.value.upperBound, where: isOurs)
                report.add(
                    at: run, in: field.part(bytes), expected: "visible characters, spaces or tabs",
                    found: run.count == 1 ? ByteText.quoted(bytes[offset]) : ByteText.quoted(bytes, run))
                offset = run.upperBound
            }
        }
    }

    /// NUL is header/nul.
    private static func isOurs(_ byte: UInt8) -> Bool { byte != 0 && FieldBytes.isControl(byte) }

    /// Fields whose rules read every byte of the value.
    private static func isReadElsewhere(_ known: KnownField) -> Bool {
        known == .contentLength || known == .transferEncoding || known == .cookie
    }
}
