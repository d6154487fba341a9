import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct RejectionTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let bad = "GET /a\u{1}b HTTP/1.1\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    @Test func `a malformed request is rejected, reported, and does not reach the upstream`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let answer = try proxy.exchange(bad)
        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(answer.contains("target/control-character"))
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(upstream.connectionCount == 0)
        #expect(proxy.reports.rules == [["target/control-character"]])
        #expect(proxy.reports.records.first?.action == .rejected)
        #expect(proxy.reports.heads == [bad])
    }

    @Test func `a bad request behind a good one is rejected after the good one's answer`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let answers = try proxy.exchange(get + bad + get)
        #expect(answers.hasPrefix(ok + "HTTP/1.1 400 "))
        #expect(answers.components(of: "HTTP/1.1 ") == 2)
        #expect(upstream.received.count == 1)
        #expect(upstream.received[0].components(of: "GET /a") == 1)
    }

    @Test func `the id in the answer is the record's`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let answer = try proxy.exchange(bad)
        let id = try #require(proxy.reports.records.first?.id.text)
        #expect(answer.contains("\r\nPedant-Rejection: \(id); target/control-character\r\n"))
    }

    @Test func `every split of a bad request gives the same rejection`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let bytes = Array(bad.utf8)
        for offset in 1..<bytes.count {
            let client = try proxy.connect()
            try client.send(Array(bytes[..<offset]))
            try client.send(Array(bytes[offset...]))
            #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
        }
        #expect(Set(proxy.reports.rules) == [["target/control-character"]])
        #expect(upstream.connectionCount == 0)
    }

    @Test func `a client that ends within its head is told so`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send("GET /a HTTP/1.1\r\nHo")
        client.finishSending()
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
        #expect(upstream.connectionCount == 0)
    }

    @Test func `a connection without a byte, or with empty lines only, is closed in silence`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        for bytes in ["", "\r\n", "\r\n\r\n"] {
            let client = try proxy.connect()
            try client.send(bytes)
            client.finishSending()
            #expect(try client.receiveAll() == "")
        }
        #expect(proxy.reports.records.isEmpty)
    }

    @Test func `what a client still sends behind its rejection does not cost it the answer`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let head = "POST /a\u{1} HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"
        let client = try proxy.connect()
        try client.send(head)
        try client.receive { $0.contains("\r\n\r\n") }
        for _ in 0..<8 { try client.send([UInt8](repeating: 0x61, count: 100_000)) }
        client.finishSending()
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
        #expect(client.failure == nil)
    }

    @Test func `observe mode forwards, and records what enforce mode would have rejected`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        var policy = PolicySettings()
        policy.mode = .observe
        let proxy = try TestProxy(to: upstream.address, policy: policy) { $0.answers.namesFindings = true }
        let client = try proxy.connect()
        try client.send("GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n")
        let answer = try client.receiveAnswer()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
        for record in proxy.reports.records {
            #expect(record.action == .observed)
            #expect(answer.contains("Pedant-Findings: \(record.id.text); "))
        }
    }

    @Test func `bytes behind a request that said close make a record of their own`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nmore")
        #expect(try client.receiveAll().hasSuffix("\r\n\r\nok"))
        client.close()
        #expect(proxy.reports.rules == [["framing/bytes-after-close"]])
        #expect(proxy.reports.records.first?.action == .warned)
        #expect(proxy.reports.records.first?.diagnosis.target == "/a")
    }

    @Test func `a Content-Length that is too small is found in the next request, which names the one at fault`() throws
    {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 5)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send("POST /orders HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello, world")
        #expect(try client.receiveAnswer() == ok)
        try client.send(get)
        let answer = try client.receiveAll()
        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(answer.contains("request-line/trailing-bytes-of-previous-body"))
        #expect(answer.contains("/orders"))
    }

    @Test func `bytes behind a rejected request that said close are recorded, and the record is written`() async throws
    {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send("GET /a%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nmore")
        #expect(try client.receiveAll().hasPrefix("HTTP/1.1 400 "))
        // The worker answers between two batches.
        _ = await proxy.proxy.counters()
        #expect(proxy.reports.rules == [["target/bad-percent-encoding"], ["framing/bytes-after-close"]])
        #expect(proxy.reports.unwritten == 0)
    }
}
