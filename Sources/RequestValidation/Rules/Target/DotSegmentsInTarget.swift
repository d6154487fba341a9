/// target/dot-segments
enum DotSegmentsInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/dot-segments", level: .warning, reference: "RFC 3986 section 6.2.2.3",
        summary: "`.` or `..` segments that the client did not resolve",
        explanation: """
            Clients resolve dot segments before they send a URL; a server need not. Where one party on the way \
            resolves them and another does not, routes, caches and access rules see different paths. nginx resolves \
            them in silence, and many frameworks look the path up as it is and answer 404.
            """,
        fix: "resolve the path before sending it",
        examples: [
            .bad("GET /a/b/⟦..⟧/c HTTP/1.1\nHost: a.example"),
            .bad("GET /⟦.⟧/a HTTP/1.1\nHost: a.example"),
            .bad("GET /a/b/⟦..⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /a/⟦%2e⟧/b HTTP/1.1\nHost: a.example", note: "an encoded dot is a dot"),
            .bad("GET http://a.example/a/⟦..⟧/b HTTP/1.1\nHost: a.example"),
            .good("GET /.well-known/openid-configuration HTTP/1.1\nHost: a.example"),
            .good("GET /a/...?b=/../c HTTP/1.1\nHost: a.example"),
            .good("GET /repos/a/b/compare/main...dev HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = [.dotSegmentInTarget, .encodedDot]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let dots = DotSegments(bytes, context.targetParts(bytes).path)
        // A path that leaves the root has one fault, and target/path-traversal names it.
        guard dots.climbing == nil || !context.isOn(PathTraversal.metadata.id) else { return }
        for place in dots.plain {
            report.add(
                at: place, in: .target, expected: "a path without dot segments", found: ByteText.quoted(bytes, place))
        }
    }
}
