import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct BodyTests {
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    private func post(_ length: Int, _ extra: String = "") -> String {
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: \(length)\r\n\(extra)\r\n"
    }

    @Test(arguments: [1, 1000, 15_000, 65_536, 65_537, 1_000_000])
    func `bodies of every size arrive whole`(length: Int) throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: length)
        let proxy = try TestProxy(to: upstream.address) { $0.forwarding = [] }
        let body = String(repeating: "x", count: length)
        let client = try proxy.connect()
        for _ in 0..<2 {
            try client.send(post(length) + body)
            #expect(try client.receiveAnswer() == ok)
        }
        #expect(upstream.received == [post(length) + body + post(length) + body])
    }

    @Test func `a small body is held: not a byte leaves before it is whole`() throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 10)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(post(10) + "12345")
        client.finishSending()
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
        #expect(upstream.connectionCount == 0)
    }

    @Test func `with hold-bodies always a large body is held on disk until it is whole`() throws {
        let length = 3_000_000
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: length)
        var policy = PolicySettings()
        policy.holdBodies = .always
        let proxy = try TestProxy(to: upstream.address, policy: policy) { $0.forwarding = [] }
        let body = String(repeating: "0123456789", count: length / 10)
        let client = try proxy.connect()
        try client.send(post(length) + body.dropLast(1000))
        #expect(upstream.connectionCount == 0)
        try client.send(String(body.suffix(1000)))
        #expect(try client.receiveAnswer() == ok)
        #expect(upstream.received == [post(length) + body])
    }

    @Test func `a full spool is our 503, not a stream`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        var policy = PolicySettings()
        policy.holdBodies = .always
        let proxy = try TestProxy(to: upstream.address, policy: policy) { $0.bodies.spoolLimit = 100_000 }
        let client = try proxy.connect()
        try client.send(post(1_000_000) + String(repeating: "x", count: 900_000))
        #expect(try client.receive { $0.contains("\r\n\r\n{") }.hasPrefix("HTTP/1.1 503 "))
        #expect(upstream.connectionCount == 0)
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `a streamed body that ends early cuts both sides`() throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 200_000)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(post(200_000) + String(repeating: "x", count: 150_000))
        client.finishSending()
        #expect(try client.receiveAll() == "")
        #expect(proxy.reports.records.map { record in record.action } == [.aborted])
        #expect(proxy.reports.forwarded.isEmpty)
    }

    @Test func `chunked bodies pass as they came, small and large`() throws {
        let small = "5;ext=1\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"
        let large = String(repeating: "2000\r\n\(String(repeating: "y", count: 0x2000))\r\n", count: 20) + "0\r\n\r\n"
        for body in [small, large] {
            let upstream = try ScriptedUpstream.answering(ok, bodyLength: body.utf8.count)
            let proxy = try TestProxy(to: upstream.address) { $0.forwarding = [] }
            let client = try proxy.connect()
            let head = "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
            try client.send(head + body)
            #expect(try client.receiveAnswer() == ok)
            #expect(upstream.received == [head + body])
        }
    }

    @Test func `a chunked body for an old backend arrives with its length`() throws {
        var policy = PolicySettings()
        var route = RouteSettings(name: "old")
        route.chunkedToLength = true
        policy.routes = [route]
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 6)
        let proxy = try TestProxy(to: upstream.address, policy: policy) { $0.forwarding = [] }
        let client = try proxy.connect()
        try client.send(
            "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n")
        #expect(try client.receiveAnswer() == ok)
        #expect(upstream.received == ["POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nhello!"])
    }

    @Test func `a client that expects 100 Continue gets it before it sends the body`() throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 5)
        let proxy = try TestProxy(to: upstream.address) { $0.forwarding = [] }
        let client = try proxy.connect()
        try client.send(post(5, "Expect: 100-continue\r\n"))
        #expect(try client.receive { $0.hasSuffix("\r\n\r\n") } == "HTTP/1.1 100 Continue\r\n\r\n")
        try client.send("hello")
        #expect(try client.receive { $0.hasSuffix("ok") }.hasSuffix(ok))
        #expect(upstream.received == [post(5) + "hello"])
    }

    @Test func `a bad head with Expect is rejected without asking for the body`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send("POST /a\u{1} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
    }

    @Test func `an early answer passes while the body is still coming`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.utf8.count > 70_000 }
            try socket.send("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno!")
            socket.finishSending()
            try socket.receiveAll()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(post(5_000_000) + String(repeating: "x", count: 100_000))
        let answer = try client.receive { $0.hasSuffix("no!") }
        #expect(answer.hasPrefix("HTTP/1.1 413 Too Large\r\n"))
        #expect(answer.contains("Connection: close\r\n"))
    }

    @Test(arguments: ["HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", ""])
    func `a streamed request that is answered early, or never, is observed all the same`(answer: String) throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.utf8.count > 70_000 }
            if !answer.isEmpty { try socket.send(answer) }
            socket.close(withReset: true)
        }
        var policy = PolicySettings()
        policy.mode = .observe
        let proxy = try TestProxy(to: upstream.address, policy: policy)
        let client = try proxy.connect()
        let head = post(5_000_000, "X-Folded: a\r\n b\r\n")
        try client.send(head + String(repeating: "x", count: 100_000))
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 "))
        #expect(proxy.reports.records.map { record in record.action } == [.observed])
        #expect(proxy.reports.heads.allSatisfy { text in text.hasPrefix(head) })
        #expect(proxy.reports.rules == [["header/obsolete-fold"]])
    }

    @Test func `a client that announces too much and half-closes is told so`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        var policy = PolicySettings()
        policy.limits.body = 10
        let proxy = try TestProxy(to: upstream.address, policy: policy)
        let client = try proxy.connect()
        try client.send(post(100) + "12345")
        client.finishSending()
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 413 "))
        #expect(proxy.reports.records.count == 1)
    }

    @Test func `bytes behind a body belong to the next request`() throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 5)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(post(5) + "hello" + post(5) + "again" + post(5) + "third")
        for _ in 0..<3 { #expect(try client.receiveAnswer() == ok) }
        #expect(upstream.received[0].components(of: "\r\n\r\nagain") == 1)
    }
}
