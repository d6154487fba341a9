import Testing

@testable import RequestValidation

@Suite("The answer to a rejected request")
struct RejectionResponseTests {
    private func answer(
        _ request: String = "GET /a\u{7} HTTP/1.1\nHost: a\n\n", status: Int = 400,
        _ adjust: (inout AnswerFrame) -> Void = { _ in }
    ) -> (head: String, body: String) {
        let (head, bytes) = DiagnosisSamples.parse(request)
        var diagnosis = DiagnosisSamples.diagnosis(
            of: request, [DiagnosisSamples.finding(at: 6..<7, in: .target, expected: "a", found: "b")])
        diagnosis.status = status
        var frame = AnswerFrame(
            negotiation: ResponseNegotiation(head, bytes.span), date: "Sun, 06 Nov 1994 08:49:37 GMT",
            isPersistent: false)
        adjust(&frame)
        let answer = String(decoding: RejectionResponse.bytes(diagnosis, frame), as: UTF8.self)
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (parts.first.map { String($0) } ?? "", parts.count > 1 ? String(parts[1]) : "")
    }

    @Test("It names the record and the rule, and is stored nowhere")
    func fields() {
        let (head, body) = answer()
        #expect(head.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(head.contains("\r\nPedant-Rejection: 01JD8QZZZZZZZZZZZZZZZZZZZZ; target/control-character\r\n"))
        #expect(head.contains("\r\nCache-Control: no-store\r\n"))
        #expect(head.contains("\r\nConnection: close\r\n"))
        #expect(head.contains("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"))
        #expect(head.contains("\r\nVary: Accept, User-Agent, Origin\r\n"))
        #expect(head.contains("\r\nContent-Length: \(body.utf8.count)"))
    }

    @Test("HEAD gets the same head and no body")
    func head() {
        let (head, body) = answer("HEAD /\u{7} HTTP/1.1\nHost: a\n\n")
        #expect(body.isEmpty)
        #expect(!head.contains("Content-Length: 0"))
    }

    @Test("A connection that persists says so only to a 1.0 client")
    func persistence() {
        #expect(!answer { $0.isPersistent = true }.head.contains("Connection:"))
        #expect(
            answer {
                $0.isPersistent = true
                $0.isOldClient = true
            }.head.contains("Connection: keep-alive"))
    }

    @Test("A status has the fields that it needs")
    func statusFields() {
        #expect(answer(status: 405) { $0.allowedMethods = ["GET", "PUT"] }.head.contains("Allow: GET, PUT"))
        #expect(answer(status: 401).head.contains("WWW-Authenticate: Bearer"))
        #expect(answer(status: 429) { $0.retryAfter = 7 }.head.contains("Retry-After: 7"))
        #expect(answer(status: 415) { $0.acceptedTypes = ["text/xml"] }.head.contains("\r\nAccept: text/xml"))
    }

    @Test("A browser program of another origin may read it, unless that is off")
    func crossOrigin() {
        let request =
            "OPTIONS /\u{7} HTTP/1.1\nHost: a\nOrigin: http://x.example\nAccess-Control-Request-Method: PUT\n"
            + "Access-Control-Request-Headers: x-a\n\n"
        let (head, _) = answer(request)
        #expect(head.contains("Access-Control-Allow-Origin: http://x.example\r\n"))
        #expect(head.contains("Access-Control-Allow-Methods: PUT\r\n"))
        #expect(head.contains("Access-Control-Allow-Headers: x-a\r\n"))
        let off = answer(request) { $0.crossOrigin = .off }.head
        #expect(!off.contains("Access-Control"))
        #expect(off.contains("Vary: Accept, User-Agent\r\n"))
    }

    @Test("Each form has its type and its body", arguments: ResponseFormat.allCases)
    func forms(_ format: ResponseFormat) {
        let (head, body) = answer { $0.negotiation.format = format }
        #expect(head.contains("Content-Type: \(format.contentType)\r\n"))
        let start =
            switch format {
            case .text: "400 Bad Request: 1 problem"
            case .problem: "{\n  \"type\": \"about:blank\""
            case .html: "<!DOCTYPE html>"
            }
        #expect(body.hasPrefix(start))
        #expect(head.contains("Content-Security-Policy") == (format == .html))
    }

    @Test(
        "A fault of the backend is told in the same forms, and is not the client's", arguments: ResponseFormat.allCases)
    func gateway(_ format: ResponseFormat) {
        var negotiation = ResponseNegotiation()
        negotiation.format = format
        let problem = GatewayProblem(
            status: 502, message: "the backend's answer cannot be read", detail: "bad <status> line", requestID: "r1")
        let answer = String(
            decoding: problem.response(AnswerFrame(negotiation: negotiation, date: "", isPersistent: true)),
            as: UTF8.self)
        #expect(answer.hasPrefix("HTTP/1.1 502 Bad Gateway\r\n"))
        #expect(answer.contains("the backend&#39;s answer") || answer.contains("the backend's answer"))
        #expect(answer.contains("bad <status> line") == (format != .html))
        #expect(answer.contains("r1"))
    }
}
