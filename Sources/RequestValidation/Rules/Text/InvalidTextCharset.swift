/// text/invalid-charset
enum InvalidTextCharset: BodyRule {
    static let metadata = RuleMetadata(
        id: "text/invalid-charset", reference: "RFC 2046 section 4.1.2; RFC 6657",
        summary: "bytes that are no text in the charset that the media type names",
        explanation: """
            The charset parameter says how the bytes become characters. Where they do not decode, a program replaces \
            them, guesses or stops, and a name arrives garbled. It comes from text in Windows-1252 that is sent as \
            UTF-8, most often from a file, or from a text cut within a character. Without charset it is a warning if \
            the bytes are not UTF-8, since a reader can only guess.
            """,
        fix: "send the text in the charset that is named, or name the one that it is in",
        examples: [
            .badText("caf⟦⟨E9⟩⟧", type: "text/plain; charset=utf-8", note: "Latin-1"),
            .badText("⟦⟨93⟩⟧ok⟨94⟩ ⟨E9⟩", type: "text/plain; charset=utf-8", note: "Windows-1252; said once"),
            .badText("caf⟦⟨C3⟩⟧⟨A9⟩", type: "text/plain; charset=us-ascii"),
            .badText("a⟦⟨81⟩⟧b", type: "text/csv; charset=windows-1252"),
            .badText("⟨00⟩a⟦⟨DC⟩⟨00⟩⟧", type: "text/plain; charset=utf-16be", note: "half of a pair"),
            .badText("a⟨00⟩⟦b⟧", type: "text/plain; charset=utf-16le", note: "half a character"),
            .badText("⟦⟨FF⟩⟧⟨FE⟩a", type: "text/plain; charset=utf-8"),
            .badText("x⟦⟨E2⟩⟨82⟩⟧", type: "text/plain; charset=utf-8", note: "cut within a character"),
            .badText("⟨93⟩⟨FA⟩⟦⟨FF⟩⟧", type: "text/plain; charset=shift_jis"),
            .badText("a⟦⟨98⟩⟧", type: "text/plain; charset=windows-1251"),
            .badText("caf⟦⟨E9⟩⟧", type: "text/plain", note: "no charset, not UTF-8"),
            .goodText("café ✓", type: "text/plain; charset=utf-8"),
            .goodText("caf⟨E9⟩", type: "text/plain; charset=iso-8859-1"),
            .goodText("café", type: "text/plain"),
            .goodText("⟨FF⟩⟨FE⟩a⟨00⟩", type: "text/plain", note: "a byte order mark says it"),
            .goodText("⟨93⟩⟨FA⟩⟨96⟩⟨7B⟩", type: "text/plain; charset=shift_jis"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .text(.undecodable(let bytes)):
            report.add(fault, expected: bytes.expected, found: bytes.found, fix: bytes.fix)
        case .text(.notUTF8(let bytes)):
            report.add(
                fault, expected: "a charset, or UTF-8 where none is named", found: bytes.found,
                fix: "send the text in UTF-8, or name its charset", level: .warning)
        default: return
        }
    }
}
