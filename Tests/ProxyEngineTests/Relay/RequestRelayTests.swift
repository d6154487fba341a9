import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

/// Requests on their way to the backend, through real sockets.
@Suite(.serialized) struct RequestRelayTests {
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    /// What a backend gets of `request`, sent in pieces of `step` bytes; the answer is taken too.
    private func arrived(
        _ request: String, length: Int? = nil, step: Int = 1 << 20, policy: PolicySettings = PolicySettings(),
        at address: SocketAddress = .loopbackV4, _ adjust: (inout EngineConfiguration) -> Void = { $0.forwarding = [] }
    ) throws -> String {
        let expected = length ?? request.utf8.count
        let answer = ok
        let upstream = try ScriptedUpstream(at: address) { socket in
            try socket.receive { _ in socket.received.count >= expected }
            try socket.send(answer)
        }
        let proxy = try TestProxy(to: upstream.address, policy: policy, adjust)
        let client = try proxy.connect()
        let bytes = Array(request.utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            try client.send(Array(bytes[start..<min(start + step, bytes.count)]))
        }
        #expect(try client.receiveAnswer() == ok)
        return upstream.received.first ?? ""
    }

    private func post(_ count: Int) -> String {
        "POST /x HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: \(count)\r\n\r\n"
            + String(repeating: "0123456789", count: count / 10)
    }

    @Test(arguments: [0, 10, 1000, 65_530, 65_540, 200_000, 3_000_000])
    func `bodies of every size arrive as they came`(count: Int) throws {
        let request = post(count)
        #expect(try arrived(request) == request)
        var always = PolicySettings()
        always.holdBodies = .always
        #expect(try arrived(request, policy: always) == request)
    }

    @Test func `chunks arrive as they came, split anywhere`() throws {
        let request =
            "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n"
            + "5;a=b\r\nhello\r\n00a\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n"
        for step in [1, 3, 7, 1000] { #expect(try arrived(request, step: step) == request) }
    }

    @Test func `a large chunked body arrives as it came, held or not`() throws {
        let chunk = "1000\r\n" + String(repeating: "x", count: 4096) + "\r\n"
        let request =
            "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + String(repeating: chunk, count: 100)
            + "0\r\n\r\n"
        #expect(try arrived(request) == request)
        var always = PolicySettings()
        always.holdBodies = .always
        #expect(try arrived(request, policy: always) == request)
    }

    @Test func `chunks become a length where the route says so`() throws {
        var policy = PolicySettings()
        var route = RouteSettings(name: "old")
        route.chunkedToLength = true
        policy.routes = [route]
        let expected = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 15\r\n\r\nhello0123456789"
        let request =
            "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\na;x\r\n0123456789\r\n0\r\nT: 1\r\n\r\n"
        for step in [1, 1000] {
            #expect(try arrived(request, length: expected.utf8.count, step: step, policy: policy) == expected)
        }
    }

    @Test func `the backend may listen on a Unix socket or on IPv6`() throws {
        let path = "/tmp/pedant-test-\(UInt64.random(in: 0...UInt64.max)).sock"
        #expect(try arrived(post(10), at: .unix(path: path)) == post(10))
        #expect(try arrived(post(10), at: .loopbackV6) == post(10))
    }

    @Test func `a full spool is a 503, and nothing of the request arrives`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        var always = PolicySettings()
        always.holdBodies = .always
        let proxy = try TestProxy(to: upstream.address, policy: always) { $0.bodies.spoolLimit = 100_000 }
        let client = try proxy.connect()
        try client.send(post(300_000))
        #expect(try client.receiveAnswer().hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(upstream.connectionCount == 0)
        #expect(proxy.proxy.spooledBytes == 0)
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `forwarding fields are added as configured`() throws {
        let request = "GET / HTTP/1.1\r\nHost: a:8\r\nX-Forwarded-For: 1.1.1.1\r\n\r\n"
        let expected =
            "GET / HTTP/1.1\r\nHost: a:8\r\nX-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Host: a:8\r\n\r\n"
        #expect(try arrived(request, length: expected.utf8.count) { $0.forwarding = .xForwarded } == expected)
    }

    @Test func `observe mode sends on what can be sent on, made regular`() throws {
        var policy = PolicySettings()
        policy.mode = .observe
        let expected = "GET / HTTP/1.1\r\nHost: a\r\nA: 1 2\r\n\r\n"
        #expect(
            try arrived("GET / HTTP/1.1\nHost: a\r\nA: 1\r\n  2\n\n", length: expected.utf8.count, policy: policy)
                == expected)
    }
}
