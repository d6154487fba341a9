/// request-line/method-case
enum MethodCase: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/method-case", reference: "RFC 9110 section 9.1",
        summary: "a known method in the wrong case",
        explanation: """
            Methods are case-sensitive: `get` is not GET. Some servers fold the case and others answer 405 or 501, so \
            the request works against one backend and fails against the next. Browsers' fetch upper-cases the \
            common methods but not `patch`, which therefore arrives in lower case.
            """,
        fix: "write the method in upper case",
        examples: [
            .bad("⟦get⟧ / HTTP/1.1\nHost: a.example"),
            .bad("⟦Post⟧ / HTTP/1.1\nHost: a.example\nContent-Length: 0"),
            .bad("⟦patch⟧ /orders/1 HTTP/1.1\nHost: a.example\nContent-Length: 2", body: "{}", note: "fetch's patch"),
            .bad("⟦propfind⟧ / HTTP/1.1\nHost: a.example"),
            .bad("⟦purge⟧ / HTTP/1.1\nHost: a.example", with: { $0.additionalMethods = ["PURGE"] }),
            .good("PATCH /orders/1 HTTP/1.1\nHost: a.example\nContent-Length: 2", body: "{}"),
            .good("NOTIFY / HTTP/1.1\nHost: a.example", with: { $0.additionalMethods = ["NOTIFY"] }),
        ])
    static let trigger: HeadFacts = .unusualMethod

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable,
            case .miscased(let known) = MethodKnowledge.of(context, bytes)
        else { return }
        report.add(
            at: context.head.method, in: .requestLine, expected: "`\(known)`",
            found: ByteText.quoted(bytes, context.head.method), fix: "send `\(known)`: methods are case-sensitive")
    }
}
