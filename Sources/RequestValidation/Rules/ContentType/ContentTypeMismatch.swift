/// content-type/mismatch
enum ContentTypeMismatch: BodyRule {
    static let metadata = RuleMetadata(
        id: "content-type/mismatch", reference: "RFC 9110 section 8.3",
        summary: "a body that is something else than Content-Type says",
        explanation: """
            The receiver chooses its parser by Content-Type: JSON that is called a form becomes one field with a \
            strange name, a form that is called JSON ends in a parser's exception at byte 0, and compressed bytes \
            without Content-Encoding are noise. It is said only where it is certain: by a format's first bytes, or \
            because the whole body reads as something else. Frameworks that look at the bytes hide it.
            """,
        fix: "let Content-Type say what the body is",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\n"
                    + "Content-Length: 9", body: "⟦{⟧\"qty\":2}", note: "curl -d sends JSON as a form: a warning"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 12",
                body: "⟦q⟧ty=2&item=7", note: "a form called JSON"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 8",
                body: "⟦<⟧order/>", note: "XML called JSON"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 9",
                body: "⟦%⟧PDF-1.7 ", note: "PDF called JSON"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 4",
                body: "⟦{⟧⟨00⟩}⟨00⟩", note: "UTF-16 called JSON"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 29",
                body: "⟦⟨1F⟩⟧⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩"
                    + "⟨09⟩⟨00⟩⟨00⟩⟨00⟩", note: "gzip without Content-Encoding"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 10",
                body: "⟦x⟧⟨9C⟩⟨AB⟩⟨AE⟩⟨05⟩⟨00⟩⟨01⟩u⟨00⟩⟨F9⟩", note: "zlib data without Content-Encoding"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain;charset=UTF-8\nContent-Length: 2",
                body: "⟦{⟧}", note: "fetch without Content-Type: off by default",
                with: { $0.levels["content-type/mismatch"] = .warning }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain;charset=UTF-8\nContent-Length: 2",
                body: "{}", note: "fetch and sendBeacon do it"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/octet-stream\nContent-Length: 3",
                body: "⟨1F⟩⟨8B⟩⟨08⟩"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\n"
                    + "Content-Length: 19", body: "a=%7B%22qty%22%3A2}", note: "JSON in a field",
                also: ["form/unencoded-character"]),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .content(.mismatch(let declared, let nature, let isRefused)) = fault.kind else { return }
        let level: Level
        switch (declared, nature) {
        case (.form, .json), (.form, .xml): level = isRefused ? .error : .warning
        case (.text, .json): level = .off
        default: level = .error
        }
        report.add(fault, expected: declared.words, found: nature.name, fix: fix(declared, nature), level: level)
    }

    private static func fix(_ declared: BodyKind, _ nature: ContentNature) -> String? {
        if let coding = nature.coding { return "add `Content-Encoding: \(coding.rawValue)`, or send it uncompressed" }
        switch nature {
        case .utf16, .utf32: return "send the body in UTF-8"
        case .multipart:
            return "send `Content-Type: multipart/form-data; boundary=` with the text behind the first `--`"
        case .encodedJSON: return "send the JSON as it is, without percent-encoding"
        default: return nature.mediaType.map { "send `Content-Type: \($0)`, or the body as it is announced" }
        }
    }
}

extension BodyKind {
    /// What a body of this kind is called in messages.
    fileprivate var words: String {
        switch self {
        case .none: "a body as Content-Type says"
        case .json: "a JSON text, as Content-Type says"
        case .jsonLines: "JSON texts, one a line, as Content-Type says"
        case .jsonSequence: "JSON texts behind record separators, as Content-Type says"
        case .xml: "an XML document, as Content-Type says"
        case .form: "a URL-encoded form, as Content-Type says"
        case .multipart: "a multipart body, as Content-Type says"
        case .text: "text, as Content-Type says"
        }
    }
}
