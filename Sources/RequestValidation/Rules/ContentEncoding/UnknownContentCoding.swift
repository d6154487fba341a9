/// content-encoding/unknown
enum UnknownContentCoding: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-encoding/unknown", status: 415, reference: "RFC 9110 section 8.4.1",
        summary: "a content coding that is neither registered nor configured",
        explanation: """
            Content-Encoding says how the body was compressed, so that the receiver can undo it. A name that nobody \
            knows cannot be undone: strict servers answer 415, lenient ones ignore the field and read the bytes as \
            they are. Mostly it is a mix-up: a charset, which belongs into Content-Type, or `base64` and `binary`, \
            which are words of e-mail.
            """,
        fix: "name the coding that was applied, such as `gzip`, or leave the field out if there is none",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: ⟦utf-8⟧\n"
                    + "Content-Length: 2", body: "hi", note: "a charset"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: ⟦base64⟧\n"
                    + "Content-Length: 4", body: "aGk=", note: "a word of e-mail"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: ⟦gzipped⟧\n"
                    + "Content-Length: 2", body: "⟨1F⟩⟨8B⟩"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: gzip, ⟦none⟧\n"
                    + "Content-Length: 2", body: "⟨1F⟩⟨8B⟩", note: "the second of two"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: gzip\n"
                    + "Content-Encoding: ⟦chunked⟧\nContent-Length: 2", body: "⟨1F⟩⟨8B⟩", note: "on two lines"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: ⟦acme-1⟧\n"
                    + "Content-Length: 2", body: "hi", note: "private, not configured"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: identity\n"
                    + "Content-Length: 2", body: "hi", note: "says that there is none"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: acme-1\n"
                    + "Content-Length: 2", body: "hi", note: "private and configured",
                also: ["content-encoding/not-inspected"], with: { $0.additionalCodings = ["acme-1"] }),
            .good(
                "PUT /bucket/a HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: aws-chunked\n"
                    + "Content-Length: 19", body: "2;a=b\nhi\n0;a=b\n\n", note: "Amazon S3",
                also: ["content-encoding/not-inspected"]),
        ])
    static let fields = KnownFieldSet(.contentEncoding)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.framing.hasBody else { return }
        let codings = ContentCodings(bytes, context.head, additional: context.policy.additionalCodings)
        for member in codings.members where member.kind == .unknown {
            guard report.hasRoom() else { return }
            report.add(
                at: member.place, in: context.head.fields[member.field].part(bytes),
                expected: "a registered content coding, such as `gzip`", found: ByteText.quoted(bytes, member.place),
                fix: fix(for: ByteText.string(bytes, member.place).lowercased()))
        }
    }

    private static func fix(for name: String) -> String? {
        if CharacterEncoding.named(name) != nil {
            return "say the charset in Content-Type, as `; charset=\(name)`; leave Content-Encoding out"
        }
        switch name {
        case "chunked": return "leave it out: `chunked` belongs into Transfer-Encoding"
        case "base64", "7bit", "8bit", "binary", "quoted-printable":
            return "leave it out: HTTP carries bytes as they are, and `\(name)` is a word of e-mail"
        case "none", "null", "nil", "undefined", "plain", "raw", "no":
            return "leave the field out if there is no coding"
        case "brotli": return "write `br`"
        case "zlib": return "write `deflate`, which means zlib data"
        case "gz", "gzipped": return "write `gzip`"
        case "zstandard": return "write `zstd`"
        default:
            let known = ContentCoding.allCases.map { coding in coding.rawValue }
            return EditDistance.nearest(to: name, in: known).first.map { "write `\($0)`" }
        }
    }
}
