/// content-type/missing
enum MissingContentType: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/missing", level: .warning, reference: "RFC 9110 section 8.3",
        summary: "a body without Content-Type",
        explanation: """
            Without Content-Type the receiver has to guess what the bytes are: frameworks that choose a parser by it \
            find no parameters and no JSON, and act as if the body were empty. Lenient ones try the format that they \
            expect, so that the client works with one server and not with the next.
            """,
        fix: "say what the body is, such as `Content-Type: application/json`",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2⟦⟧", body: "{}"),
            .bad("PUT / HTTP/1.1\nHost: a.example\nTransfer-Encoding: chunked⟦⟧", body: "2\n{}\n0\n\n"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2⟦⟧", body: "{}",
                note: "an error where the route lists its types",
                with: { settings in
                    var route = RouteSettings(name: "api")
                    route.contentTypes = ["application/json"]
                    settings.routes = [route]
                }),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Type:⟦⟧\nContent-Length: 2", body: "{}", note: "empty"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 0", note: "no body, nothing to say"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: 2", body: "{}"),
            .good("GET / HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .bodyWithoutContentType

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let described = context.contract?.operation?.body?.media.map { $0.range } ?? []
        let allowed = context.route.contentTypes.isEmpty ? described : context.route.contentTypes
        let empty = context.head.first(.contentType)
        // Behind the last field's value, before the line end that belongs to it.
        let last = context.head.fields.last.map { $0.value.upperBound..<$0.value.upperBound }
        report.add(
            at: empty?.value ?? last ?? context.head.endOfFields(bytes),
            in: empty.map { $0.part(bytes) } ?? .headerSection,
            expected: allowed.isEmpty ? "Content-Type, since there is a body" : Count.alternatives(allowed),
            found: empty == nil ? "no Content-Type" : "an empty value",
            fix: allowed.first.map { "send `Content-Type: \($0)`" }, level: allowed.isEmpty ? .warning : .error)
    }
}
