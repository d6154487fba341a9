import ProxyConfiguration
import Testing

/// Time and load: what is too slow, too much or too often. Times are small here, and none is asserted.
struct LimitTests {
    @Test func `a head that does not end is a 408 with its rule`() throws {
        try Stage.run(configure: { $0.timeouts.clientHeader = .milliseconds(200) }) { stage in
            let client = try stage.proxy.client()
            client.send("GET / HTTP/1.1\r\nHost: a\r\n")
            let response = try client.response()
            #expect(response.status == 408)
            #expect(response.rejection?.rules == ["timing/header-timeout"])
            #expect(stage.proxy.records.map(\.id) == [response.rejection?.id])
        }
    }

    @Test func `a body that does not come is a 408 with its rule`() throws {
        try Stage.run(configure: { $0.timeouts.clientBody = .milliseconds(200) }) { stage in
            let client = try stage.proxy.client()
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nhalf")
            let response = try client.response()
            #expect(response.status == 408)
            #expect(response.rejection?.rules.contains("timing/body-timeout") == true)
        }
    }

    @Test func `a connection on which nothing is sent is closed in silence`() throws {
        try Stage.run(configure: { $0.timeouts.clientIdle = .milliseconds(200) }) { stage in
            let client = try stage.proxy.client()
            #expect(client.rest().isEmpty)
            let used = try stage.proxy.client()
            #expect(try used.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            #expect(used.rest().isEmpty)
            #expect(stage.proxy.records.isEmpty)
        }
    }

    @Test func `an upstream that does not answer is a 504`() throws {
        try Stage.run(
            upstream: { peer in
                _ = peer.request()
                peer.drain()
            }, configure: { $0.timeouts.upstreamFirstByte = .milliseconds(200) }
        ) { stage in
            let response = try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.status == 504)
            #expect(stage.proxy.records.isEmpty)
        }
    }

    @Test func `an answer that stops midway is cut`() throws {
        try Stage.run(
            upstream: { peer in
                _ = peer.request()
                peer.answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
                peer.drain()
            }, configure: { $0.timeouts.upstreamIdle = .milliseconds(200) }
        ) { stage in
            let client = try stage.proxy.client()
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(throws: RawClient.Failure.self) { try client.response() }
        }
    }

    @Test func `connections over the limit get a 503, and room that is made is used`() throws {
        try Stage.run(configure: { $0.connections.total = 2 }) { stage in
            let kept = [try stage.proxy.client(), try stage.proxy.client()]
            for client in kept { #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200) }
            let refused = try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(refused.status == 503)
            #expect(refused.rejection?.rules == ["load/too-many-connections"])
            for client in kept { client.wire.close() }
            let isServed = try LimitTests.eventually {
                try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200
            }
            #expect(isServed)
        }
    }

    @Test func `one client's connections have a limit of their own`() throws {
        try Stage.run(configure: { $0.connections.perClient = 1 }) { stage in
            let kept = try stage.proxy.client()
            #expect(try kept.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            #expect(try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 503)
            #expect(try kept.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }

    @Test func `requests over the rate get a 429 that says when to come again`() throws {
        try Stage.run(configure: { $0.rateLimit = RequestRate(count: 5, period: .seconds(3600)) }) { stage in
            let client = try stage.proxy.client()
            let responses = try (0..<10).map { _ in try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(responses.filter { $0.status == 200 }.count == 5)
            let refused = responses.filter { $0.status == 429 }
            #expect(refused.count == 5)
            #expect(refused.allSatisfy { Int($0.fields["retry-after"] ?? "") != nil })
            #expect(refused.allSatisfy { $0.rejection?.rules == ["load/rate-limited"] })
            #expect(stage.upstream.messages.count == 5)
        }
    }

    @Test func `a client that reads slowly gets all of a large answer`() throws {
        let body = String(repeating: "0123456789abcdef", count: 500_000)
        try Stage.run(upstream: { peer in
            while peer.request() != nil {
                peer.answer("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n")
                peer.answer(body)
            }
        }) { stage in
            let client = try RawClient(stage.proxy.address, pieceSize: 1000)
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").body.count == body.utf8.count)
        }
    }

    /// Room is made when the proxy sees that a connection has ended: a few attempts may come before.
    private static func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<10_000 where try holds() { return true }
        return false
    }
}
