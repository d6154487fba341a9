import ProxyConfiguration
import RequestValidation
import Testing

/// Clients that go away in the middle of a request, at every point of it.
@Suite(.serialized) struct AbortTests {
    private enum End: CaseIterable {
        /// The client says that it sends no more, and reads what comes.
        case orderly
        case reset
    }

    @Test(arguments: SampleBody.allCases)
    func `a client that goes away leaves no file, no descriptor and no request`(_ sample: SampleBody) throws {
        try Stage.run(configure: { $0.bodies.memory = SampleBody.memory }) { stage in
            let before = try stage.proxy.leastDescriptors()
            let settled = stage.upstream.messages.count
            let message = sample.message
            // Everywhere in the head and at the body's start; further on at steps that meet all kinds of bytes.
            let step = message.count > 700 ? 61 : 1
            let cuts = Array(1..<min(message.count, 300)) + Array(stride(from: 300, to: message.count, by: step))
            let address = stage.proxy.address
            let failures = Failures()
            concurrently(cuts) { cut in
                for end in End.allCases {
                    do { try self.leave(after: Array(message.prefix(cut)), end, try RawClient(address)) } catch {
                        failures.add("\(cut): \(error)")
                    }
                }
            }
            #expect(failures.all.isEmpty)
            #expect(try stage.proxy.descriptorsSettle(to: before) <= before)
            #expect(stage.proxy.spooledFiles.isEmpty)
            let arrived = stage.upstream.messages.dropFirst(settled).map {
                String(decoding: $0.prefix(12), as: UTF8.self)
            }
            #expect(arrived.allSatisfy { $0 == "GET /settle " }, "a part was taken for the whole")
            if sample.isHeld { expectNothingSent(stage, of: sample) }
            #expect(try stage.proxy.client().exchange(message).status == 200)
        }
    }

    private func leave(after bytes: [UInt8], _ end: End, _ client: RawClient) throws {
        client.send(bytes)
        switch end {
        case .orderly:
            client.wire.endSending()
            _ = client.rest()
            client.wire.close()
        case .reset: client.wire.reset()
        }
    }

    private func expectNothingSent(_ stage: Stage, of sample: SampleBody) {
        let line = Array(sample.message.prefix { $0 != 13 })
        #expect(stage.upstream.connections.allSatisfy { !$0.starts(with: line) }, "a held request began to leave")
    }
}
