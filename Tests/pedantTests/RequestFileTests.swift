import Fuzzing
import RequestValidation
import Testing

@testable import pedant

private func judged(_ text: String) -> (requests: [String], unread: Int) {
    var requests: [String] = []
    var unread = 0
    RequestFile(name: "f", bytes: Array(text.utf8), policy: ValidationPolicy()).judge(now: 0) { request, rest in
        requests.append(String(decoding: request.bytes, as: UTF8.self))
        unread = rest
    }
    return (requests, unread)
}

@Suite("Requests of a file")
struct RequestFileTests {
    @Test("one after the other, bodies included")
    func several() {
        let first = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
        let second = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
        let third = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(judged(first + second + third).requests == [first, second, third])
    }

    @Test("a line feed at the end belongs to no request")
    func lastLineFeed() {
        #expect(judged("GET / HTTP/1.1\r\nHost: a\r\n\r\n\n").requests.count == 1)
    }

    @Test("a cut request is judged as one")
    func cut() {
        #expect(judged("GET / HTTP/1.1\r\nHost: a").requests.count == 1)
        #expect(judged("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 30\r\n\r\nabc").requests.count == 1)
    }

    @Test("nothing is read behind a request whose end is unknown")
    func stopped() {
        let text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nGET / HTTP/1.1\r\n\r\n"
        #expect(judged(text).requests.count == 1)
    }

    @Test("bodies are judged however they are sent, as the route wants it")
    func bodies() throws {
        let head = "POST /in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        let plain = Array("\(head)Content-Length: 9\r\n\r\na=1&b=%zz".utf8)
        var settings = PolicySettings()
        var rules: [[String]] = []
        for isInspected in [true, false] {
            var route = RouteSettings(name: "in")
            route.path = PathGlob("/in")
            route.isInspected = isInspected
            settings.routes = [route]
            for message in try [plain] + BodyTransport.allCases.map({ try #require($0.carrying(plain)) }) {
                RequestFile(name: "f", bytes: message, policy: ValidationPolicy(settings)).judge(now: 0) { its, _ in
                    rules.append(its.verdict.findings.map { $0.rule.id })
                }
            }
        }
        #expect(rules == Array(repeating: ["form/bad-percent-encoding"], count: 4) + Array(repeating: [], count: 4))
    }
}
