/// target/fragment
enum FragmentInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/fragment", reference: "RFC 9112 section 3.2; RFC 9110 section 7.1",
        summary: "a `#` in the request target",
        explanation: """
            A fragment is for the client alone and is never sent. A server that gets one takes it as part of the path \
            or of the last parameter, or cuts it off. Mostly it means that a value with a `#` in it was joined into \
            the URL without being encoded, and everything behind the `#` is lost. HAProxy rejects it without an \
            explanation, nginx cuts it off in silence.
            """,
        fix: "send a `#` that belongs to a value as `%23`, and leave a fragment out",
        examples: [
            .bad("GET /page⟦#section-2⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /search?q=c⟦#&page=2⟧ HTTP/1.1\nHost: a.example", note: "the parameter `page` is lost"),
            .bad("GET /a⟦#⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦#{id}⟧ HTTP/1.1\nHost: a.example", note: "Ruby, not interpolated"),
            .good("GET /search?q=c%23&color=%23ff0000 HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .hashInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let fragment = context.targetParts(bytes).fragment else { return }
        let next = fragment.lowerBound &+ 1
        let isInterpolation = next < fragment.upperBound && bytes[next] == 0x7B
        let fix = isInterpolation ? "interpolate `#{...}` before sending: use a double-quoted string in Ruby" : nil
        // Not quoted: OAuth puts tokens there.
        let count = fragment.count &- 1
        let found = count == 0 ? "`#`" : "`#` and \(count) \(count == 1 ? "byte" : "bytes") behind it"
        report.add(at: fragment, in: .target, expected: "no fragment", found: found, fix: fix)
    }
}
