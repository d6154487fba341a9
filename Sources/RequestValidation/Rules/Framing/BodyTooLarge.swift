/// framing/body-too-large
enum BodyTooLarge: HeadRule, EventRule {
    static let metadata = RuleMetadata(
        id: "framing/body-too-large", status: 413, reference: "RFC 9110 section 15.5.14",
        summary: "a body over the limit",
        explanation: """
            Servers limit the size of bodies, and many close the connection in the middle of a large one, which the \
            client sees as a broken pipe without a reason. Here an announced length over the limit is answered \
            before the body is sent, and one that was not announced as soon as the limit is passed.
            """,
        fix: "send less, or in several requests; the limit is body-limit in the proxy's configuration",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦11⟧", body: "01234567890",
                with: { $0.limits.body = 10 }),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nExpect: 100-continue\nContent-Length: ⟦11⟧",
                note: "before the body is sent", with: { $0.limits.body = 10 }),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "8\n01234567\n3\n89⟦0⟧\n0\n\n",
                note: "not announced", with: { $0.limits.body = 10 }),
            .bad(
                "PUT /small/a HTTP/1.1\nHost: a.example\nContent-Length: ⟦3⟧", body: "abc", note: "the route's limit",
                with: { settings in
                    var route = RouteSettings(name: "small")
                    route.bodyLimit = 2
                    settings.routes = [route]
                }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 10", body: "0123456789",
                note: "as large as the limit",
                with: { $0.limits.body = 10 }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked", body: "8\n01234567\n2\n89\n0\n\n",
                note: "chunk framing does not count", with: { $0.limits.body = 10 }),
        ])
    static let trigger: HeadFacts = .announcedBodyTooLarge

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let field = context.head.first(.contentLength) else { return }
        report.add(
            at: field.value, in: field.part(bytes), expected: "at most \(context.route.bodyLimit) bytes",
            found: "\(ByteText.escaped(bytes, field.value)) bytes announced")
    }

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .bodyTooLarge(let limit, let offset) = event else { return }
        report.add(
            at: offset..<(offset &+ 1), in: .body, expected: "at most \(limit) bytes", found: "more, in chunks")
    }
}
