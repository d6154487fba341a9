import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct ForwardingTests {
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

    @Test func `HEAD is answered without a body`() throws {
        let upstream = try ScriptedUpstream.answering("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n")
            try client.receive { $0.hasSuffix("\r\n\r\n") }
        }
        try client.send("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        #expect(try client.receiveAll().hasSuffix("Content-Length: 500\r\nConnection: close\r\n\r\n"))
        #expect(upstream.connectionCount == 1)
    }

    @Test func `an HTTP/1.0 client is answered and closed`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let answer = try proxy.exchange("GET /a HTTP/1.0\r\n\r\n")
        #expect(answer == "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
        #expect(upstream.received.first?.hasPrefix("GET /a HTTP/1.1\r\nHost: 127.0.0.1:") == true)
    }

    @Test func `an HTTP/1.0 client that asks for keep-alive gets it`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send("GET /a HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n")
            #expect(try client.receiveAnswer().contains("\r\nConnection: keep-alive\r\n"))
        }
    }

    @Test func `a chunked answer passes as it came, and without chunks to an old client`() throws {
        let chunks = "5;a=b\r\nhello\r\n1\r\n!\r\n0\r\nX-End: yes\r\n\r\n"
        let upstream = try ScriptedUpstream.answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receive { $0.hasSuffix(chunks) }.contains("Transfer-Encoding: chunked"))
        let old = try proxy.exchange("GET /a HTTP/1.0\r\nHost: x\r\n\r\n")
        #expect(old.hasSuffix("\r\n\r\nhello!"))
        #expect(!old.contains("chunked"))
    }

    @Test func `an answer that the upstream ends by closing is put into chunks, and the client's connection lives`()
        throws
    {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.send("HTTP/1.0 200 OK\r\nX: y\r\n\r\nuntil the end")
            socket.close()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for count in 1...2 {
            try client.send(get)
            let text = try client.receive { $0.components(of: "0\r\n\r\n") == count }
            #expect(
                text.contains("HTTP/1.1 200 OK\r\nX: y\r\nTransfer-Encoding: chunked\r\n\r\nd\r\nuntil the end\r\n"))
        }
    }

    @Test func `interim answers pass, but 100 does not`() throws {
        let upstream = try ScriptedUpstream.answering(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\(ok)")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receive { $0.hasSuffix("ok") } == "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\(ok)")
    }

    @Test(arguments: ["204 No Content", "304 Not Modified"])
    func `answers without a body end with their head`(status: String) throws {
        let upstream = try ScriptedUpstream.answering("HTTP/1.1 \(status)\r\n\r\n")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for count in 1...3 {
            try client.send(get)
            try client.receive { $0.components(of: "HTTP/1.1 \(status)\r\n\r\n") == count }
        }
        #expect(upstream.connectionCount == 1)
    }

    @Test func `hop-by-hop fields and an Upgrade stay here`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.forwarding = [] }
        let client = try proxy.connect()
        try client.send(
            "GET /a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, X-Own\r\nUpgrade: example/1\r\nX-Own: 1\r\nA: b\r\n\r\n"
        )
        _ = try client.receiveAnswer()
        #expect(upstream.received == ["GET /a HTTP/1.1\r\nHost: x\r\nA: b\r\n\r\n"])
    }

    @Test func `each forwarded request gets an id of its own`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send(get)
            _ = try client.receiveAnswer()
        }
        let ids = upstream.received[0].split(separator: "\r\n").filter { $0.hasPrefix("X-Request-Id: ") }
        #expect(Set(ids).count == 3)
        #expect(ids.allSatisfy { $0.utf8.count == 14 + RequestIdentifier.length })
    }

    @Test func `a large answer passes whole to a client that reads late`() throws {
        let body = String(repeating: "0123456789abcdef", count: 1 << 17)
        let upstream = try ScriptedUpstream.answering(
            "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get + get)
        for _ in 0..<2 {
            let answer = try client.receiveAnswer()
            #expect(answer.utf8.count == body.utf8.count + 44)
            #expect(answer.hasSuffix(body) == true)
        }
    }

    @Test func `IPv6 and Unix sockets work on both sides`() throws {
        let path = "/tmp/pedant-test-\(CurrentProcess.randomBits)"
        for (front, back) in [
            (SocketAddress.loopbackV6, SocketAddress.loopbackV6), (.unix(path: path + "f"), .unix(path: path + "b")),
        ] {
            let upstream = try ScriptedUpstream.answering(ok, at: back)
            let proxy = try TestProxy(to: upstream.address) {
                $0.listeners = [front]
                $0.workers = 2
            }
            let client = try proxy.connect()
            try client.send(get)
            #expect(try client.receiveAnswer() == ok)
        }
    }
}

extension String {
    /// How often `part` occurs.
    func components(of part: String) -> Int {
        var count = 0
        var rest = Array(utf8)[...]
        let wanted = Array(part.utf8)
        while let range = Array(rest).firstRange(of: wanted) {
            count += 1
            rest = Array(rest)[range.upperBound...]
        }
        return count
    }
}
