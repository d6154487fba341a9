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

    /// Answers an upload when so many bytes have come behind its head, other requests at once.
    private func taking(_ count: Int) -> @Sendable (UpstreamPeer) -> Void {
        { peer in
            while let head = peer.head() {
                if head.starts(with: Array("POST ".utf8)), !peer.take(count) { return }
                peer.answerOK()
            }
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
            #expect(stage.upload?.suffix(body.count).elementsEqual(body) == true)
            #expect(stage.proxy.kilobytes < before + 2048)
        }
    }

    @Test func `an inspected body waits on disk for its verdict, and memory stays flat`() throws {
        let body = SampleBody.document(bytes: size)
        try Stage.run(upstream: taking(body.count)) { stage in
            let before = stage.proxy.kilobytes
            let client = try fillSpool(stage, body)
            #expect(stage.upload == nil)
            client.send(Array(body.suffix(1)))
            #expect(try client.response().status == 200)
            #expect(stage.upload?.suffix(body.count).elementsEqual(body) == true)
            #expect(stage.proxy.kilobytes < before + 2048)
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            #expect(stage.proxy.spooledFiles.isEmpty)
        }
    }

    @Test func `an inspected body in gzip and chunks arrives as it came`() throws {
        let document = SampleBody.document(bytes: 300_000)
        let plain = head("application/json", document.count) + document
        let message = try #require(BodyTransport.gzippedAndChunked.carrying(plain))
        let body = message.suffix(from: MessageCutter.head(of: message[...])?.endIndex ?? 0)
        try Stage.run(upstream: taking(body.count)) { stage in
            let response = try stage.proxy.client().exchange(message)
            #expect(response.status == 200)
            #expect(stage.upload?.suffix(body.count).elementsEqual(body) == true)
        }
    }

    @Test func `a full spool is a 503, and never a reason to stream unjudged`() throws {
        let body = SampleBody.document(bytes: size)
        try Stage.run(configure: littleSpace) { stage in
            let first = try fillSpool(stage, body)
            let response = try stage.proxy.client().exchange(head("application/json", body.count) + body)
            #expect(response.status == 503)
            #expect(stage.upload == nil)
            #expect(stage.proxy.records.isEmpty)
            first.send(Array(body.suffix(1)))
            #expect(try first.response().status == 200)
            #expect(try first.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            #expect(stage.proxy.spooledFiles.isEmpty)
        }
    }

    @Test(arguments: ["application/json", "multipart/form-data; boundary=b"])
    func `once it is sure to be rejected a body takes no disk, and is read to its end`(_ type: String) throws {
        let good = SampleBody.document(bytes: size)
        let isJSON = type == "application/json"
        let start = isJSON ? "[01,\n" : "--b\r\nContent-Disposition: form-data\r\n\r\n"
        let body = Array(start.utf8) + good + Array((isJSON ? ",]" : "\r\n--b\r\n").utf8)
        try Stage.run(configure: littleSpace) { stage in
            let first = try fillSpool(stage, good)
            let client = try stage.proxy.client()
            let response = try client.exchange(head(type, body.count) + body)
            #expect(response.status == 400)
            let expected =
                isJSON
                ? ["json/bad-number"]
                : ["multipart/missing-name", "multipart/missing-final-boundary"]
            #expect(response.rejection?.rules == expected)
            #expect(try client.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            first.wire.close()
        }
    }

    /// Room on disk for one body.
    private func littleSpace(_ configuration: inout ProxyConfiguration) {
        configuration.policy.limits.body = size + (1 << 20)
        configuration.bodies.spoolLimit = size + (1 << 20)
    }

    /// Sends a body but for its last byte, and waits until it is on disk.
    private func fillSpool(_ stage: Stage, _ body: [UInt8]) throws -> RawClient {
        let client = try stage.proxy.client()
        client.send(head("application/json", body.count) + body.dropLast())
        // Each answer to something else shows that the worker has had time for the body.
        for _ in 0..<500 where stage.proxy.spooledBytes < body.count / 2 {
            #expect(try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
        #expect(stage.proxy.spooledFiles.count == 1)
        return client
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

extension Stage {
    /// What came on the connection that an upload was sent on.
    fileprivate var upload: [UInt8]? {
        upstream.connections.first { $0.firstRange(of: Array("POST /upload ".utf8)) != nil }
    }
}

/// Bytes without a pattern, the same in every run.
private enum SeededBytes {
    static func make(_ count: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: 3)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }
}
