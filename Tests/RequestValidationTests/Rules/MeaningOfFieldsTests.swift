import Testing

@testable import RequestValidation

/// Cases of the rules about what fields and cookies mean that differ in level, or come near each other.
@Suite struct MeaningOfFieldsTests {
    @Test(arguments: [
        ("Cookie: a=\u{1}", "cookie/invalid-syntax", Level.error),
        ("Cookie: a=x y", "cookie/invalid-syntax", .warning),
        ("Cookie: a=1; HttpOnly", "cookie/attribute-in-request", .error),
        ("Cookie: a=1; Path=/", "cookie/attribute-in-request", .warning),
        ("Connection: TE\r\nTE: chunked", "header/te-chunked", .error),
        ("Connection: TE\r\nTE: chunked;q=1.0", "header/te-chunked", .warning),
        ("Upgrade: websocket", "header/websocket-handshake", .error),
        ("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "header/websocket-handshake", .warning),
        ("Authorization: Bearer {{token}}", "header/unexpanded-template", .warning),
        ("Authorization: Bearer {{ token }}", "header/unexpanded-template", .error),
        ("Authorization: Bearer [object Object]", "header/stringified-value", .error),
        ("traceparent: a\r\ntraceparent: b", "header/duplicate-singleton", .warning),
        ("Sec-WebSocket-Key: a\r\nSec-WebSocket-Key: b", "header/duplicate-singleton", .error),
    ]) func `a field has the level of its case`(_ field: String, _ rule: String, _ level: Level) {
        let found = findings("GET / HTTP/1.1\r\nHost: a.example\r\n\(field)\r\n\r\n").first { $0.rule.id == rule }
        #expect(found?.level == level, "\(field)")
    }

    @Test(arguments: [
        "Cookie: a=\u{1}", "Cookie: a=é", "Cookie: a=1, b=2", "Cookie: =1", "Cookie: a=undefined",
        "Cookie: a=[object Object]", "Cookie: a=1;", "Cookie: HttpOnly",
        "Cookie: a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT",
        "Authorization: Bearer undefined", "Authorization: Bearer {{token}}", "Authorization: Bearer <your token>",
        "Authorization: Basic {{credentials}}", "Authorization: {{auth}}", "Authorization: undefined",
        "X-Api-Key: undefined", "User-Agent: {{agent}}", "Host2: undefined", "Connection: Host",
        "If-None-Match: undefined", "If-Modified-Since: null", "Accept: undefined", "Accept-Language: {lang}",
        "Referer: undefined", "Range: undefined", "traceparent: null", "Prefer: {{prefer}}", "Forwarded: undefined",
    ]) func `one fault is one finding`(_ field: String) {
        let found = findings("GET / HTTP/1.1\r\nHost: a.example\r\n\(field)\r\n\r\n").map { $0.rule.id }
        #expect(found.count == 1, "\(field): \(found)")
    }

    @Test func `a host that is not there is said once`() {
        #expect(
            findings("GET / HTTP/1.1\r\nHost: undefined\r\n\r\n").map { $0.rule.id } == ["header/stringified-value"])
    }

    @Test func `values of cookies are told by nobody`() {
        let secret = "9f8e7d6c5b4a3928"
        for cookie in [
            "a=\(secret) x", "a=\(secret)\u{1}", "a=\"\(secret)", "a=\(secret),b", "a=\(secret)é", "=\(secret)",
            "\(secret)", "a=\(secret);b=2", "a=\(secret), b=2", "a=1; a=\(secret)", "a=Optional(\(secret))",
            "a=1;\(secret)",
        ] {
            for finding in findings("GET / HTTP/1.1\r\nHost: a.example\r\nCookie: \(cookie)\r\n\r\n") {
                let words = "\(finding.part.name) \(finding.expected) \(finding.found) \(finding.fix)"
                #expect(!words.contains(secret), "\(finding.rule.id): \(words)")
            }
        }
    }

    private func findings(_ request: String) -> [Finding] {
        ExampleRunner.run(Array(request.utf8), ValidationPolicy()).findings
    }
}
