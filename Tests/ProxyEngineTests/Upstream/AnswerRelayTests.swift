import Dispatch
import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

/// Answers of every kind, through real sockets.
@Suite(.serialized) struct AnswerRelayTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let oldGet = "GET /a HTTP/1.0\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    /// A backend that sends `pieces` to each request, and closes behind them if `closes`.
    private func upstream(sending pieces: [String], closes: Bool = false) throws -> ScriptedUpstream {
        try ScriptedUpstream { socket in
            var requests = 1
            while true {
                try socket.receive { $0.components(of: "\r\n\r\n") >= requests }
                guard !socket.hasEnded, socket.failure == nil else { return }
                for piece in pieces { try socket.send(piece) }
                requests += 1
                if closes {
                    socket.close()
                    return
                }
            }
        }
    }

    @Test func `chunks, extensions and trailers reach a new client as they came`() throws {
        let chunked =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n5;a=b\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"
        let upstream = try upstream(sending: chunked.map { String($0) })
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send(get)
            try client.receive { $0.hasSuffix("X-Sum: 1\r\n\r\n") }
            #expect(client.take() == chunked)
        }
        #expect(upstream.connectionCount == 1)
    }

    @Test func `an old client gets the data of chunks, ended by closing`() throws {
        let upstream = try upstream(sending: [
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
            "3;x\r\n, w\r\n5\r\norld!\r\n0\r\nT: 1\r\n\r\n",
        ])
        let proxy = try TestProxy(to: upstream.address)
        #expect(try proxy.exchange(oldGet) == "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello, world!")
    }

    @Test func `a body that the backend ends by closing comes in chunks, and the client goes on`() throws {
        let upstream = try upstream(sending: ["HTTP/1.0 200 OK\r\nServer: old\r\n\r\nhello", ", world"], closes: true)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<2 {
            try client.send(get)
            try client.receive { $0.hasSuffix("\r\n0\r\n\r\n") }
            let answer = client.take()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nServer: old\r\nTransfer-Encoding: chunked\r\n\r\n"))
            #expect(answer.dechunkedBody == "hello, world")
        }
        #expect(try proxy.exchange(oldGet) == "HTTP/1.1 200 OK\r\nServer: old\r\nConnection: close\r\n\r\nhello, world")
    }

    @Test(arguments: [
        ("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"),
        ("HEAD", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        ("HEAD", "HTTP/1.1 404 Not Found\r\n\r\n"),
        ("GET", "HTTP/1.1 204 No Content\r\n\r\n"),
        ("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nETag: \"a\"\r\n\r\n"),
    ])
    func `answers without a body end with their head`(method: String, answer: String) throws {
        let upstream = try upstream(sending: [answer])
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<2 {
            try client.send("\(method) / HTTP/1.1\r\nHost: x\r\n\r\n")
            try client.receive { $0.hasSuffix("\r\n\r\n") }
            #expect(client.take() == answer)
        }
        #expect(upstream.connectionCount == 1)
    }

    @Test func `an interim answer passes while the final one is still being made`() throws {
        let isSeen = DispatchSemaphore(value: 0)
        let hint = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        let final = ok
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.send("HTTP/1.1 100 Continue\r\n\r\n" + hint)
            isSeen.wait()
            try socket.send(final)
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        try client.receive { $0.hasSuffix("\r\n\r\n") }
        #expect(client.take() == hint)
        isSeen.signal()
        #expect(try client.receiveAnswer() == ok)
    }

    @Test func `an old client gets no interim answer`() throws {
        let upstream = try upstream(sending: [
            "HTTP/1.1 103 Early Hints\r\n\r\n", "HTTP/1.1 102 Processing\r\n\r\n" + ok,
        ])
        let proxy = try TestProxy(to: upstream.address)
        #expect(try proxy.exchange(oldGet) == "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
    }

    @Test func `a large answer comes whole to a client that reads late`() throws {
        let body = String(repeating: "0123456789abcdef", count: 400_000)
        let upstream = try upstream(sending: ["HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n", body])
        let proxy = try TestProxy(to: upstream.address)
        let (client, other) = (try proxy.connect(), try proxy.connect())
        try client.send(get)
        // The first client's answer is held up; others are served meanwhile.
        try other.send(get)
        try other.receiveBytes(body.utf8.count)
        try client.receiveBytes(body.utf8.count)
        #expect(client.received.suffix(16) == other.received.suffix(16))
        #expect(client.received.count == other.received.count)
    }

    @Test func `hop by hop fields of the answer stay between the backend and us`() throws {
        let upstream = try upstream(sending: [
            "HTTP/1.1 200 OK\r\nConnection: keep-alive, X-Hop\r\nKeep-Alive: timeout=5\r\nX-Hop: 1\r\nX-End: 2\r\nContent-Length: 2\r\n\r\nok"
        ])
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer() == "HTTP/1.1 200 OK\r\nX-End: 2\r\nContent-Length: 2\r\n\r\nok")
    }

    @Test func `an answer that says close is passed without it, and the next request takes a new connection`() throws {
        let upstream = try upstream(
            sending: ["HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"], closes: true)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        for _ in 0..<3 {
            try client.send(get)
            #expect(try client.receiveAnswer() == ok)
        }
        #expect(upstream.connectionCount == 3)
    }
}

extension String {
    /// The data of the chunked body behind the head.
    var dechunkedBody: String {
        let bytes = Array(utf8)
        guard let head = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return "" }
        var follower = ResponseBodyFollower()
        follower.begin(.chunked)
        var (data, index) = ([UInt8](), head.upperBound)
        while case .data(let range) = follower.step(bytes.span, from: index) {
            data += bytes[range]
            index = range.upperBound
        }
        return String(decoding: data, as: UTF8.self)
    }
}

extension TestSocket {
    /// All that was received so far, which is then forgotten.
    func take() -> String {
        defer { forget() }
        return text
    }

    /// Reads until more than `count` bytes were received.
    func receiveBytes(_ count: Int) throws {
        try receive { _ in received.count > count }
    }
}
