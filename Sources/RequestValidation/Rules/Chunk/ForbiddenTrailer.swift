/// chunk/forbidden-trailer
enum ForbiddenTrailer: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/forbidden-trailer", reference: "RFC 9110 section 6.5.1",
        summary: "a trailer field that has to be in the head",
        explanation: """
            Fields that say where the message ends, where it goes, who sends it or how to read its body come too late \
            behind the body. Servers that merge trailers into the head let a client overrule what a proxy has \
            checked; all others drop the field in silence, so it has no effect.
            """,
        fix: "send the field in the head",
        examples: [
            .bad(InvalidChunkSize.head, body: "0\n⟦Content-Length⟧: 5\n\n"),
            .bad(InvalidChunkSize.head, body: "0\n⟦transfer-encoding⟧: chunked\n\n"),
            .bad(InvalidChunkSize.head, body: "0\nX: 1\n⟦Host⟧: b.example\n\n"),
            .bad(InvalidChunkSize.head, body: "2\nok\n0\n⟦Authorization⟧: Bearer abc\n\n"),
            .bad(InvalidChunkSize.head, body: "0\n⟦Content-Type⟧: text/plain\n\n"),
            .bad(InvalidChunkSize.head, body: "0\n⟦Content_Length⟧: 5\n\n", note: "the same to many backends"),
            .good(InvalidChunkSize.head, body: "0\nContent-Digest: sha-256=:AAAA:\nServer-Timing: a\n\n"),
            .good(InvalidChunkSize.head, body: "0\ngrpc-status: 0\nx-amz-checksum-crc32: AAAAAA==\n\n"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .trailerSection(let fields, declared: _, let headLength) = event else { return }
        for field in fields {
            guard let role = role(of: field.name) else { continue }
            guard report.hasRoom() else { return }
            let start = headLength &+ field.offset
            report.add(
                at: start..<(start &+ field.name.utf8.count), in: .trailer(field.name),
                expected: "\(role) in the head, before the body", found: "\(field.name) behind the body")
        }
    }

    /// What the field is for, if that forbids it in a trailer section.
    private static func role(of name: String) -> String? {
        let bytes = name.utf8.map { $0 == 0x5F ? 0x2D : $0 }
        switch KnownField.lookup(bytes.span, 0..<bytes.count) {
        case .contentLength, .transferEncoding, .trailer, .te, .connection, .keepAlive, .proxyConnection, .upgrade,
            .http2Settings:
            return "framing fields"
        case .host, .forwarded, .xForwardedFor, .xForwardedProto, .xForwardedHost, .maxForwards, .via:
            return "routing fields"
        case .authorization, .proxyAuthorization, .cookie: return "authentication fields"
        case .contentType, .contentEncoding, .contentRange: return "fields about the body's format"
        case .expect, .range, .ifRange, .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince, .cacheControl,
            .pragma, .accessControlRequestMethod, .accessControlRequestHeaders:
            return "fields that change what is asked for"
        case .xForwardedPort, .xRealIP: return "routing fields"
        case .xAPIKey, .setCookie, .wwwAuthenticate, .proxyAuthenticate: return "authentication fields"
        default: return nil
        }
    }
}
