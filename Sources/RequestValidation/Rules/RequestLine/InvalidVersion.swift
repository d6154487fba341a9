/// request-line/invalid-version
enum InvalidVersion: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/invalid-version", isUnforwardable: true, reference: "RFC 9112 section 2.3",
        summary: "the version is not `HTTP/` with a digit, a dot and a digit",
        explanation: """
            The version decides how the body is framed and whether the connection stays open. What is not exactly \
            `HTTP/1.1` or `HTTP/1.0` is read as the one by some servers, as the other or as HTTP/0.9 by others, so \
            they disagree on where the request ends.
            """,
        fix: "end the request line with `HTTP/1.1`",
        examples: [
            .bad("GET / ⟦HTTP/1⟧\nHost: a.example"),
            .bad("GET / ⟦http/1.1⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/1.10⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/01.1⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/1,1⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP1.1⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/2⟧\nHost: a.example", note: "as browsers display it"),
            .bad("GET / ⟦HTTPS/1.1⟧\nHost: a.example"),
            .bad("GET / ⟦HTP/1.1⟧\nHost: a.example"),
            .bad("GET / ⟦HTTP/1.1\\r⟧\nHost: a.example", note: "an escape sequence that was not escaped"),
            .good("GET / HTTP/1.1\nHost: a.example"),
            .good("GET / HTTP/1.0\nHost: a.example\nUser-Agent: ApacheBench/2.3"),
        ])
    static let trigger: HeadFacts = .irregularRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable else { return }
        let version = context.head.versionText
        guard !VersionText.isWellFormed(bytes, version) else { return }
        // A carriage return in or behind it belongs to request-line/bare-cr.
        for offset in version where bytes[offset] == 0x0D { return }
        let line = context.head.requestLine
        if version.upperBound < line.upperBound, bytes[version.upperBound] == 0x0D { return }
        report.add(
            at: version, in: .requestLine, expected: "`HTTP/1.1` or `HTTP/1.0`, in upper case",
            found: ByteText.quoted(bytes, version))
    }
}

/// The version of a request line (RFC 9112 section 2.3).
enum VersionText {
    /// `HTTP/` DIGIT `.` DIGIT.
    static func isWellFormed(_ bytes: Span<UInt8>, _ version: Range<Int>) -> Bool {
        let start = version.lowerBound
        return version.count == 8 && ByteText.string(bytes, start..<(start &+ 5)) == "HTTP/"
            && ByteClass.isDigit(bytes[start &+ 5]) && bytes[start &+ 6] == 0x2E && ByteClass.isDigit(bytes[start &+ 7])
    }
}
