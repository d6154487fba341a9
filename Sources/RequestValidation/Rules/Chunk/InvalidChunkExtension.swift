/// chunk/invalid-extension
enum InvalidChunkExtension: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/invalid-extension", isUnforwardable: true, reference: "RFC 9112 section 7.1.1",
        summary: "a chunk extension that breaks its grammar",
        explanation: """
            Behind the size may stand `;name` or `;name=value`, the value a token or in quotes. Hardly any \
            server looks at extensions, each skips them in its own way, and where two of them differ \
            about the end of a broken one they differ about the end of the body. No server says anything.
            """,
        fix: "leave the extension out: no common server uses it",
        examples: [
            .bad(InvalidChunkSize.head, body: "5;⟦⟧\nhello\n0\n\n", note: "no name"),
            .bad(InvalidChunkSize.head, body: "5;⟦=⟧b\nhello\n0\n\n"),
            .bad(InvalidChunkSize.head, body: "5;a=⟦⟧\nhello\n0\n\n", note: "no value"),
            .bad(InvalidChunkSize.head, body: "5;a⟦@⟧=b\nhello\n0\n\n"),
            .bad(InvalidChunkSize.head, body: "5;a=b⟦,⟧c\nhello\n0\n\n"),
            .bad(InvalidChunkSize.head, body: "5;a=\"b⟦⟧\nhello\n0\n\n", note: "a quote that is not closed"),
            .bad(InvalidChunkSize.head, body: "5;a=\"b\"⟦c⟧\nhello\n0\n\n"),
            .bad(InvalidChunkSize.head, body: "5;a=\"⟦⟨00⟩⟧\"\nhello\n0\n\n", note: "NUL in a quoted value"),
            .bad(InvalidChunkSize.head, body: "5;a⟦ ⟧\nhello\n0\n\n", note: "whitespace at the end"),
            .bad(InvalidChunkSize.head, body: "5;a ⟦b⟧\nhello\n0\n\n"),
            .good(InvalidChunkSize.head, body: "5;a;b=c;d=\"e;\\\"\t⟨E9⟩\"\nhello\n0;x\n\n"),
            .good(
                InvalidChunkSize.head, body: "5 ; a\t=  b ;c\nhello\n0\n\n", note: "whitespace that must be accepted"),
            .good(
                InvalidChunkSize.head,
                body: "5;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\nhello\n0\n\n"
            ),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event, case .invalidExtension(let reason) = fault.kind
        else { return }
        let (expected, found) = words(reason, ByteText.quoted(fault.byte))
        report.add(at: fault.place(in: headLength), in: .chunkFraming, expected: expected, found: found)
    }

    private static func words(
        _ reason: ChunkFault.ExtensionFault, _ byte: String
    ) -> (expected: String, found: String) {
        switch reason {
        case .missingName: ("the name of an extension behind `;`", byte == "`\\r` (carriage return)" ? "nothing" : byte)
        case .invalidName: ("a token as the name of an extension", byte)
        case .missingValue: ("a value behind `=`", "nothing")
        case .invalidValue: ("a token or a quoted string as the value of an extension", byte)
        case .controlInQuotes: ("visible characters, spaces or tabs between quotes", byte)
        case .unclosedQuotes: ("a closing quote before the end of the line", "CR")
        case .trailingSpace: ("`;` or CR LF behind the extension", "whitespace")
        case .junkBehind: ("`;` or CR LF behind the extension", byte)
        }
    }
}
