/// request-line/unsupported-version
enum UnsupportedVersion: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/unsupported-version", isUnforwardable: true, status: 505,
        reference: "RFC 9110 section 15.6.6",
        summary: "a version other than HTTP/1.1 and HTTP/1.0",
        explanation: """
            Only HTTP/1.1 and HTTP/1.0 are spoken on this connection. HTTP/2 and HTTP/3 are not text, so such a \
            version in a text line is a mistake, and an HTTP/0.9 request has neither fields nor a status: some \
            servers answer it with a bare body, which a client of today takes for garbage.
            """,
        fix: "end the request line with `HTTP/1.1`",
        examples: [
            .bad("GET / ⟦HTTP/2.0⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/1.2⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/0.9⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/3.0⟧\nHost: a.example"),
            .bad("GET /path⟦⟧", note: "HTTP/0.9: no version at all"),
            .good("GET / HTTP/1.0", note: "Host is not required in HTTP/1.0"),
            .good("GET / HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .otherVersion

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let head = context.head
        switch RequestLineKind.of(context, bytes) {
        case .readable:
            guard head.version == .other, VersionText.isWellFormed(bytes, head.versionText) else { return }
            report.add(
                at: head.versionText, in: .requestLine, expected: "`HTTP/1.1` or `HTTP/1.0`",
                found: ByteText.quoted(bytes, head.versionText))
        case .simpleRequest:
            let end = head.requestLine.upperBound
            report.add(
                at: end..<end, in: .requestLine, expected: "`HTTP/1.1` behind the target",
                found: "the end of the line, as in HTTP/0.9", fix: "end the line with ` HTTP/1.1`")
        case .previousBody, .emptyLines, .tooLong, .http2Preface, .tls, .foreign, .malformed, .cut: return
        }
    }
}
