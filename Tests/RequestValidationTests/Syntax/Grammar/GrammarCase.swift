import Testing

@testable import RequestValidation

/// Values of one field: those that pass, and one for each fault, with the faulty bytes between `⟦` and `⟧`.
struct GrammarCase: Sendable, CustomTestStringConvertible {
    let field: KnownField
    let good: [String]
    let bad: [String]
    var testDescription: String { field.name }

    init(_ field: KnownField, good: [String], bad: [String] = []) {
        self.field = field
        self.good = good
        self.bad = bad
    }

    static let all = usual + lists + words + structured

    static let usual = [
        GrammarCase(
            .accept,
            good: ["*/*", "text/html, */*; q=0.01", "application/json;profile=\"a,b\"", "a/b;;c=d;", ", a/b,"],
            bad: ["⟦json⟧", "text/html;q=⟦.2⟧", "⟦*/html⟧", "a/b;c⟦⟧", "a/b;c=⟦\"d⟧"]),
        GrammarCase(.acceptEncoding, good: ["gzip, deflate, br, zstd", "*;q=0"], bad: ["gzip;⟦x=1⟧", "gzip ⟦b⟧r"]),
        GrammarCase(.acceptLanguage, good: ["en-US,en;q=0.9", "*"], bad: ["en⟦_⟧US", "⟦abcdefghi⟧", "en;q=⟦2⟧"]),
        GrammarCase(
            .userAgent,
            good: ["curl/8.14.1", "Mozilla/5.0 (X11; Linux (a)) Gecko/1", "Faraday v2.13.4", "x (\\))"],
            bad: ["⟦(⟧compatible)", "a/⟦⟧", "a ⟦(b⟧", "a/1⟦/⟧2"]),
        GrammarCase(.via, good: ["1.1 a, HTTP/1.1 b:80 (x)", "1.1 [::1]:80"], bad: ["1.1⟦⟧", "1.1 a ⟦b⟧"]),
        GrammarCase(.connection, good: ["keep-alive, Upgrade", "TE,,close"], bad: ["keep-alive⟦;⟧x"]),
        GrammarCase(.upgrade, good: ["websocket", "TLS/1.3, h2c"], bad: ["a/⟦⟧", "⟦/⟧1"]),
        GrammarCase(
            .cacheControl, good: ["max-age=0", "no-cache, max-stale", "max-stale=5, x=\"y\""],
            bad: ["max-age⟦⟧", "max-age=⟦a⟧", "no-store⟦=1⟧"]),
        GrammarCase(
            .prefer, good: ["return=minimal", "wait=\"10\"; a=b, respond-async"],
            bad: ["return=⟦all⟧", "wait=⟦x⟧", "handling=⟦x⟧"]),
        GrammarCase(
            .forwarded, good: ["for=192.0.2.1;proto=https", "For=\"[2001:db8::1]:4711\"", "for=_x, for=unknown"],
            bad: ["for=⟦192.0.2.1:80⟧", "for=⟦a.example⟧", "proto=⟦1x⟧", "for⟦⟧"]),
        GrammarCase(
            .ifNoneMatch, good: ["*", "W/\"a\", \"b,c\""], bad: ["⟦abc⟧", "\"a⟦ ⟧b\"", "⟦w/⟧\"a\"", "\"a\"⟦-gzip⟧"]),
        GrammarCase(
            .range, good: ["bytes=0-", "bytes=-5,1-2", "rows=a"], bad: ["bytes⟦ ⟧0-1", "bytes=⟦5⟧", "bytes=1-⟦a⟧"]),
        GrammarCase(
            .contentRange, good: ["bytes 0-1/2", "bytes */5", "bytes 0-1/*"],
            bad: ["⟦⟧0-4", "bytes⟦=⟧0-1/2", "bytes */⟦*⟧", "bytes ⟦2-1⟧/5", "bytes ⟦0-5/5⟧"]),
        GrammarCase(
            .ifModifiedSince, good: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"],
            bad: ["Sun, ⟦6⟧ Nov 1994 08:49:37 GMT", "Sun, 06 ⟦nov⟧ 1994 08:49:37 GMT"]),
        GrammarCase(
            .referer, good: ["https://a.example/b?c[]=d", "/a", "about:blank", "http://[::1]:80/"],
            bad: ["https://a.example/⟦#x⟧", "https://⟦u:p@⟧a.example/", "/a⟦%zz⟧"]),
        GrammarCase(
            .origin, good: ["null", "file://", "https://a.example:8443"], bad: ["⟦⟧a.example", "https://a⟦/⟧"]),
        GrammarCase(.xForwardedFor, good: ["192.0.2.1, ::1, [::1]:80, unknown"], bad: ["192.0.2.1, ⟦a.example⟧"]),
        GrammarCase(.from, good: ["ann@a.example", "Ann <ann@a.example>"], bad: ["googlebot⟦(⟧at)googlebot.com"]),
        GrammarCase(
            .traceparent, good: ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"],
            bad: ["00-⟦00000000000000000000000000000000⟧-b7ad6b7169203331-01", "⟦ff⟧-"]),
        GrammarCase(.tracestate, good: ["a=1,b@c=2", ""], bad: ["⟦A⟧=1", "a=b⟦=⟧c"]),
        GrammarCase(.baggage, good: ["a=b;c;d=e, f = g"], bad: ["a⟦⟧", "a=b⟦\"⟧"]),
        GrammarCase(.priority, good: ["u=1, i", "i=?0;x"], bad: ["u=⟦9⟧", "u=1⟦,⟧", "⟦U⟧=1"]),
        GrammarCase(
            .secCHUA, good: ["\"Chromium\";v=\"142\", \"Not_A Brand\";v=\"99\""], bad: ["⟦Chromium⟧", "⟦\"a⟧"]),
        GrammarCase(.secCHUAMobile, good: ["?0", "?1"], bad: ["⟦1⟧", "⟦?2⟧"]),
        GrammarCase(.idempotencyKey, good: ["\"8e03978e\""], bad: ["⟦8e03978e⟧"]),
        GrammarCase(.contentDigest, good: ["sha-256=:YWJj:"], bad: ["sha-256=⟦YWJj⟧", "sha-256=:YW⟦*⟧:"]),
        GrammarCase(.secWebSocketKey, good: ["dGhlIHNhbXBsZSBub25jZQ=="], bad: ["⟦abc⟧", "ab⟦*⟧d"]),
        GrammarCase(
            .contentDisposition, good: ["attachment; filename=\"a b\"; filename*=UTF-8''%e2%82%ac"],
            bad: ["attachment; filename=a ⟦b⟧", "attachment; filename*=⟦\"⟧a\""]),
    ]
}
