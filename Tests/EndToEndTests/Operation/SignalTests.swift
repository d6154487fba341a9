import Foundation
import Glibc
import Linux
import ProxyConfiguration
import RequestValidation
import Testing

private let bad = "GET /bad HTTP/1.1\r\n\r\n"
private let good = "GET /good HTTP/1.1\r\nHost: a\r\n\r\n"

/// The proxy's life as its operator sees it.
struct SignalTests {

    @Test func `USR1 opens the logs again, and no record is lost`() throws {
        try Stage.run { stage in
            let proxy = stage.proxy
            let first = try proxy.exchange(bad).rejection?.id
            try FileManager.default.moveItem(atPath: proxy.folder.file("log.jsonl"), toPath: proxy.folder.file("log.1"))
            let second = try proxy.exchange(bad).rejection?.id
            _ = proxy.signal(SIGUSR1) { $0.contains("open") }
            let third = try proxy.exchange(bad).rejection?.id
            let rotated = LogRecord.lines(of: proxy.folder.read("log.1")).map { $0?.id }
            #expect(rotated == [first, second])
            #expect(proxy.records.map(\.id) == [third])
        }
    }

    @Test func `HUP puts a changed configuration in force without dropping a connection`() throws {
        try Stage.run { stage in
            let proxy = stage.proxy
            let kept = try proxy.client()
            #expect(try kept.exchange(bad).status == 400)
            let changed = try ProxyProcess.configuration(upstream: stage.upstream.url) { configuration in
                configuration.policy.hostNames = ["only.example"]
                configuration.support = "call the helpdesk"
            }
            try proxy.folder.write(changed.yaml(), to: "proxy.conf")
            #expect(proxy.signal(SIGHUP) { $0.contains("configuration read again") } != nil)
            let response = try kept.exchange(good)
            #expect(response.status == 421)
            #expect(response.text.contains("call the helpdesk"))
        }
    }

    @Test func `a bad file leaves the old configuration in force and is explained`() throws {
        try Stage.run { stage in
            let proxy = stage.proxy
            try proxy.folder.write("upstraem: http://127.0.0.1:1\nmode: strict\n", to: "proxy.conf")
            #expect(proxy.signal(SIGHUP) { $0.contains("old one stays in force") } != nil)
            #expect(proxy.child.output.contains("proxy.conf:1:1: "))
            #expect(proxy.child.output.contains("did you mean `upstream`?"))
            #expect(proxy.child.output.contains("proxy.conf:2:7: "))
            #expect(try proxy.exchange(good).status == 200)
        }
    }

    @Test func `TERM finishes what is in flight, closes what is idle, and ends with 0`() throws {
        let release = DispatchSemaphore(value: 0)
        let upstream = try RecordingUpstream { peer in
            guard peer.request() != nil else { return }
            release.wait()
            peer.answerOK("late\n")
        }
        defer { upstream.stop() }
        let proxy = try ProxyProcess(upstream: upstream.url) { _ in }
        let idle = try proxy.client()
        #expect(try idle.exchange(bad).status == 400)
        let busy = try proxy.client()
        busy.send(good)
        #expect(upstream.awaitMessages(1))
        proxy.child.signal(SIGTERM)
        #expect(idle.rest().isEmpty)
        #expect(throws: (any Error).self) { try proxy.exchange(good) }
        release.signal()
        let response = try busy.response()
        #expect(response.text == "late\n")
        #expect(proxy.child.end() == 0)
    }

    @Test func `a second TERM ends at once`() throws {
        let upstream = try RecordingUpstream { $0.drain() }
        defer { upstream.stop() }
        let proxy = try ProxyProcess(upstream: upstream.url) { $0.timeouts.drain = .seconds(60) }
        let busy = try proxy.client()
        busy.send(good)
        #expect(upstream.awaitBytes())
        #expect(proxy.signal(SIGTERM) { $0.contains("ending") } != nil)
        proxy.child.signal(SIGTERM)
        #expect(proxy.child.end() == 3)
    }

    @Test func `USR2 prints the statistics`() throws {
        try Stage.run { stage in
            let proxy = stage.proxy
            for _ in 0..<3 { _ = try proxy.exchange(good) }
            for _ in 0..<2 { _ = try proxy.exchange(bad) }
            #expect(proxy.signal(SIGUSR2) { $0.contains("host/missing") && $0.contains("2") } != nil)
            #expect(proxy.child.output.contains("forwarded"))
        }
    }

    @Test func `a busy port is explained`() throws {
        try Stage.run { stage in
            let port = stage.proxy.address.port ?? 0
            #expect {
                try ProxyProcess(upstream: stage.upstream.url) {
                    $0.listeners = [.network(host: "127.0.0.1", port: port)]
                }
            } throws: { error in
                "\(error)".contains("another process listens there already")
            }
        }
    }
}
