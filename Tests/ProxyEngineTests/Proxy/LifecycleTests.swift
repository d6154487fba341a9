import Linux
import RequestValidation
import Synchronization
import Testing

@testable import ProxyEngine

@Suite struct LifecycleTests {
    private let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    @Test func `draining closes idle connections and lets the others finish`() async throws {
        let upstream = try ScriptedUpstream.answering(ok, bodyLength: 4)
        let proxy = try TestProxy(to: upstream.address)
        let idle = try proxy.connect()
        let busy = try proxy.connect()
        try busy.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n12")
        while await proxy.proxy.counters().requests < 1 {}
        let outcome = Mutex<Bool?>(nil)
        proxy.proxy.drain(milliseconds: 60_000) { isDrained in outcome.withLock { $0 = isDrained } }
        #expect(try idle.receiveAll() == "")
        try busy.send("34")
        #expect(try busy.receiveAll().contains("\r\nConnection: close\r\n\r\nok"))
        while outcome.withLock({ $0 }) == nil { await Task.yield() }
        #expect(outcome.withLock { $0 } == true)
    }

    @Test func `draining ends at its limit`() async throws {
        let upstream = try ScriptedUpstream { socket in try socket.receiveAll() }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        while upstream.connectionCount == 0 {}
        #expect(await proxy.proxy.drain(milliseconds: 20) == false)
        #expect(try client.receiveAll() == "")
    }

    @Test func `draining with nothing to do is done at once`() async throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.workers = 3 }
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        #expect(await proxy.proxy.drain(milliseconds: 5000))
    }

    @Test func `a reload holds for the next request, on the same connection`() async throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        var configuration = TestProxy.configuration(to: upstream.address)
        configuration.forwarding = []
        proxy.proxy.reload(configuration, ValidationPolicy())
        _ = await proxy.proxy.counters()
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        #expect(upstream.received.count == 2)
        #expect(upstream.received.last == get)
    }

    @Test func `a reload moves the proxy to another upstream, on the same connection`() async throws {
        let first = try ScriptedUpstream.answering(ok)
        let second = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: first.address)
        let client = try proxy.connect()
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        proxy.proxy.reload(TestProxy.configuration(to: second.address), ValidationPolicy())
        _ = await proxy.proxy.counters()
        try client.send(get)
        #expect(try client.receiveAnswer() == ok)
        #expect(first.received.count == 1)
        #expect(second.received.count == 1)
    }

    @Test func `counters tell what happened, and nothing is left open`() async throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { $0.workers = 2 }
        for _ in 0..<10 {
            let client = try proxy.connect()
            try client.send(get)
            #expect(try client.receiveAnswer() == ok)
            client.close()
        }
        while await proxy.proxy.counters().open > 0 {}
        let counters = await proxy.proxy.counters()
        #expect(counters.accepted == 10)
        #expect(counters.forwarded == 10)
        #expect(proxy.proxy.connectionCount == 0)
    }

    @Test func `a port in use is an error that says so`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let first = try TestProxy(to: upstream.address)
        #expect(throws: LinuxError.call("bind", .addressInUse)) {
            _ = try TestProxy(to: upstream.address) { $0.listeners = [first.address] }
        }
    }

    @Test func `a client that goes away ends its request to the upstream`() throws {
        let upstream = try ScriptedUpstream { socket in
            try socket.receive { $0.hasSuffix("\r\n\r\n") }
            try socket.receiveAll()
        }
        let proxy = try TestProxy(to: upstream.address)
        let client = try proxy.connect()
        try client.send(get)
        while upstream.connectionCount == 0 {}
        client.close(withReset: true)
        while !proxy.reports.events.contains(.clientAborted) {}
    }
}
