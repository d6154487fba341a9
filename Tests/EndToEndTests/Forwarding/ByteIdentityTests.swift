import Foundation
import ProxyConfiguration
import RequestValidation
import Synchronization
import Fuzzing
import Testing

/// Promise 3: what is forwarded is untouched but for the fields that are named.
struct ByteIdentityTests {
    @Test(arguments: [HoldBodies.auto, .always])
    func `odd but legal requests arrive as they were sent`(_ hold: HoldBodies) throws {
        var generator = SeededGenerator(seed: 20_261_122)
        let samples = (0..<400).map { number in
            SampleRequest(number: number, largest: number % 10 == 0 ? 300_000 : 3000, using: &generator)
        }
        try Stage.run(configure: { $0.policy.holdBodies = hold }) { stage in
            let failures = try send(samples, to: stage)
            #expect(failures.isEmpty, "\(failures.prefix(3))")
            #expect(stage.upstream.awaitMessages(samples.count))
            let arrived = Dictionary(
                stage.upstream.messages.map { (SocketCase.firstLine(of: $0), $0) },
                uniquingKeysWith: { first, _ in first })
            for sample in samples {
                let sent = sample.expected
                let message = arrived[SocketCase.firstLine(of: sent)] ?? []
                guard ByteIdentityTests.withoutRequestID(message) != sent else { continue }
                Issue.record(
                    "sent:\n\(ByteIdentityTests.shown(sent))\narrived:\n\(ByteIdentityTests.shown(message))")
                break
            }
        }
    }

    @Test func `only what has to go goes`() throws {
        try Stage.run { stage in
            let sent = """
                GET /a?b HTTP/1.1\r\nhOST: x.example\r\nConnection: keep-alive, x-mine\r\nX-Mine: 1\r\nKeep-Alive: timeout=5\r
                TE: trailers\r\nX-Request-Id: given-by-client\r\nX-Forwarded-For: 10.0.0.1\r\nAccept:*/*\r\n\r\n
                """
            _ = try stage.proxy.exchange(sent.replacing("\r\n\n", with: "\r\n"))
            let expected = """
                GET /a?b HTTP/1.1\r\nhOST: x.example\r\nX-Request-Id: given-by-client\r\nX-Forwarded-For: 10.0.0.1\r
                Accept:*/*\r\n\r\n
                """
            #expect(stage.upstream.texts == [expected])
        }
    }

    @Test func `a route for an old backend gets a length instead of chunks`() throws {
        try Stage.run(configure: { configuration in
            var route = RouteSettings(name: "old")
            route.methods = ["POST"]
            route.chunkedToLength = true
            configuration.policy.routes = [route]
        }) { stage in
            _ = try stage.proxy.exchange(
                "POST /old HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
            )
            let text = stage.upstream.texts.first ?? ""
            #expect(text.hasSuffix("\r\n\r\nabcde"))
            #expect(text.contains("Content-Length: 5\r\n"))
            #expect(!text.lowercased().contains("transfer-encoding"))
        }
    }

    @Test func `forwarding fields are written as configured`() throws {
        try Stage.run(configure: { configuration in
            configuration.forwarding.xForwarded = true
            configuration.forwarding.forwarded = true
            configuration.forwarding.via = true
        }) { stage in
            _ = try stage.proxy.exchange("GET / HTTP/1.1\r\nHost: a.example\r\nX-Forwarded-For: 9.9.9.9\r\n\r\n")
            let text = stage.upstream.texts.first ?? ""
            #expect(text.contains("X-Forwarded-For: 127.0.0.1\r\n"))
            #expect(text.contains("X-Forwarded-Proto: http\r\n"))
            #expect(text.contains("X-Forwarded-Host: a.example\r\n"))
            #expect(text.contains("Forwarded: for=127.0.0.1;proto=http;host=\"a.example\"\r\n"))
            #expect(text.contains("Via: 1.1 pedant\r\n"))
            #expect(!text.contains("9.9.9.9"))
        }
    }

    /// Several connections, each with its share of the requests, half of them pipelined.
    private func send(_ samples: [SampleRequest], to stage: Stage) throws -> [String] {
        let failures = Failures()
        let address = stage.proxy.address
        let shares = stride(from: 0, to: samples.count, by: 20).map { Array(samples[$0..<min($0 + 20, samples.count)]) }
        concurrently(shares, threads: 4) { share in
            do {
                let client = try RawClient(address)
                let isPipelined = (share.first?.number ?? 0) % 40 == 0
                if isPipelined { client.send(share.filter { $0.bytes.count < 4000 }.flatMap(\.bytes)) }
                for sample in share where !isPipelined || sample.bytes.count < 4000 {
                    if !isPipelined { client.send(sample.bytes) }
                    try ByteIdentityTests.expectOK(client.response(), sample, failures)
                }
                for sample in share where isPipelined && sample.bytes.count >= 4000 {
                    client.send(sample.bytes)
                    try ByteIdentityTests.expectOK(client.response(), sample, failures)
                }
            } catch {
                failures.add("\(error)")
            }
        }
        return failures.all
    }

    private static func expectOK(_ response: RawClient.Response, _ sample: SampleRequest, _ failures: Failures) {
        guard response.status != 200 else { return }
        failures.add("\(response.status) \(response.text)\n\(shown(sample.bytes))")
    }

    static func withoutRequestID(_ message: [UInt8]) -> [UInt8] {
        guard let head = MessageCutter.head(of: message[...]) else { return message }
        let name = Array("\r\nX-Request-Id: ".utf8)
        guard let start = head.indices.first(where: { message[$0...].starts(with: name) }) else { return message }
        guard let end = message[(start + 2)...].firstIndex(of: 13) else { return message }
        return Array(message[..<start] + message[end...])
    }

    static func shown(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix(1500).map { $0 < 128 ? $0 : 63 }, as: UTF8.self).replacing("\r", with: "\\r")
    }
}

extension SampleRequest {
    /// An empty line before the request line goes.
    fileprivate var expected: [UInt8] { bytes.starts(with: [13, 10]) ? Array(bytes.dropFirst(2)) : bytes }
}

/// What went wrong on several threads.
final class Failures: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func add(_ text: String) { texts.withLock { $0.append(text) } }
}
