/// request-line/extra-whitespace
enum ExtraWhitespaceInRequestLine: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/extra-whitespace", isUnforwardable: true, reference: "RFC 9112 section 3",
        summary: "more than one space between the parts of the request line, a tab, or whitespace at its ends",
        explanation: """
            Exactly one space stands between method, target and version. nginx and HAProxy skip further spaces, \
            others take them as part of the target or as an empty target, so two servers on the way may read two \
            different requests from one line; requests have been smuggled that way.
            """,
        fix: "put exactly one space between method, target and version, and nothing before or behind",
        examples: [
            .bad("GET⟦  ⟧/path HTTP/1.1\nHost: a.example"),
            .bad("GET /path⟦   ⟧HTTP/1.1\nHost: a.example"),
            .bad("GET⟦\t⟧/path HTTP/1.1\nHost: a.example", note: "a tab for a space"),
            .bad("GET /path⟦ \t⟧HTTP/1.1\nHost: a.example"),
            .bad("⟦ ⟧GET /path HTTP/1.1\nHost: a.example", note: "before the method"),
            .bad("⟦\t⟧GET /path HTTP/1.1\nHost: a.example"),
            .bad("GET /path HTTP/1.1⟦ ⟧\nHost: a.example", note: "behind the version"),
            .good("GET /path HTTP/1.1\nHost: a.example\nUser-Agent: Go-http-client/1.1\nAccept-Encoding: gzip"),
            .good("GET /a+b?c=d%20e HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .irregularRequestLine

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable else { return }
        let head = context.head
        let line = head.requestLine
        checkEnd(bytes, line.lowerBound..<head.method.lowerBound, "no whitespace before the method", &report)
        checkGap(bytes, head.method.upperBound..<head.target.lowerBound, "method and target", &report)
        checkGap(bytes, head.target.upperBound..<head.versionText.lowerBound, "target and version", &report)
        var end = head.versionText.upperBound
        while end < line.upperBound, ByteClass.isWhitespace(bytes[end]) { end &+= 1 }
        checkEnd(bytes, head.versionText.upperBound..<end, "the end of the line behind the version", &report)
    }

    private static func checkGap(
        _ bytes: Span<UInt8>, _ gap: Range<Int>, _ parts: String, _ report: inout FindingReport
    ) {
        guard gap.count != 1 || bytes[gap.lowerBound] != 0x20 else { return }
        report.add(
            at: gap, in: .requestLine, expected: "one space between \(parts)", found: describe(bytes, gap))
    }

    private static func checkEnd(
        _ bytes: Span<UInt8>, _ run: Range<Int>, _ expected: String, _ report: inout FindingReport
    ) {
        guard let first = run.first, ByteClass.isWhitespace(bytes[first]) else { return }
        report.add(at: run, in: .requestLine, expected: expected, found: describe(bytes, run))
    }

    private static func describe(_ bytes: Span<UInt8>, _ run: Range<Int>) -> String {
        let tabs = run.reduce(0) { $0 + (bytes[$1] == 0x09 ? 1 : 0) }
        let spaces = run.count - tabs
        if tabs == 0 { return Count.of(spaces, "space") }
        return spaces == 0 ? Count.of(tabs, "tab") : Count.of(spaces, "space") + " and " + Count.of(tabs, "tab")
    }
}
