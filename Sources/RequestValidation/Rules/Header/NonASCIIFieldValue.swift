/// header/non-ascii-value
enum NonASCIIFieldValue: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/non-ascii-value", level: .warning, reference: "RFC 9110 section 5.5",
        summary: "bytes outside ASCII in a field value",
        explanation: """
            The bytes 0x80-0xFF have no character set in a field: servers in Java and Python read them as Latin-1, Go \
            and Node.js pass on something else, and newer ones refuse them. A name typed with an accent arrives \
            garbled, and nobody on the way says so.
            """,
        fix: "send ASCII only: percent-encode the text, or use the form of RFC 8187 (name*=UTF-8''...)",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: Ren⟦é⟧", note: "UTF-8"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: Ren⟦⟨E9⟩⟧ B⟨E9⟩", note: "Latin-1"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: ⟦⟨93⟩⟧ok⟨94⟩", note: "quotes in Windows-1252"),
            .bad("GET / HTTP/1.1\nHost: a.example\nUser-Agent: shop⟦™⟧/1.0"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Name: Ren%C3%A9"),
            .good(
                """
                POST / HTTP/1.1\nHost: a.example\nContent-Disposition: attachment; filename*=UTF-8''Ren%C3%A9.pdf\n\
                Content-Length: 0
                """),
        ])
    static let trigger: HeadFacts = .nonASCIIInValue

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where !field.hasStrictValue && field.known != .cookie {
            guard !CredentialInspection.readsEveryByte(of: field, bytes) else { continue }
            guard let run = FieldBytes.firstRun(bytes, in: field.value, where: { $0 >= 0x80 }) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: run, in: field.part(bytes), expected: "ASCII characters",
                found: "\(ByteText.quoted(bytes, run)), \(encoding(ByteText.array(bytes, field.value)))")
        }
    }

    /// The character set that the bytes are in, as far as they tell.
    private static func encoding(_ value: [UInt8]) -> String {
        if String(validating: value, as: UTF8.self) != nil { return "which is UTF-8" }
        // 0x80-0x9F are control characters in Latin-1, letters and quotes in Windows-1252.
        let isWindows = value.contains { (0x80...0x9F).contains($0) }
        return "which is not UTF-8, so probably \(isWindows ? "Windows-1252" : "Latin-1")"
    }
}
