import ProxyConfiguration
import RequestValidation
import Testing

private let post = "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\n"

/// Bodies on their way: continued, held, streamed, cut, too large, answered early.
struct RequestBodyTests {

    @Test func `100 (Continue) comes when the head has passed, and Expect goes no further`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            client.send("\(post)Content-Length: 4\r\nExpect: 100-continue\r\n\r\n")
            #expect(try client.response().status == 100)
            client.send("data")
            #expect(try client.response().status == 200)
            let arrived = stage.upstream.texts.first ?? ""
            #expect(arrived.hasSuffix("\r\n\r\ndata"))
            #expect(!arrived.contains("Expect"))
        }
    }

    @Test func `a bad head with Expect is answered before the body is taken`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            client.send("POST /a HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
            let response = try client.response()
            #expect(response.status == 400)
            #expect(response.fields["connection"] == "close")
        }
    }

    @Test(arguments: [1000, 100_000, 2_000_000]) func `a held body arrives whole`(_ size: Int) throws {
        let body = String(repeating: "x", count: size)
        try Stage.run(configure: { $0.policy.holdBodies = .always }) { stage in
            let response = try stage.proxy.exchange("\(post)Content-Length: \(size)\r\n\r\n\(body)")
            #expect(response.status == 200)
            #expect(stage.upstream.texts.first?.hasSuffix("\r\n\r\n\(body)") == true)
        }
    }

    @Test func `a body over the limit is rejected before it is read`() throws {
        try Stage.run(configure: { $0.policy.limits.body = 1000 }) { stage in
            let response = try stage.proxy.exchange("\(post)Content-Length: 1001\r\n\r\n")
            #expect(response.status == 413)
            #expect(response.rejection?.rules == ["framing/body-too-large"])
            let exact = String(repeating: "x", count: 1000)
            #expect(try stage.proxy.exchange("\(post)Content-Length: 1000\r\n\r\n\(exact)").status == 200)
        }
    }

    @Test func `chunks over the limit are rejected as soon as that shows`() throws {
        try Stage.run(configure: { $0.policy.limits.body = 1000 }) { stage in
            let chunk = "1f4\r\n\(String(repeating: "x", count: 500))\r\n"
            let response = try stage.proxy.exchange(
                "\(post)Transfer-Encoding: chunked\r\n\r\n\(chunk)\(chunk)1\r\nx\r\n")
            #expect(response.status == 413)
            #expect(stage.upstream.messages.isEmpty)
        }
    }

    @Test func `framing that breaks while a body streams cuts both sides`() throws {
        try Stage.run(upstream: { peer in
            _ = peer.request()
        }) { stage in
            let client = try stage.proxy.client()
            let chunk = "10000\r\n\(String(repeating: "x", count: 65_536))\r\n"
            client.send("\(post)Transfer-Encoding: chunked\r\n\r\n\(chunk)\(chunk)\(chunk)")
            #expect(stage.upstream.awaitBytes())
            client.send("no size\r\n")
            _ = client.rest()
            #expect(stage.upstream.awaitQuiet())
            #expect(stage.upstream.messages.isEmpty)
            // Both sides are cut before the record is written, and nobody waits for it.
            for _ in 0..<10_000 where stage.proxy.records.isEmpty {}
            #expect(stage.proxy.records.map(\.action) == ["aborted"])
        }
    }

    @Test func `an early answer reaches the client while its body is still coming`() throws {
        try Stage.run(upstream: { peer in
            guard peer.head() != nil else { return }
            peer.answer("HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno\n")
            peer.drain()
        }) { stage in
            let client = try stage.proxy.client()
            client.send("\(post)Content-Length: 1000000\r\n\r\n\(String(repeating: "x", count: 200_000))")
            let response = try client.response()
            #expect(response.status == 403)
            #expect(response.text == "no\n")
        }
    }

    @Test func `a rejection reaches a client that goes on sending`() throws {
        try Stage.run { stage in
            for _ in 0..<20 {
                let client = try stage.proxy.client()
                let body = String(repeating: "x", count: 300_000)
                let response = try client.exchange(
                    "POST / HTTP/1.1\r\nContent-Length: 100\r\nTransfer-Encoding: chunked\r\n\r\n\(body)")
                #expect(response.status == 400)
            }
            #expect(stage.upstream.connections.allSatisfy { $0.isEmpty })
        }
    }

    @Test func `a rejected body leaves the connection usable where its end is known`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            let bad = try client.exchange("\(post)Content-Length: 5\r\nX-A: b\r\n c\r\n\r\nhello")
            #expect(bad.status == 400)
            #expect(bad.fields["connection"] != "close")
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }

    @Test func `pipelined requests are answered in order, up to the bad one`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            let good = (0..<50).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
            client.send("\(good)GET /bad HTTP/1.1\r\nHost : a\r\n\r\n\(good)")
            for _ in 0..<50 { #expect(try client.response().status == 200) }
            #expect(try client.response().status == 400)
            #expect(client.rest().isEmpty)
            #expect(stage.upstream.messages.count == 50)
        }
    }
}
