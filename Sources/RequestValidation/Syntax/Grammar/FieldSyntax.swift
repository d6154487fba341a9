/// How people are told what a field's value should look like.
enum FieldSyntax {
    /// A value as it should be.
    static func example(_ field: KnownField) -> String {
        switch field {
        case .accept: "text/html, application/json;q=0.9, */*;q=0.1"
        case .acceptEncoding: "gzip, br;q=0.8"
        case .acceptCharset: "utf-8"
        case .acceptLanguage: "en-US, de;q=0.8"
        case .contentEncoding: "gzip"
        case .contentLanguage: "en-US"
        case .te: "trailers, gzip;q=0.5"
        case .userAgent: "shop/1.0 (Linux; arm64)"
        case .via: "1.1 proxy.example"
        case .connection, .proxyConnection: "keep-alive"
        case .trailer: "Content-Digest"
        case .accessControlRequestHeaders: "content-type, authorization"
        case .accessControlRequestMethod, .xHTTPMethodOverride, .xHTTPMethod, .xMethodOverride: "PUT"
        case .secWebSocketProtocol: "graphql-ws, chat"
        case .secWebSocketExtensions: "permessage-deflate; client_max_window_bits"
        case .keepAlive: "timeout=5, max=100"
        case .pragma: "no-cache"
        case .upgrade: "websocket"
        case .digest: "SHA-256=..."
        case .cacheControl: "no-cache, max-age=60"
        case .prefer: "return=minimal, wait=10"
        case .referer, .contentLocation: "https://a.example/page?x=1"
        case .origin: "https://a.example"
        case .altUsed, .xForwardedHost: "a.example:8443"
        case .link: #"<https://a.example/next>; rel="next""#
        case .ifMatch, .ifNoneMatch, .ifRange: #""5e-18f3c0""#
        case .ifModifiedSince, .ifUnmodifiedSince, .date: "Sun, 06 Nov 1994 08:49:37 GMT"
        case .range: "bytes=0-1023"
        case .contentRange: "bytes 0-1023/4096"
        case .contentDisposition: #"attachment; filename="report.pdf""#
        default: lessUsual(field)
        }
    }

    private static func lessUsual(_ field: KnownField) -> String {
        switch field {
        case .xForwardedFor: "192.0.2.1, 2001:db8::1"
        case .xRealIP: "192.0.2.1"
        case .xForwardedProto: "https"
        case .xForwardedPort: "443"
        case .forwarded: #"for=192.0.2.1;proto=https, for="[2001:db8::1]""#
        case .from: "ann@a.example"
        case .maxForwards: "10"
        case .xRequestID, .xCorrelationID: "5f3c8a52-8c5f-4a2e-9d7b-0f1e2d3c4b5a"
        case .http2Settings: "AAMAAABkAAQAAP__"
        case .secWebSocketKey: "dGhlIHNhbXBsZSBub25jZQ=="
        case .secWebSocketVersion: "13"
        case .contentMD5: "XUFAKrxLKna5cZ2REBfFkg=="
        case .saveData: "on"
        case .traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        case .tracestate: "vendor=value"
        case .baggage: "user=ann, tier=gold"
        case .secFetchSite: "same-origin"
        case .secFetchMode: "cors"
        case .secFetchDest: "empty"
        case .secFetchUser, .secCHUAMobile: "?1"
        case .secCHUA: #""Chromium";v="142""#
        case .secCHUAPlatform: #""Linux""#
        case .priority: "u=1, i"
        case .idempotencyKey: #""8e03978e-40d5-43dd-bc93-6894a57f9324""#
        case .contentDigest, .reprDigest: "sha-256=:...base64...:"
        case .wantContentDigest, .wantReprDigest: "sha-256=5"
        case .signature: "sig1=:...base64...:"
        case .signatureInput: #"sig1=("@method" "@path");keyid="key""#
        default: "1"
        }
    }
}
