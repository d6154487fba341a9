/// content-encoding/not-encoded
enum ContentNotEncoded: BodyRule {
    static let metadata = RuleMetadata(
        id: "content-encoding/not-encoded", reference: "RFC 9110 section 8.4",
        summary: "a content coding is named that was not applied",
        explanation: """
            Content-Encoding says gzip or deflate, and the body is something else: mostly plain text, because the \
            field was set and the compression forgotten, or because a library on the way undid it. Some servers \
            notice and read the bytes as they are, so that the client seems to work until another server takes it at \
            its word.
            """,
        fix: "compress the body, or leave Content-Encoding out",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: gzip\n"
                    + "Content-Length: 9", body: "⟦{\"qty\":2}⟧", note: "plain JSON"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: deflate\n"
                    + "Content-Length: 9", body: "⟦{\"qty\":2}⟧", note: "plain JSON"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: gzip\n"
                    + "Content-Length: 17",
                body: "⟦x⟨9C⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩⟨0F⟩⟨AF⟩⟨03⟩⟧⟨07⟩", note: "zlib data called gzip"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: deflate\n"
                    + "Content-Length: 29",
                body: "⟦⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟧⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩"
                    + "⟨09⟩⟨00⟩⟨00⟩⟨00⟩", note: "gzip data called deflate"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\n"
                    + "Content-Encoding: gzip, gzip\nContent-Length: 29",
                body: "⟦⟧⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩"
                    + "⟨09⟩⟨00⟩⟨00⟩⟨00⟩", note: "twice named, once applied"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: gzip\n"
                    + "Content-Length: 29",
                body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩"
                    + "⟨09⟩⟨00⟩⟨00⟩⟨00⟩"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 9",
                body: "{\"qty\":2}"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .coding(let coding) = fault.kind, case .notEncoded(let nature) = coding.problem else { return }
        let found = nature?.name ?? "bytes that are neither \(coding.format) data nor anything known"
        report.add(
            fault, expected: "\(coding.format) data", found: found + coding.whereabouts, fix: fix(nature, coding))
        report.addCheckNotRun("the body's content", because: "it is not coded as Content-Encoding says")
    }

    private static func fix(_ nature: ContentNature?, _ fault: CodingFault) -> String? {
        guard let nature else { return nil }
        if fault.layerCount > 1 { return "name each content coding as often as it was applied" }
        if let coding = nature.coding {
            return "write `Content-Encoding: \(coding.rawValue)`, which is what was applied"
        }
        return nature == .text ? "compress the text, or leave Content-Encoding out" : nil
    }
}
