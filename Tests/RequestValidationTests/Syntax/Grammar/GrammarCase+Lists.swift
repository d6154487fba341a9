@testable import RequestValidation

/// Lists, parameters, hosts, validators and dates: the productions of RFC 9110, 8288, 6265 and 7239.
extension GrammarCase {
    static let lists = [
        GrammarCase(
            .accept,
            good: [
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
                "application/vnd.docker.distribution.manifest.v2+json, */*", "text/*;q=0.000, a/b;q=1.000",
            ],
            bad: [
                "a/b;q=⟦1.001⟧", "a/b;q=⟦0.1234⟧", "a/b;q=⟦high⟧", "a/b;⟦=⟧c", "a/b;c=⟦,⟧ d/e", "a/b;c=\"⟦\u{1}⟧\"",
                "a/b;c=\"x⟦\\⟧", "text⟦;⟧q=1", "⟦/⟧html",
            ]),
        GrammarCase(.acceptEncoding, good: ["gzip;q=1.0, deflate;q=0.6, identity;q=0.3"], bad: ["gzip;q=⟦⟧"]),
        GrammarCase(
            .acceptCharset, good: ["ISO-8859-1,utf-8;q=0.7,*;q=0.7"], bad: ["utf-8⟦/⟧x", "utf-8;⟦charset=x⟧"]),
        GrammarCase(
            .acceptLanguage, good: ["zh-Hans-CN;q=1, en-CN;q=0.9", "es-419,es;q=0.9", "de-CH-1901"],
            bad: ["de-⟦⟧", "⟦1⟧2-de", "en;⟦x=1⟧"]),
        GrammarCase(.contentLanguage, good: ["en-US", "mi, en"], bad: ["en⟦_⟧US", "⟦abcdefghi⟧", "en⟦;⟧q=1"]),
        GrammarCase(
            .contentEncoding, good: ["gzip", "aws-chunked,gzip"], bad: ["gzip⟦;⟧q=1", "⟦{⟧{x}}", "gzip ⟦b⟧r"]),
        GrammarCase(.te, good: ["trailers", "deflate, gzip;q=0.3"], bad: ["gzip;q=⟦2⟧", "⟦;⟧q=1"]),
        GrammarCase(
            .userAgent,
            good: [
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "Version/18.5 Mobile/15E148 Safari/604.1",
                "Boto3/1.34.144 md/Botocore#1.34.144 ua/2.0 os/linux#5.15 lang/python#3.12.4 cfg/retry-mode#legacy",
                "Go-http-client/1.1", "okhttp/4.12.0", "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/UQ1A)",
            ],
            bad: ["a/1⟦,⟧b", "a (x⟦\u{1}⟧)", "a ⟦@⟧", "a (b⟦\\⟧"]),
        GrammarCase(
            .via, good: ["1.1 a1b2c3.cloudfront.net (CloudFront)", "HTTP/1.1 proxy:3128 (squid/5.7)", "2 lb"],
            bad: ["⟦/⟧1.1 a", "HTTP/⟦ ⟧a", "1.1 ⟦a:x⟧", "1.1 a ⟦(b⟧"]),
        GrammarCase(
            .connection, good: ["Upgrade, HTTP2-Settings"], bad: ["⟦\"⟧close\"", "keep-alive⟦=⟧5", "close ⟦T⟧E"]),
        GrammarCase(.proxyConnection, good: ["Keep-Alive"], bad: ["keep⟦:⟧alive"]),
        GrammarCase(.trailer, good: ["Content-Digest, X-Checksum"], bad: ["Content-Digest⟦:⟧ x"]),
        GrammarCase(
            .accessControlRequestHeaders, good: ["authorization,content-type,x-requested-with"], bad: ["a ⟦b⟧"]),
        GrammarCase(.accessControlRequestMethod, good: ["POST"], bad: ["GET⟦,⟧ POST", "⟦\"⟧PUT\""]),
        GrammarCase(.xHTTPMethodOverride, good: ["PATCH"], bad: ["PATCH⟦ ⟧/"]),
        GrammarCase(.xHTTPMethod, good: ["MERGE"], bad: ["⟦(⟧"]),
        GrammarCase(.xMethodOverride, good: ["DELETE"], bad: ["DEL⟦/⟧"]),
        GrammarCase(
            .secWebSocketProtocol, good: ["graphql-transport-ws, graphql-ws"], bad: ["chat⟦/⟧1", "a⟦;⟧b"]),
        GrammarCase(
            .secWebSocketExtensions, good: ["permessage-deflate; client_max_window_bits, x; a=\"1\""],
            bad: ["permessage-deflate; ⟦=⟧1", "a; b=⟦⟧", "⟦;⟧a"]),
        GrammarCase(.keepAlive, good: ["timeout=5, max=1000", "300"], bad: ["timeout=⟦⟧", "timeout⟦;⟧5"]),
        GrammarCase(.pragma, good: ["no-cache", "x=\"y\""], bad: ["no-cache⟦;⟧x", "⟦=⟧1"]),
        GrammarCase(.upgrade, good: ["h2c", "websocket, foo/2"], bad: ["websocket⟦;⟧x"]),
        GrammarCase(.digest, good: ["SHA-256=X48E9q=,md5=HU/R=="], bad: ["SHA-256⟦⟧", "SHA-256=⟦⟧", "⟦=⟧x"]),
        GrammarCase(
            .cacheControl, good: ["no-cache, no-store", "only-if-cached, max-stale=2419200", "min-fresh=20"],
            bad: [
                "max-age=⟦-1⟧", "min-fresh⟦⟧", "max-stale=⟦1.5⟧", "only-if-cached⟦=1⟧", "no-transform⟦=x⟧",
                "stale-if-error=⟦x⟧", "⟦=⟧5", "no-cache⟦;⟧ no-store", "x=⟦\"y⟧",
            ]),
        GrammarCase(
            .prefer,
            good: [
                "respond-async, wait=10", "odata.include-annotations=\"*\"",
                "outlook.timezone=\"Pacific Standard Time\"",
                "return=representation; x",
            ],
            bad: ["respond-async⟦=1⟧", "wait=⟦⟧", "⟦=⟧x", "a=b ⟦c⟧", "return⟦⟧", "handling=⟦loose⟧"]),
        GrammarCase(
            .forwarded,
            good: ["for=192.0.2.43, for=\"[2001:db8:cafe::17]:4711\"", "by=_gazonk;host=a.example;proto=https"],
            bad: [
                "for=⟦[2001:db8::1]⟧", "host=\"⟦<⟧\"", "for=\"⟦[::1⟧\"", "⟦=⟧x", "for=⟦a⟧",
                "for=192.0.2.1 ⟦p⟧roto=http", "proto=\"⟦h p⟧\"",
            ]),
        GrammarCase(
            .referer,
            good: ["https://www.google.com/", "android-app://com.google.android.gm/", "https://a.example/?q=%20[x]"],
            bad: [
                "https://a.example/a⟦ ⟧b", "https://a.example:⟦70000⟧/", "https://⟦[::1/⟧", "https://a.example⟦\\⟧b",
                "https://a.example/⟦%2⟧",
            ]),
        GrammarCase(.contentLocation, good: ["/orders/7"], bad: ["/a⟦\"⟧", "/a⟦#b⟧"]),
        GrammarCase(
            .origin, good: ["chrome-extension://abcdef", "capacitor://localhost", "http://[::1]:3000"],
            bad: ["https://a.example:⟦99999⟧", "https://⟦u@⟧a.example", "https://a.example⟦ https://b.example⟧"]),
        GrammarCase(.altUsed, good: ["alt.example:443"], bad: ["⟦:⟧443", "a.example⟦/⟧x"]),
        GrammarCase(.xForwardedHost, good: ["a.example:443, internal"], bad: ["⟦/⟧x", "a:⟦99999⟧"]),
        GrammarCase(
            .link, good: ["<https://a.example/next#x>; rel=\"next\", </>; rel=prev; title*=UTF-8''a"],
            bad: ["⟦h⟧ttps://a.example", "<https://a.example⟦⟧", "<a⟦ ⟧b>", "<a>; rel=⟦⟧", "<a> ⟦r⟧el=next"]),
        GrammarCase(.ifMatch, good: ["*", "\"xyzzy\", W/\"r2d2\", \"\""], bad: ["⟦xyzzy⟧", "\"a\", ⟦*⟧", "⟦\"a⟧"]),
        GrammarCase(.ifNoneMatch, good: ["W/\"datetime'2024-01-01'\""], bad: ["W/⟦a⟧", "\"a\" ⟦\"⟧b\""]),
        GrammarCase(
            .ifRange, good: ["\"a\"", "W/\"a\"", "Sun, 06 Nov 1994 08:49:37 GMT"],
            bad: ["⟦abc⟧", "\"a\"⟦b⟧", "Sun, 06 Nov 1994 08:49:37 ⟦UTC⟧"]),
        GrammarCase(
            .date,
            good: ["Tue, 15 Nov 1994 08:12:31 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov 16 08:49:37 1994"],
            bad: [
                "⟦1700000000⟧", "⟦2024-01-15T12:00:00Z⟧", "Sun,⟦0⟧6 Nov 1994",
                "Sun, 06 Nov ⟦94⟧ 08:49:37 GMT", "Sun, 06 Nov 1994 ⟦8:49:37⟧ GMT", "Sun, 06 Nov 1994 08:49:37 ⟦+0000⟧",
                "⟦Sunday⟧, 06 Nov 1994 08:49:37 GMT", "⟦sun⟧, 06 Nov 1994 08:49:37 GMT", "Sun Nov ⟦x⟧ 08:49:37 1994",
                "Sun Nov  6 08:49:37 ⟦94⟧",
            ]),
        GrammarCase(.ifUnmodifiedSince, good: ["Sat, 29 Oct 1994 19:43:31 GMT"], bad: ["Sat, 29⟦t⟧h Oct 1994"]),
        GrammarCase(
            .ifModifiedSince, good: ["Sat, 29 Oct 1994 19:43:31 GMT"],
            bad: ["⟦0⟧", "Sat, 29 Oct 1994 19:43:31 ⟦GMT; length=1024⟧", "Sat, 29 ⟦Okt⟧ 1994 19:43:31 GMT"]),
        GrammarCase(
            .range, good: ["bytes=0-0,-1", "items=0-24"],
            bad: ["bytes=⟦-⟧", "bytes⟦:⟧0-1", "bytes=⟦⟧", "⟦=⟧0-1", "items=⟦⟧"]),
        GrammarCase(
            .contentRange, good: ["bytes 0-0/1", "bytes 42-1233/*"],
            bad: ["bytes 0-1⟦⟧", "bytes 0-1/⟦x⟧", "bytes ⟦a⟧-1/2", "bytes */⟦⟧", "bytes⟦⟧"]),
        GrammarCase(
            .from, good: ["webmaster@example.org", "\"A B\" <a.b@[192.0.2.1]>", "\"a b\"@a.example"],
            bad: ["⟦@⟧a.example", "ann⟦⟧", "ann@⟦⟧", "ann@a.example⟦,⟧ bob@a.example", "<ann@a.example⟦⟧"]),
    ]
}
