/// framing/length-required
enum LengthRequired: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/length-required", level: .off, status: 411, reference: "RFC 9110 section 15.5.12",
        summary: "no body where the route says that the method has one",
        explanation: """
            Without Content-Length and Transfer-Encoding a request has no body, whatever the client meant to send. \
            Backends answer with errors about missing members, or store empty records. The rule is asked where a \
            route of the configuration names the methods that must have a body.
            """,
        fix: "send the body with a Content-Length, or chunked; for an empty body say `Content-Length: 0`",
        examples: [
            .bad("POST /orders HTTP/1.1\nHost: a.example\n⟦⟧", with: requirePost),
            .bad("PUT /orders/1 HTTP/1.1\nHost: a.example\nContent-Type: application/json\n⟦⟧", with: requirePost),
            .good("POST /orders HTTP/1.1\nHost: a.example\nContent-Length: 2", body: "{}", with: requirePost),
            .good("POST /orders HTTP/1.1\nHost: a.example\nContent-Length: 0", with: requirePost),
            .good(
                "POST /orders HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "0\n\n", with: requirePost),
            .good("GET /orders HTTP/1.1\nHost: a.example", with: requirePost),
        ])
    static let trigger: HeadFacts = .routeRequiresLength

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.framing == .none, applies(to: context, bytes) else { return }
        report.add(
            at: context.head.endOfFields(bytes), in: .headerSection,
            expected: "Content-Length or Transfer-Encoding with \(ByteText.escaped(bytes, context.head.method))",
            found: "neither")
    }

    /// True if the route says that this request has a body.
    static func applies(to context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        let methods = context.route.lengthRequiredMethods
        return !methods.isEmpty && methods.contains(ByteText.string(bytes, context.head.method))
    }

    @Sendable private static func requirePost(_ settings: inout PolicySettings) {
        var route = RouteSettings(name: "orders")
        route.lengthRequiredMethods = ["POST", "PUT"]
        settings.routes = [route]
    }
}
