/// target/double-encoding
enum DoubleEncoding: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/double-encoding", level: .warning, reference: "RFC 3986 section 2.4",
        summary: "a path that was percent-encoded twice",
        explanation: """
            `%2520` is the text `%20`, not a space: the backend looks for a name that nobody has. It happens where an \
            encoded value is given to a function that encodes. Where two parties on the way decode, it hides from the \
            first what the second gets. A URL within a query is encoded twice by right, so only the path is judged.
            """,
        fix: "encode the value once: give the URL library the plain text",
        examples: [
            .bad("GET /my⟦%2520⟧file.pdf HTTP/1.1\nHost: a.example"),
            .bad("GET /caf⟦%25C3%25A9⟧ HTTP/1.1\nHost: a.example", note: "neighbours are one finding"),
            .bad("GET /a⟦%252F⟧b HTTP/1.1\nHost: a.example"),
            .good("GET /sale/50%25 HTTP/1.1\nHost: a.example"),
            .good("GET /sale/50%25-off/100%25%20wool HTTP/1.1\nHost: a.example"),
            .good("GET /login?next=https%3A%2F%2Fa.example%2Fx%3Fq%3D%2520y HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .encodedPercent

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let path = context.targetParts(bytes).path
        let places = self.places(bytes, path)
        guard !places.isEmpty else { return }
        // A path that leaves the root has one fault, and target/path-traversal names it.
        guard DotSegments(bytes, path).climbing == nil || !context.isOn(PathTraversal.metadata.id) else { return }
        for place in places {
            let once = PercentEncoding.decoded(bytes, place)
            report.add(
                at: place, in: .target, expected: "`\(String(decoding: once, as: UTF8.self))`",
                found: ByteText.quoted(bytes, place))
        }
    }

    private static func places(_ bytes: Span<UInt8>, _ path: Range<Int>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var offset = path.lowerBound
        while let found = PercentEncoding.next(bytes, from: offset, to: path.upperBound) {
            guard isDouble(bytes, at: found.offset, end: path.upperBound) else {
                offset = found.offset &+ 3
                continue
            }
            offset = found.offset
            while isDouble(bytes, at: offset, end: path.upperBound) { offset &+= 5 }
            places.append(found.offset..<offset)
        }
        return places
    }

    /// True for `%25HH`.
    private static func isDouble(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        guard offset &+ 5 <= end, PercentEncoding.decode(bytes, at: offset, end: end) == 0x25 else { return false }
        return ByteClass.isHexadecimal(bytes[offset &+ 3]) && ByteClass.isHexadecimal(bytes[offset &+ 4])
    }
}
