/// request-line/unknown-method
enum UnknownMethod: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/unknown-method", status: 501, reference: "RFC 9110 section 9.1",
        summary: "a method that is neither registered nor configured",
        explanation: """
            A method that nobody knows is most often a known one misspelt, or a method that a framework invented. \
            Frameworks answer it with 404, 405 or even run it as GET, which hides the typing error from the sender.
            """,
        fix: "use a method of the IANA registry, or have this one added to the configuration",
        examples: [
            .bad("⟦GTE⟧ / HTTP/1.1\nHost: a.example", note: "letters swapped"),
            .bad("⟦PSOT⟧ / HTTP/1.1\nHost: a.example\nContent-Length: 0"),
            .bad("⟦DELET⟧ /orders/1 HTTP/1.1\nHost: a.example"),
            .bad("⟦PURGE⟧ / HTTP/1.1\nHost: a.example"),
            .good("PURGE / HTTP/1.1\nHost: a.example", with: { $0.additionalMethods = ["PURGE"] }),
            .good("PROPFIND / HTTP/1.1\nHost: a.example\nDepth: 0\nContent-Length: 0"),
            .good("QUERY /orders HTTP/1.1\nHost: a.example\nContent-Length: 0"),
        ])
    static let trigger: HeadFacts = .unusualMethod

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable, MethodKnowledge.of(context, bytes) == .unknown
        else { return }
        let method = ByteText.string(bytes, context.head.method)
        let meant = meant(by: method, context)
        report.add(
            at: context.head.method, in: .requestLine, expected: "a registered or configured method",
            found: ByteText.quoted(bytes, context.head.method),
            fix: meant.map { "send `\($0)`, if that was meant" })
    }

    /// The methods in daily use come first: among equally near ones they are the likelier.
    private static func meant(by method: String, _ context: HeadContext) -> String? {
        guard method.utf8.count <= 32 else { return nil }
        return EditDistance.nearest(to: method, in: RequestMethod.daily).first
            ?? EditDistance.nearest(to: method, in: MethodKnowledge.candidates(context)).first
    }
}
