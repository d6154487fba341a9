/// header/framing-lookalike
enum FramingLookalike: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/framing-lookalike", isUnforwardable: true, reference: "RFC 9112 section 6",
        summary: "a name or value that some server takes for Transfer-Encoding, Content-Length or chunked",
        explanation: """
            Only ASCII case may differ in Transfer-Encoding, Content-Length and chunked. Servers that fold Unicode \
            (`ſ` to `s`, `ı` to `i`, the Kelvin sign to `k`), turn `_` into `-`, skip control bytes or strip quotes \
            see a framing field where others see none, and then disagree about where the request ends: request \
            smuggling. Proxies that do not know the name pass it on untouched.
            """,
        fix: "spell framing fields and chunked in ASCII, with a hyphen, and nothing around them",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\n⟦Transfer_Encoding⟧: chunked", body: "ok"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Content_Length⟧: 5"),
            .bad("POST / HTTP/1.1\nHost: a.example\n⟦content.length⟧: 5", note: "and no other length"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Content Length⟧: 5", note: "a space for the hyphen"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Tranſfer-Encoding⟧: chunked", note: "U+017F, a long s"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Transfer-Encodıng⟧: chunked", note: "U+0131, a dotless i"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Content‐Length⟧: 5", note: "U+2010, a typographic hyphen"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Transfer-⟨0B⟩Encoding⟧: chunked", note: "a control byte"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦\"Content-Length\"⟧: 5"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦\"chunked\"⟧", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chun⟨E2⟩⟨84⟩⟨AA⟩ed⟧",
                body: "0\n\n", note: "U+212A, the Kelvin sign"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦⟨0B⟩chunked⟧", body: "0\n\n"),
            .bad("POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chunked⟨00⟩⟧", body: "0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: ⟦chunked;q=1⟧", body: "0\n\n", note: "a parameter"
            ),
            .good("POST / HTTP/1.1\nHost: a.example\ncontent-length: 2\nX-Upload-Content-Length: 5", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nTRANSFER-ENCODING: Chunked", body: "0\n\n"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Transfer_Encoding: 1", also: ["header/underscore-in-name"]),
        ])
    static let trigger: HeadFacts = [.irregularFieldName, .unusualFieldName, .irregularTransferEncoding]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .unknown {
            guard let meant = meaning(bytes, field.name) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: field.name, in: field.part(bytes), expected: "\(meant), or a name that cannot be taken for it",
                found: ByteText.quoted(bytes, field.name), fix: "write `\(meant)`, or leave the field out")
        }
        guard context.facts.contains(.irregularTransferEncoding) else { return }
        for member in TransferCodings(bytes, context.head).members {
            guard case .chunkedLookalike = member.kind else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: member.place, in: context.head.fields[member.field].part(bytes), expected: "`chunked`",
                found: ByteText.quoted(bytes, member.place),
                fix: "write `chunked` in ASCII letters, without anything around it")
        }
    }

    /// True if a field called so is this rule's and no other rule's about names.
    static func isLookalike(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool { meaning(bytes, name) != nil }

    private static func meaning(_ bytes: Span<UInt8>, _ name: Range<Int>) -> String? {
        if FieldBytes.contains(0x0D, bytes, name) { return nil }
        if Lookalike.comes(bytes, name, to: "transfer-encoding") { return "Transfer-Encoding" }
        if Lookalike.comes(bytes, name, to: "content-length") { return "Content-Length" }
        return nil
    }
}
