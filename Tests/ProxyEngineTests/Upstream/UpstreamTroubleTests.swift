import Dispatch
import Linux
import RequestValidation
import Synchronization
import Testing

@testable import ProxyEngine

/// Backends that fail, through real sockets.
@Suite(.serialized) struct UpstreamTroubleTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    @Test(arguments: [
        (
            "SSH-2.0-OpenSSH_9.6\r\n",
            "expected `HTTP/1.1` or `HTTP/1.0`, a space, the status and a reason, found `SSH-2.0-OpenSSH_9.6"
        ),
        ("HTTP/1.1 200 OK\nA: b\n\n", "byte 15: expected CRLF at the end of the line, found a line feed alone"),
        ("HTTP/1.1 200 OK\r\nA : b\r\n\r\n", "expected the colon right behind the field name, found a space"),
        (
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok",
            "expected one Content-Length, not two that differ, found 2 and 3"
        ),
        ("HTTP/1.1 101 Switching Protocols\r\n\r\n", "expected no 101"),
    ])
    func `an answer that is not HTTP is a 502 that says what is wrong with it`(answer: String, words: String) throws {
        let upstream = try ScriptedUpstream.answering(answer)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<2 {
            try client.send(get)
            let got = try client.receiveAnswer()
            #expect(got.hasPrefix("HTTP/1.1 502 Bad Gateway\r\n"))
            #expect(got.contains(words))
        }
        #expect(proxy.reports.failures.count == 2)
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `a backend that closes without a word is a 502, and so is one that is not there`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            socket.close()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer().contains("expected an answer before the connection closed"))
        let nobody = try TestProxy(to: .unix(path: "/nonexistent/socket"))
        let other = try nobody.connect()
        try other.send(get)
        let answer = try other.receiveAnswer()
        #expect(answer.hasPrefix("HTTP/1.1 502 ") && answer.contains("ENOENT"))
    }

    @Test func `a refused connection is a 502`() throws {
        let port = try Descriptor.listener(at: .loopbackV4, shared: false).localAddress ?? .loopbackV4
        let proxy = try TestProxy(to: port)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer().contains("ECONNREFUSED"))
    }

    @Test func `a body that stops too early cuts the client off, so that it does not take a part for the whole`() throws
    {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
            socket.close()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        try client.receiveAll()
        #expect(!client.text.hasSuffix("HTTP"))
        #expect(proxy.reports.failures.first?.description.contains("found 5 of 10 bytes") == true)
    }

    @Test func `a broken chunk cuts the client off`() throws {
        let upstream = try ScriptedUpstream.answering(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nx\r\n")
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        try client.receiveAll()
        #expect(proxy.reports.failures.first?.description.contains("expected a chunk size") == true)
    }

    @Test func `each limit of time is a 504`() throws {
        let silent = try ScriptedUpstream { socket in try socket.receiveAll() }
        let proxy = try TestProxy(to: silent.address) { $0.timeouts.upstreamFirstByte = 50 }
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer().hasPrefix("HTTP/1.1 504 Gateway Timeout\r\n"))
        let stalling = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.send("HTTP/1.1 200 OK\r\nContent-Le")
            try socket.receiveAll()
        }
        let second = try TestProxy(to: stalling.address) { $0.timeouts.upstreamIdle = 50 }
        let other = try second.connect()
        try other.send(get)
        #expect(try other.receiveAnswer().hasPrefix("HTTP/1.1 504 Gateway Timeout\r\n"))
        #expect(second.reports.failures == [.stalled])
    }

    @Test func `over the limit of connections to the backend a request is answered with 503`() throws {
        let isDone = DispatchSemaphore(value: 0)
        let answer = ok
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            isDone.wait()
            try socket.send(answer)
        }
        let proxy = try TestProxy(to: upstream.address) { $0.connections.toUpstream = 1 }
        let (first, second) = (try proxy.connect(), try proxy.connect())
        try first.send(get)
        while upstream.received.first?.hasSuffix("\r\n\r\n") != true {}
        try second.send(get)
        #expect(try second.receiveAnswer().hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        isDone.signal()
        #expect(try first.receiveAnswer() == ok)
    }

    @Test func `an early answer stops a body that is still coming`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.contains("\r\n\r\n") }
            try socket.send("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 3\r\n\r\nno!")
            socket.finishSending()
            try socket.receiveAll()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n" + String(repeating: "x", count: 200_000))
        let answer = try client.receiveAnswer()
        #expect(answer.hasPrefix("HTTP/1.1 413 Content Too Large\r\n") && answer.hasSuffix("no!"))
        #expect(answer.contains("Connection: close\r\n"))
    }
}

/// A backend whose pooled connection dies when it is used again.
@Suite(.serialized) struct RetryThroughSocketsTests {
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    /// The first connection answers one request and closes at the second; later ones answer all.
    private func upstream(bodyLength: Int = 0) throws -> ScriptedUpstream {
        let connections = Counter()
        let answer = ok
        return try ScriptedUpstream { socket in
            let isFirst = connections.next() == 1
            var requests = 0
            while !socket.hasEnded, socket.failure == nil {
                try socket.receive { $0.components(of: "\r\n\r\n") > requests }
                requests += 1
                if isFirst, requests == 2 {
                    socket.close()
                    return
                }
                if requests == 1, !isFirst { try socket.receive { $0.utf8.count >= bodyLength } }
                try socket.send(answer)
            }
        }
    }

    private func second(_ request: String, _ upstream: ScriptedUpstream) throws -> String {
        let proxy = try TestProxy(to: upstream.address) { $0.forwarding = [] }
        let client = try proxy.connect()
        try client.send("GET /first HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(try client.receiveAnswer() == ok)
        try client.send(request)
        return try client.receiveAnswer()
    }

    @Test func `a GET is sent once more`() throws {
        let upstream = try upstream()
        #expect(try second("GET /second HTTP/1.1\r\nHost: x\r\n\r\n", upstream) == ok)
        #expect(upstream.received.last == "GET /second HTTP/1.1\r\nHost: x\r\n\r\n")
    }

    @Test func `a PUT is sent once more with its whole body`() throws {
        let request = "PUT /second HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n0123456789"
        let upstream = try upstream(bodyLength: request.utf8.count)
        #expect(try second(request, upstream) == ok)
        #expect(upstream.received.last == request)
    }

    @Test func `a POST is not sent twice`() throws {
        let request = "POST /second HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n0"
        #expect(try second(request, upstream()).hasPrefix("HTTP/1.1 502 Bad Gateway\r\n"))
    }
}

private final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}
