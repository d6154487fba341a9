/// target/unencoded-character
enum UnencodedCharacter: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/unencoded-character", reference: "RFC 3986 appendix A; WHATWG URL, percent-encoded bytes",
        summary: "a character that a URI must percent-encode",
        explanation: """
            Spaces, quotes, angle brackets, braces, backslashes and a few others have no place in a URI. A raw space \
            ends the target for a strict server and does not for a lenient one, so the rest becomes a version, a \
            parameter or nothing. Browsers leave some of them as they are (`|` in a path; `\\`, `^`, `{`, `}`, `|` \
            and the backtick in a query): those are warnings, and `[` `]` in a query is so common that it is none. \
            nginx and Apache let all but the space pass; Tomcat answers 400 without saying why.
            """,
        fix: "percent-encode it; URL libraries do so if the value is given to them as a value",
        examples: [
            .bad("GET /my⟦ ⟧file.pdf HTTP/1.1\nHost: a.example", note: "a raw space"),
            .bad("GET /path⟦ ⟧HTTP/1.1 HTTP/1.1\nHost: a.example", note: "the version comes twice"),
            .bad("GET /search?q=two⟦ ⟧words HTTP/1.1\nHost: a.example"),
            .bad("GET /a?name=⟦\"⟧Ann\" HTTP/1.1\nHost: a.example"),
            .bad("GET /a/⟦<⟧b> HTTP/1.1\nHost: a.example"),
            .bad("GET /a?x=1⟦>⟧0 HTTP/1.1\nHost: a.example"),
            .bad("GET /a⟦\\⟧b HTTP/1.1\nHost: a.example", note: "browsers send `/` here"),
            .bad("GET /a⟦`⟧b HTTP/1.1\nHost: a.example"),
            .bad("GET /api/⟦{⟧\"a\":1} HTTP/1.1\nHost: a.example"),
            .bad("GET /a⟦|⟧b HTTP/1.1\nHost: a.example", note: "browsers do this: a warning"),
            .bad("GET /x⟦^⟧2 HTTP/1.1\nHost: a.example", note: "Safari did this until 2025: a warning"),
            .bad("GET /pages/⟦[⟧slug].js HTTP/1.1\nHost: a.example", note: "browsers do this: a warning"),
            .bad("GET /a?filter=⟦{⟧%22b%22:1} HTTP/1.1\nHost: a.example", note: "browsers do this: a warning"),
            .bad("GET /a?path=C:⟦\\⟧x HTTP/1.1\nHost: a.example", note: "browsers do this: a warning"),
            .bad("GET http://a⟦<⟧b/ HTTP/1.1\nHost: a<b", also: ["host/invalid"]),
            .good("GET /list?ids[]=1&ids[]=2&filter[name]=x HTTP/1.1\nHost: a.example", note: "PHP and Rails lists"),
            .good("GET /a?ip=[2001:db8::1]:80 HTTP/1.1\nHost: a.example"),
            .good("GET /a/b;c=1,2/d?e='f'&g=(h)*!$i HTTP/1.1\nHost: a.example"),
            .good("GET /a?q=%7B%22b%22%3A1%7D&r=%5E%60%7C HTTP/1.1\nHost: a.example"),
            .good("GET /odata/Items(5)?$filter=Price%20gt%2010&$select=Name,Price HTTP/1.1\nHost: a.example"),
            .good("GET http://[2001:db8::1]:8080/a HTTP/1.1\nHost: [2001:db8::1]:8080"),
        ])
    static let trigger: HeadFacts = .unencodedInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        let placeholders = context.isOn(UnexpandedTemplate.metadata.id) ? TemplatePlaceholder.find(bytes, parts) : []
        let places = placeholders.map { placeholder in placeholder.place }
        judge(bytes, parts.authority, .authority, places, &report)
        judge(bytes, parts.path, .path, places, &report)
        if let query = parts.query { judge(bytes, query, .query, places, &report) }
    }

    private enum Component {
        case authority, path, query
    }

    private static func judge(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ component: Component, _ placeholders: [Range<Int>],
        _ report: inout FindingReport
    ) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            var end = offset &+ 1
            guard let level = level(of: byte, in: component), !placeholders.contains(where: { $0.contains(offset) })
            else {
                offset = end
                continue
            }
            while end < range.upperBound, bytes[end] == byte { end &+= 1 }
            report.add(
                at: offset..<end, in: .target, expected: "`\(PercentEncoding.encoded(byte))`",
                found: "raw \(ByteText.quoted(byte))",
                fix: versionComesTwice(bytes, end..<range.upperBound) ?? fix(byte, in: component), level: level)
            offset = end
        }
    }

    /// `GET /path HTTP/1.1 HTTP/1.1`: a request line that was built from one with a version already.
    private static func versionComesTwice(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> String? {
        ByteText.equals(bytes, rest, ignoringCase: "http/1.1") || ByteText.equals(bytes, rest, ignoringCase: "http/1.0")
            ? "send the version once" : nil
    }

    private static func fix(_ byte: UInt8, in component: Component) -> String {
        let encoded = "send \(ByteText.quoted(byte)) as `\(PercentEncoding.encoded(byte))`"
        return switch (byte, component) {
        case (0x5C, .path): "send `/` if a separator is meant, else `%5C`"
        case (0x20, .query): encoded + ", or as `+` if this is a form"
        default: encoded
        }
    }

    /// Error for bytes that no browser sends there, warning for those that the URL standard leaves as they are.
    private static func level(of byte: UInt8, in component: Component) -> Level? {
        switch byte {
        case 0x20, 0x22, 0x3C, 0x3E: .error
        case 0x7C: component == .authority ? .error : .warning
        // `^` came into the standard's path percent-encode set in March 2025; Safari and Node's fetch sent it raw.
        case 0x5E: component == .authority ? .error : .warning
        case 0x5C, 0x60, 0x7B, 0x7D: component == .query ? .warning : .error
        case 0x5B, 0x5D: component == .path ? .warning : nil
        default: nil
        }
    }
}
