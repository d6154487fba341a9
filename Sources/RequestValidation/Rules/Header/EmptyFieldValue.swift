/// header/empty-value
enum EmptyFieldValue: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/empty-value", level: .warning, reference: "RFC 9110 section 5.5",
        summary: "an empty value where the field needs one",
        explanation: """
            Some fields say nothing without a value, and their grammar has none that is empty. Servers take the field \
            for missing, or fail to read it: an empty Range or If-None-Match makes some answer 400 and others send \
            everything. It comes from a variable that was empty when the field was set.
            """,
        fix: "leave the field out where there is no value for it",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nUser-Agent:⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-None-Match:⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Forwarded-For:⟦⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie:⟦⟧\nX-Api-Key:"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie:\nX-Api-Key:⟦⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nAccept:\nTE:\nX-Own:", note: "lists may be empty"),
        ])
    static let trigger: HeadFacts = .irregularValue

    /// Fields that need a value.
    private static let needing = KnownFieldSet(
        .userAgent, .referer, .range, .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .ifMatch, .ifNoneMatch, .origin,
        .contentLocation, .contentRange, .contentDisposition, .contentMD5, .date, .from, .maxForwards, .forwarded,
        .xForwardedFor, .xForwardedProto, .xForwardedHost, .xForwardedPort, .xRealIP, .xRequestID, .via, .prefer,
        .accessControlRequestMethod, .secWebSocketKey, .secWebSocketVersion, .secFetchSite, .secFetchMode,
        .secFetchDest, .secFetchUser, .secCHUAMobile, .secCHUAPlatform, .upgradeInsecureRequests, .idempotencyKey,
        .traceparent, .altUsed, .cookie, .xAPIKey, .xCorrelationID, .secWebSocketProtocol, .secWebSocketExtensions,
        .dnt, .saveData, .secGPC, .earlyData, .digest, .http2Settings)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.value.isEmpty && needing.contains(field.known) {
            guard report.hasRoom() else { return }
            report.add(at: field.value, in: field.part(bytes), expected: "a value", found: "none")
        }
    }
}
