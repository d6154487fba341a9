/// text/nul
enum NULInText: BodyRule {
    static let metadata = RuleMetadata(
        id: "text/nul", reference: "RFC 2046 section 4.1.2",
        summary: "NUL in a text",
        explanation: """
            No text has a use for NUL. It comes from UTF-16 that is called something else, from buffers of fixed \
            size that are sent whole, and from programs in C, where it ends a string: what stands behind it is seen \
            by some readers and not by others. Databases refuse it long after the request was answered.
            """,
        fix: "send the characters alone, without the NUL that ends or fills a buffer",
        examples: [
            .badText("a⟦⟨00⟩⟧b", type: "text/plain; charset=utf-8"),
            .badText("ab⟦⟨00⟩⟨00⟩⟧", type: "text/plain; charset=us-ascii", note: "a buffer"),
            .badText("h⟦⟨00⟩⟧i⟨00⟩", type: "text/plain; charset=utf-8", note: "UTF-16; said once"),
            .badText("a⟦" + String(repeating: "⟨00⟩", count: 32) + "⟧⟨00⟩⟨00⟩b", type: "text/plain; charset=utf-8"),
            .badText("a⟦⟨00⟩⟧b", type: "text/plain", note: "no charset: a warning"),
            .goodText("h⟨00⟩i⟨00⟩", type: "text/plain; charset=utf-16le"),
            .goodText("a\tb", type: "text/plain"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .text(.nul(let kind)):
            report.add(fault, expected: "characters other than NUL", found: found(kind), fix: fix(kind))
        case .text(.nulWithoutCharset(let kind)):
            report.add(
                fault, expected: "characters other than NUL", found: found(kind), fix: fix(kind), level: .warning)
        default: return
        }
    }

    private static func found(_ kind: TextFault.NULKind) -> String {
        switch kind {
        case .within: "NUL"
        case .atStart: "NUL at the beginning, as in UTF-16"
        case .atEnd: "NUL behind the last character"
        case .many: "a long row of NUL"
        }
    }

    private static func fix(_ kind: TextFault.NULKind) -> String? {
        kind == .atStart ? "send the text in UTF-8, or name UTF-16 as its charset" : nil
    }
}
