import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct BrokenUpstreamTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    @Test func `an upstream that nobody listens for gives a 502 that says so, and no record`() throws {
        var listener = try Descriptor.listener(at: .loopbackV4, shared: false)
        let address = listener.localAddress ?? .loopbackV4
        listener.close()
        let proxy = try TestProxy(to: address)
        let client = try proxy.connect()
        for _ in 0..<2 {
            try client.send(get)
            let answer = try client.receiveAnswer()
            #expect(answer.hasPrefix("HTTP/1.1 502 Bad Gateway\r\nContent-Type: application/problem+json\r\n"))
            #expect(answer.contains("the backend cannot be connected to"))
        }
        #expect(proxy.reports.failures == [.connectFailed(.connectionRefused), .connectFailed(.connectionRefused)])
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `a name without an address gives a 502`() throws {
        var configuration = EngineConfiguration(upstream: UpstreamAddress(.host("no-such-host.invalid", port: 80)))
        configuration.listeners = [.loopbackV4]
        configuration.workers = 1
        let reports = Reports()
        let proxy = try Proxy(configuration: configuration, policy: ValidationPolicy()) { _ in TestReporter(reports) }
        let client = try TestSocket(connectingTo: try proxy.start()[0])
        try client.send(get)
        #expect(try client.receiveAnswer().hasPrefix("HTTP/1.1 502 "))
        #expect(reports.failures == [.unresolved])
        proxy.stop()
    }

    @Test func `a pooled connection that has died costs no request that may be sent twice`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            try socket.receive { $0.components(of: "GET") == 2 }
            socket.close(withReset: true)
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        #expect(upstream.connectionCount == 2)
        #expect(proxy.reports.events.contains(.retried))
    }

    @Test func `a request that must not be sent twice is not`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("hello") }
            try socket.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            try socket.receive { $0.components(of: "hello") == 2 }
            socket.close(withReset: true)
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        let post = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
        try client.send(post)
        #expect(try client.receiveAnswer() == ok)
        try client.send(post)
        #expect(try client.receiveAnswer().hasPrefix("HTTP/1.1 502 "))
        #expect(upstream.connectionCount == 1)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok", "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\nContent-Length: 2\n\nok",
    ])
    func `an answer that is not valid HTTP is a 502 that names the fault`(answer: String) throws {
        let upstream = try ScriptedUpstream.answering(answer)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        let text = try client.receiveAnswer()
        #expect(text.hasPrefix("HTTP/1.1 502 "))
        #expect(text.contains("the backend's answer is not valid HTTP"))
    }

    @Test func `an answer that stops midway cuts the client, so that it takes no part for the whole`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.send("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\npart")
            socket.close()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        try client.receiveAll()
        #expect(client.failure == .connectionReset)
        #expect(proxy.reports.failures.count == 1)
    }

    @Test func `bytes behind an answer end the upstream connection and reach nobody`() throws {
        let upstream = try ScriptedUpstream.answering(ok + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send(get)
            #expect(try client.receiveAnswer() == ok)
        }
        #expect(upstream.connectionCount == 3)
    }

    @Test func `an upstream that does not answer in time gives a 504`() throws {
        let upstream = try ScriptedUpstream { socket in try socket.receiveAll() }
        let proxy = try TestProxy(to: upstream.address) { $0.timeouts.upstreamFirstByte = 50 }
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer().hasPrefix("HTTP/1.1 504 "))
        #expect(proxy.reports.failures == [.firstByteTimeout])
    }

    @Test func `more connections than the upstream may get give a 503`() async throws {
        let upstream = try ScriptedUpstream { socket in try socket.receiveAll() }
        let proxy = try TestProxy(to: upstream.address) { $0.connections.toUpstream = 1 }
        let first = try proxy.connect()
        try first.send(get)
        let second = try proxy.connect()
        try second.send(get)
        while proxy.reports.failures.isEmpty { _ = await proxy.proxy.counters() }
        #expect(proxy.reports.failures == [.tooManyConnections(limit: 1)])
    }
}
