import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite(.serialized) struct ProxyTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    @Test func `a good request arrives as it was sent and its answer comes back`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.forwarding = [] }
        let client = try proxy.connect()
        let request = "GET /a?b=c HTTP/1.1\r\nHost: x\r\nX-ODD:  spaced \t\r\naccept: */*\r\n\r\n"
        try client.send(request)
        #expect(try client.receiveAnswer() == ok)
        #expect(upstream.received == [request])
    }

    @Test func `a connection carries many requests, and so does the one to the upstream`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<20 {
            try client.send(get)
            #expect(try client.receiveAnswer() == ok)
        }
        #expect(upstream.connectionCount == 1)
        #expect(proxy.reports.forwarded.count >= 19)
    }

    @Test func `pipelined requests are answered in order`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(String(repeating: get, count: 10))
        for _ in 0..<10 { #expect(try client.receiveAnswer() == ok) }
    }

    @Test func `a malformed request is rejected, reported, and does not reach the upstream`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let answer = try proxy.exchange("GET /a\u{1}b HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(answer.contains("target/control-character"))
        #expect(upstream.connectionCount == 0)
        #expect(proxy.reports.rules == [["target/control-character"]])
        #expect(proxy.reports.records.first?.action == .rejected)
    }
}
