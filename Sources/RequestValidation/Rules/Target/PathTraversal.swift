/// target/path-traversal
enum PathTraversal: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/path-traversal", reference: "RFC 3986 section 6.2.2.3; RFC 9110 section 17.3",
        summary: "dot segments that climb above the root",
        explanation: """
            A path that leaves its root is meant to reach files or endpoints that are not published, or comes from a \
            client that joins paths wrongly. Encoded once or twice (`%2e%2e`, `..%2f`, `%252e`), with backslashes or \
            as `..;/` it slips past a proxy that compares text and is resolved by the server behind it. nginx and \
            HAProxy resolve the plain form in silence and forward the others.
            """,
        fix: "resolve the path before sending it; it must stay below the root",
        examples: [
            .bad("GET /⟦..⟧/etc/passwd HTTP/1.1\nHost: a.example"),
            .bad("GET /static/../⟦..⟧/etc/passwd HTTP/1.1\nHost: a.example"),
            .bad("GET /a//../⟦..⟧/x HTTP/1.1\nHost: a.example", also: ["target/empty-segment"]),
            .bad("GET /⟦%2e%2E⟧/etc/passwd HTTP/1.1\nHost: a.example", note: "encoded once"),
            .bad("GET /⟦..⟧%2f..%2fetc HTTP/1.1\nHost: a.example", note: "slashes encoded"),
            .bad("GET /⟦%252e%252e⟧/etc HTTP/1.1\nHost: a.example", note: "encoded twice"),
            .bad("GET /a/..%255c⟦..⟧%255cwin.ini HTTP/1.1\nHost: a.example"),
            .bad(
                "GET /⟦..⟧\\win.ini HTTP/1.1\nHost: a.example", note: "backslashes",
                also: ["target/unencoded-character"]),
            .bad("GET /⟦..;⟧/manager/html HTTP/1.1\nHost: a.example", note: "Tomcat drops what follows `;`"),
            .bad("GET http://a.example/⟦..⟧/x HTTP/1.1\nHost: a.example"),
            .good("GET /a/b/../c HTTP/1.1\nHost: a.example", also: ["target/dot-segments"]),
            .good("GET /a?file=../../b HTTP/1.1\nHost: a.example"),
            .good("GET /.../..a/b../.well-known/x..y HTTP/1.1\nHost: a.example"),
            .good("GET /compare/v1.0..v1.1 HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = [
        .dotSegmentInTarget, .encodedDot, .encodedPercent, .encodedSlash, .unencodedInTarget,
    ]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let dots = DotSegments(bytes, context.targetParts(bytes).path)
        guard let place = dots.climbing else { return }
        let how = dots.decodings == 0 ? "" : dots.decodings == 1 ? ", once decoded" : ", once decoded twice"
        report.add(
            at: place, in: .target, expected: "a path that stays below the root",
            found: "\(ByteText.quoted(bytes, place)), which leaves it\(how)")
    }
}
