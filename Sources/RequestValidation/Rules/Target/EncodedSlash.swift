/// target/encoded-slash
enum EncodedSlash: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/encoded-slash", level: .warning, reference: "RFC 3986 section 2.2",
        summary: "an encoded `/` or `\\` in the path",
        explanation: """
            `%2F` is data within a segment, but many servers decode before they route and then see two segments. \
            Apache answers 404 (AllowEncodedSlashes), Tomcat and Spring 400, nginx may decode it on the way to the \
            backend. Where a client means a separator, it has encoded the whole path instead of each segment. npm's \
            `/@scope%2fname` is left alone.
            """,
        fix: "encode each segment by itself and join them with `/`; send a value with slashes in the query",
        examples: [
            .bad("GET /files/docs⟦%2F⟧a.pdf HTTP/1.1\nHost: a.example"),
            .bad("GET /v1/api⟦%2f⟧users HTTP/1.1\nHost: a.example", note: "the whole path was encoded"),
            .bad("GET /files/docs⟦%5C⟧a.pdf HTTP/1.1\nHost: a.example", note: "a Windows path"),
            .good("GET /@scope%2fname HTTP/1.1\nHost: a.example", note: "npm"),
            .good("GET /%40scope%2Fname/-/name-1.0.0.tgz HTTP/1.1\nHost: a.example", note: "npm"),
            .good("GET /login?next=%2Fhome%2F&win=C%3A%5C HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .encodedSlash

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let path = context.targetParts(bytes).path
        let runs = PercentEncoding.runs(bytes, path) { $0 == 0x2F || $0 == 0x5C }
        guard !runs.isEmpty else { return }
        // A path that leaves the root has one fault, and target/path-traversal names it.
        guard DotSegments(bytes, path).climbing == nil || !context.isOn(PathTraversal.metadata.id) else { return }
        for run in runs where !isPackageScope(bytes, path, run.place) {
            report.add(
                at: run.place, in: .target, expected: "`/` between segments, and none within them",
                found: ByteText.quoted(bytes, run.place))
        }
    }

    /// True for the `%2f` of `/@scope%2fname`, which npm's protocol wants so.
    private static func isPackageScope(_ bytes: Span<UInt8>, _ path: Range<Int>, _ place: Range<Int>) -> Bool {
        let slash = (path.lowerBound..<place.lowerBound).last { bytes[$0] == 0x2F }
        guard let slash else { return false }
        let start = slash &+ 1
        let scope = start..<place.lowerBound
        guard PercentEncoding.runs(bytes, scope, of: { $0 == 0x2F }).isEmpty, start < place.lowerBound else {
            return false
        }
        return bytes[start] == 0x40 || PercentEncoding.decode(bytes, at: start, end: place.lowerBound) == 0x40
    }
}
