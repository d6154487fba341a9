import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct LimitTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    @Test func `empty lines and then silence are no request`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.timeouts.clientHeader = 50 }
        #expect(try proxy.exchange("\r\n\r\n") == "")
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `a head that takes too long is answered with what came`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.timeouts.clientHeader = 50 }
        let client = try proxy.connect()
        try client.send("GET /a HTTP/1.1\r\nHo")
        let answer = try client.receiveAll()
        #expect(answer.hasPrefix("HTTP/1.1 408 ") || answer.hasPrefix("HTTP/1.1 400 "))
        #expect(proxy.reports.records.count == 1)
    }

    @Test func `a body that stops coming is answered, and not a byte was sent on`() throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 10)
        let proxy = try TestProxy(to: upstream.address) { $0.timeouts.clientBody = 50 }
        let client = try proxy.connect()
        try client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123")
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 4"))
        #expect(proxy.reports.records.count == 1)
        #expect(upstream.connectionCount == 0)
    }

    @Test func `a silent connection is closed in silence, before and between requests`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.timeouts.clientIdle = 50 }
        let silent = try proxy.connect()
        #expect(try silent.receiveAll() == "")
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAll() == ok)
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `connections over the limit get their 503 if they say something`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.connections.perClient = 1 }
        let first = try proxy.connect()
        try first.send(get)
        #expect(try first.receiveAnswer() == ok)
        let answer = try proxy.exchange(get)
        #expect(answer.hasPrefix("HTTP/1.1 "))
        #expect(!answer.contains("200 OK"))
        try first.send(get)
        #expect(try first.receiveAnswer() == ok)
        #expect(upstream.received[0].components(of: "GET") == 2)
    }

    @Test func `a request over a limit gets one answer, whatever its body is like`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.connections.perClient = 1 }
        let first = try proxy.connect()
        try first.send(get)
        #expect(try first.receiveAnswer() == ok)
        let answer = try proxy.exchange("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")
        #expect(answer.components(of: "Pedant-Rejection: ") == 1)
        #expect(proxy.reports.records.count == 1)
    }

    @Test func `requests over the rate are refused, and the connection lives`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) {
            $0.rateLimit = EngineConfiguration.RateLimit(requests: 3, milliseconds: 60_000)
        }
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send(get)
            #expect(try client.receiveAnswer() == ok)
        }
        try client.send(get)
        _ = try client.receiveAnswer()
        #expect(proxy.reports.rules.allSatisfy { rules in rules == ["load/rate-limited"] })
    }

    @Test func `a rate bucket fills again with time`() {
        let limiter = RateLimiter(EngineConfiguration.RateLimit(requests: 2, milliseconds: 1000))
        let start = Instant(nanoseconds: 1_000_000_000)
        #expect(limiter.admit(SocketAddress.loopbackV4, now: start) == nil)
        #expect(limiter.admit(SocketAddress.loopbackV4, now: start) == nil)
        #expect(limiter.admit(SocketAddress.loopbackV4, now: start) == 1)
        #expect(limiter.admit(SocketAddress.loopbackV6, now: start) == nil)
        #expect(limiter.admit(SocketAddress.loopbackV4, now: start.advanced(milliseconds: 500)) == nil)
        #expect(limiter.admit(SocketAddress.loopbackV4, now: start.advanced(milliseconds: 600)) == 1)
    }
}
