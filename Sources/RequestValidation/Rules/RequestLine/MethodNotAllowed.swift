/// request-line/method-not-allowed
enum MethodNotAllowed: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/method-not-allowed", status: 405, reference: "RFC 9110 section 15.5.6",
        summary: "a method that this route does not serve",
        explanation: """
            The configuration lists the methods that the route serves. A request with another one is a mistake in \
            the client or in the list; many backends answer it with a page for humans and status 200 or 404, which \
            a program takes for an answer. The response names the allowed methods in Allow.
            """,
        fix: "use one of the allowed methods",
        examples: [
            .bad("⟦DELETE⟧ /orders HTTP/1.1\nHost: a.example", with: allow("GET", "POST")),
            .bad("⟦HEAD⟧ /orders HTTP/1.1\nHost: a.example", with: allow("GET")),
            .bad("⟦PROPFIND⟧ /orders HTTP/1.1\nHost: a.example", with: allow("GET")),
            .good("GET /orders HTTP/1.1\nHost: a.example", with: allow("GET", "POST")),
            .good("PURGE /orders HTTP/1.1\nHost: a.example", note: "the list makes it known", with: allow("PURGE")),
            .good("DELETE /other HTTP/1.1\nHost: a.example", note: "another route", with: allow("GET")),
        ])
    static let trigger: HeadFacts = .routeLimitsMethods

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard RequestLineKind.of(context, bytes) == .readable, MethodKnowledge.of(context, bytes) == .known
        else { return }
        let allowed = context.route.allowedMethods
        let method = ByteText.string(bytes, context.head.method)
        guard !allowed.contains(method), method != "CONNECT" else { return }
        let choice = Count.alternatives(allowed)
        report.add(
            at: context.head.method, in: .requestLine, expected: "\(choice) for this route",
            found: ByteText.quoted(bytes, context.head.method), fix: "use \(choice)")
    }

    private static func allow(_ methods: String...) -> @Sendable (inout PolicySettings) -> Void {
        { settings in
            var route = RouteSettings(name: "orders")
            route.path = PathGlob("/orders")
            route.allowedMethods = methods
            settings.routes = [route]
        }
    }
}
