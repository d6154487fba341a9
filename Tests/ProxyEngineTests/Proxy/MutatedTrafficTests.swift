import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

/// Whatever clients send, and in whatever pieces: they get an answer or the end of the connection, the proxy goes on,
/// and nothing is left behind.
@Suite struct MutatedTrafficTests {
    private static let seeds = [
        "GET /a HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n",
        "PUT /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello",
        "OPTIONS * HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET http://x/ HTTP/1.0\r\n\r\n",
    ]

    @Test(arguments: [Mode.enforce, .observe])
    func `mutated requests in random pieces are answered or cut, and the proxy lives`(mode: Mode) async throws {
        let upstream = try ScriptedUpstream.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        var policy = PolicySettings()
        policy.mode = mode
        let proxy = try TestProxy(to: upstream.address, policy: policy) { $0.timeouts.linger = 50 }
        var numbers = SeededNumbers(mode == .enforce ? 1 : 2)
        for _ in 0..<300 {
            let client = try proxy.connect()
            // The proxy may have closed before all is sent.
            try? send(numbers.mutated(Array(Self.seeds[numbers.next(Self.seeds.count)].utf8)), to: client, &numbers)
            client.finishSending()
            try client.receiveAll()
            client.close()
        }
        let client = try proxy.connect()
        try client.send(Self.seeds[0])
        #expect(try client.receiveAnswer().hasPrefix("HTTP/1.1 200 OK"))
        client.close()
        while await proxy.proxy.counters().open > 0 {}
        #expect(proxy.reports.unwritten == 0)
        #expect(proxy.proxy.spooledBytes == 0)
        #expect(!proxy.reports.events.contains { if case .impossible = $0 { true } else { false } })
    }

    private func send(_ bytes: [UInt8], to client: TestSocket, _ numbers: inout SeededNumbers) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = 1 + numbers.next(rest.count)
            try client.send(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
    }
}
