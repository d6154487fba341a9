import Testing

@testable import RequestValidation

@Suite("Choosing the form of an answer")
struct ResponseNegotiationTests {
    @Test(
        "Clients get what they can read",
        arguments: [
            (nil, "curl/8.5.0", ResponseFormat.text),
            ("*/*", "curl/8.5.0", .text),
            ("*/*", "Wget/1.21", .text),
            ("*/*", "HTTPie/3.2", .text),
            ("application/json, */*;q=0.5", "HTTPie/3.2", .problem),
            (nil, nil, .problem),
            ("*/*", "python-requests/2.31", .problem),
            ("application/json, text/plain, */*", "axios/1.6", .problem),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Mozilla/5.0", .html),
            ("application/json;q=0.1, text/html;q=0.9", "x", .html),
            ("*/*;q=0.9, text/html;q=0.5", "x", .problem),
            ("text/html;q=0, */*", "curl/8", .text),
            ("application/vnd.api+json", "curl/8", .problem),
            ("text/plain", "Mozilla/5.0", .text),
            ("image/png, ;;, q=", "curl/8", .text),
        ] as [(String?, String?, ResponseFormat)])
    func formats(_ accept: String?, _ agent: String?, _ expected: ResponseFormat) {
        #expect(ResponseNegotiation.format(accept: accept, userAgent: agent) == expected)
    }

    @Test("A head that cannot be parsed is read as far as its lines show the wish")
    func brokenHead() {
        let (head, bytes) = DiagnosisSamples.parse("GET HTTP/1.1\nuser-agent: curl/8.5.0\nAccept: */*\n\n")
        #expect(head.fields.isEmpty)
        #expect(ResponseNegotiation(head, bytes.span).format == .text)
    }

    @Test("An origin with bytes that no origin has is not echoed")
    func origin() {
        let (head, bytes) = DiagnosisSamples.parse("GET / HTTP/1.1\nHost: a\nOrigin: http://a\u{1}b\n\n")
        #expect(ResponseNegotiation(head, bytes.span).origin == nil)
    }

    @Test("A preflight is known")
    func preflight() {
        let (head, bytes) = DiagnosisSamples.parse(
            "OPTIONS /a HTTP/1.1\nHost: a\nOrigin: http://x.example\nAccess-Control-Request-Method: PUT\n\n")
        let negotiation = ResponseNegotiation(head, bytes.span)
        #expect(negotiation.isPreflight)
        #expect(negotiation.requestedMethod == "PUT")
    }
}
