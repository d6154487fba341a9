/// content-type/not-allowed
enum MediaTypeNotAllowed: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/not-allowed", status: 415, reference: "RFC 9110 section 15.5.16",
        summary: "a media type that this route does not take",
        explanation: """
            The configuration lists the media types that the route takes. Another one is a mistake in the client or \
            in the list; backends that do not check read it as what they expect, find nothing, and store an empty \
            order. The answer names the types that are taken in Accept.
            """,
        fix: "send one of the media types that the route takes",
        examples: [
            .bad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: ⟦text/plain⟧\nContent-Length: 2", body: "hi",
                with: allow("application/json")),
            .bad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: ⟦video/mp4⟧\nContent-Length: 2", body: "hi",
                with: allow("image/*")),
            .good(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: Application/JSON\nContent-Length: 2", body: "{}",
                with: allow("application/json")),
            .good(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: image/png\nContent-Length: 2", body: "hi",
                with: allow("image/*")),
            .good(
                "POST /other HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Length: 2", body: "hi",
                note: "another route", with: allow("application/json")),
        ])
    static let fields = KnownFieldSet(.contentType)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let allowed = context.route.contentTypes
        guard !allowed.isEmpty, let (field, type) = context.mediaType(bytes) else { return }
        let place = type.type.lowerBound..<type.subtype.upperBound
        let name = ByteText.string(bytes, place).lowercased()
        guard !allowed.contains(where: { range in MediaRange.takes(range, name) }) else { return }
        let choice = Count.alternatives(allowed)
        report.add(
            at: place, in: field.part(bytes), expected: "\(choice) for this route",
            found: ByteText.quoted(bytes, place),
            fix: "send \(choice)")
    }

    private static func allow(_ types: String...) -> @Sendable (inout PolicySettings) -> Void {
        { settings in
            var route = RouteSettings(name: "orders")
            route.path = PathGlob("/orders")
            route.contentTypes = types
            settings.routes = [route]
        }
    }
}
