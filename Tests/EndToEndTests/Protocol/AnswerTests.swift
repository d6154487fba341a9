import ProxyConfiguration
import Testing

/// What the upstream answers, in every form that HTTP/1.x knows, as the client sees it.
struct AnswerTests {
    static func answering(_ text: String) -> @Sendable (UpstreamPeer) -> Void {
        { peer in
            while peer.request() != nil { peer.answer(text) }
        }
    }

    @Test func `HEAD is answered without a body and the connection goes on`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            let first = try client.exchange("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(first.status == 200)
            #expect(first.fields["content-length"] == "3")
            let second = try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(second.text == "ok\n")
        }
    }

    @Test func `a rejected HEAD gets no body`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            let response = try client.exchange("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")
            #expect(response.status == 400)
            #expect(response.rejection?.rules == ["host/missing"])
            #expect(client.rest().isEmpty)
        }
    }

    @Test func `interim responses pass and the final one follows`() throws {
        let text = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 204 No Content\r\nX-A: b\r\n\r\n"
        try Stage.run(upstream: AnswerTests.answering(text)) { stage in
            let client = try stage.proxy.client()
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 103)
            let final = try client.response()
            #expect(final.status == 204)
            #expect(final.fields["x-a"] == "b")
        }
    }

    @Test func `a body that ends with the upstream's connection arrives whole`() throws {
        let body = String(repeating: "0123456789", count: 20_000)
        try Stage.run(upstream: { peer in
            guard peer.request() != nil else { return }
            peer.answer("HTTP/1.0 200 OK\r\n\r\n\(body)")
        }) { stage in
            let client = try stage.proxy.client()
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").text == body)
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").text == body)
            let old = try stage.proxy.exchange("GET / HTTP/1.0\r\n\r\n")
            #expect(old.text == body)
        }
    }

    @Test func `chunks and trailers pass as they came`() throws {
        let text =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n3;e=1\r\nabc\r\n0\r\nX-T: u\r\n\r\n"
        try Stage.run(upstream: AnswerTests.answering(text)) { stage in
            let response = try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(String(decoding: response.raw, as: UTF8.self).hasSuffix("3;e=1\r\nabc\r\n0\r\nX-T: u\r\n\r\n"))
        }
    }

    @Test func `an HTTP 1.0 client gets chunks unpacked and the connection closed`() throws {
        let text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        try Stage.run(upstream: AnswerTests.answering(text)) { stage in
            let response = try stage.proxy.exchange("GET / HTTP/1.0\r\nHost: a\r\n\r\n")
            #expect(response.fields["transfer-encoding"] == nil)
            #expect(response.text == "abcde")
        }
    }

    @Test func `an HTTP 1.0 client may keep its connection`() throws {
        try Stage.run { stage in
            let client = try stage.proxy.client()
            let request = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
            #expect(try client.exchange(request).fields["connection"]?.lowercased() == "keep-alive")
            #expect(try client.exchange(request).text == "ok\n")
            #expect(stage.upstream.texts.allSatisfy { $0.hasPrefix("GET / HTTP/1.1\r\nHost: ") })
        }
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "HTTP/1.1 200 OK\r\nContent Length: 3\r\n\r\nabc",
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ])
    func `a bad response is a 502 that says what was wrong with it`(_ answer: String) throws {
        try Stage.run(upstream: AnswerTests.answering(answer)) { stage in
            let response = try stage.proxy.exchange(
                "GET / HTTP/1.1\r\nHost: a\r\nAccept: */*\r\nUser-Agent: curl/8\r\n\r\n")
            #expect(response.status == 502)
            #expect(response.text.count > 60, "too short to explain anything: \(response.text)")
            #expect(response.rejection == nil)
            #expect(stage.proxy.records.isEmpty)
        }
    }

    @Test func `no upstream is a 502, and the proxy goes on`() throws {
        let upstream = try RecordingUpstream()
        upstream.stop()
        #expect(upstream.awaitQuiet())
        let proxy = try ProxyProcess(upstream: "http://127.0.0.1:1") { _ in }
        #expect(try proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 502)
        #expect(try proxy.exchange("GET / HTTP/1.1\r\n\r\n").status == 400)
        #expect(proxy.stop() == 0)
    }

    @Test func `a response that the upstream cuts is cut for the client, never ended`() throws {
        try Stage.run(upstream: { peer in
            guard peer.request() != nil else { return }
            peer.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart")
        }) { stage in
            let client = try stage.proxy.client()
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(throws: RawClient.Failure.self) { try client.response() }
        }
    }

    @Test func `a request whose kept connection died is sent once more`() throws {
        let connections = Counter()
        try Stage.run(upstream: { peer in
            guard peer.request() != nil else { return }
            let number = connections.take()
            peer.answerOK("\(number)")
            // The first connection dies when the second request has come, without a byte of an answer.
            if number == 0 { _ = peer.request() } else { UpstreamPeer.answeringAll(peer) }
        }) { stage in
            let client = try stage.proxy.client()
            #expect(try client.exchange("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n").text == "0")
            #expect(try client.exchange("GET /2 HTTP/1.1\r\nHost: a\r\n\r\n").text == "1")
            #expect(stage.upstream.texts.map { $0.prefix(6) } == ["GET /1", "GET /2", "GET /2"])
        }
    }

    @Test func `what is not idempotent is not sent twice`() throws {
        try Stage.run(upstream: { peer in
            guard peer.request() != nil else { return }
            peer.answerOK()
            _ = peer.request()
        }) { stage in
            let client = try stage.proxy.client()
            let request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx"
            #expect(try client.exchange(request).status == 200)
            #expect(try client.exchange(request).status == 502)
            #expect(stage.upstream.messages.count == 2)
        }
    }
}
