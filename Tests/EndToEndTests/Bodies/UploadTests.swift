import Fuzzing
import ProxyConfiguration
import RequestValidation
import Testing

/// Large bodies: on disk while they are judged, or streaming where nothing looks into them.
@Suite(.serialized) struct UploadTests {
    private let size = 3 << 20

    private func head(_ type: String, _ count: Int) -> [UInt8] {
        Array(
            "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(count)\r\n\r\n".utf8)
    }

    /// Answers when so many bytes have come behind the head.
    private func taking(_ count: Int) -> @Sendable (UpstreamPeer) -> Void {
        { peer in
            guard peer.head() != nil, peer.take(count) else { return }
            peer.answerOK()
            peer.drain()
        }
    }

    @Test func `a body that nothing looks into streams, and memory stays flat`() throws {
        let body = SeededBytes.make(size)
        try Stage.run(upstream: taking(body.count)) { stage in
            let before = stage.proxy.kilobytes
            let client = try stage.proxy.client()
            client.send(head("application/octet-stream", body.count))
            client.send(Array(body.prefix(1 << 20)))
            #expect(stage.upstream.awaitBytes(), "it waits for the whole body")
            client.send(Array(body.dropFirst(1 << 20)))
            #expect(try client.response().status == 200)
            #expect(stage.upstream.connections.first?.suffix(body.count).elementsEqual(body) == true)
            #expect(stage.proxy.kilobytes < before + 2048)
        }
    }

    @Test func `an inspected body waits on disk for its verdict, and memory stays flat`() throws {
        let body = SampleBody.document(bytes: size)
        try Stage.run(upstream: taking(body.count)) { stage in
            let before = stage.proxy.kilobytes
            let client = try stage.proxy.client()
            client.send(head("application/json", body.count))
            client.send(Array(body.dropLast()))
            // Each answer to something else shows that the worker has had time for the body.
            for _ in 0..<500 where stage.proxy.spooledFiles.isEmpty {
                #expect(try stage.proxy.exchange("OPTIONS * HTTP/1.1\r\n\r\n").status == 400)
            }
            #expect(stage.proxy.spooledFiles.count == 1)
            #expect(stage.upstream.connections.isEmpty)
            client.send(Array(body.suffix(1)))
            #expect(try client.response().status == 200)
            #expect(stage.upstream.connections.first?.suffix(body.count).elementsEqual(body) == true)
            #expect(stage.proxy.kilobytes < before + 2048)
            #expect(stage.proxy.spooledFiles.isEmpty)
        }
    }

    @Test func `an inspected body in gzip and chunks arrives as it came`() throws {
        let message = try #require(
            BodyTransport.gzippedAndChunked.carrying(
                head("application/json", 300_000) + SampleBody.document(bytes: 300_000).prefix(300_000)))
        // The cut document is no JSON: it only has to get here where that is not looked at.
        let body = message.suffix(from: MessageCutter.head(of: message[...])?.endIndex ?? 0)
        try Stage.run(
            upstream: taking(body.count),
            configure: { configuration in
                var route = RouteSettings(name: "upload")
                route.path = PathGlob("/upload")
                route.isInspected = false
                route.holdBodies = .always
                configuration.policy.routes = [route]
            }
        ) { stage in
            let response = try stage.proxy.client().exchange(message)
            #expect(response.status == 200)
            #expect(stage.upstream.connections.first?.suffix(body.count).elementsEqual(body) == true)
        }
    }

    @Test func `once it is sure to be rejected a body takes no disk, and is judged to its end`() throws {
        let good = SampleBody.document(bytes: size)
        let body = Array("[01,\n".utf8) + good.dropLast() + Array(",]]".utf8)
        try Stage.run(configure: { $0.bodies.spoolLimit = 0 }) { stage in
            let client = try stage.proxy.client()
            client.send(head("application/json", body.count) + body)
            let response = try client.response()
            #expect(response.status == 400)
            #expect(response.rejection?.rules == ["json/bad-number", "json/trailing-comma"])
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            #expect(stage.upstream.messages.count == 1)
        }
    }

    @Test func `a full spool is a 503, and never a reason to stream unjudged`() throws {
        let body = SampleBody.document(bytes: size)
        try Stage.run(configure: { $0.bodies.spoolLimit = 1 << 20 }) { stage in
            let client = try stage.proxy.client()
            client.send(head("application/json", body.count) + body)
            #expect(try client.response().status == 503)
            #expect(stage.upstream.connections.isEmpty)
            #expect(stage.proxy.records.isEmpty)
            #expect(stage.proxy.spooledFiles.isEmpty)
        }
    }

    @Test func `a large inspected body is asked for with 100 (Continue)`() throws {
        let body = SampleBody.document(bytes: 200_000)
        try Stage.run(upstream: taking(body.count)) { stage in
            let client = try stage.proxy.client()
            client.send(
                Array(head("application/json", body.count).dropLast(2)) + Array("Expect: 100-continue\r\n\r\n".utf8))
            #expect(try client.response().status == 100)
            client.send(body)
            #expect(try client.response().status == 200)
        }
    }
}

/// Bytes without a pattern, the same in every run.
private enum SeededBytes {
    static func make(_ count: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: 3)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }
}
