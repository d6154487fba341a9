import Linux
import ProxyConfiguration
import Testing

/// Every kind of address on both sides.
struct AddressTests {
    @Test func `Unix sockets on both sides`() throws {
        let folder = try TemporaryFolder()
        let upstream = try RecordingUpstream(at: .unix(path: folder.file("up.sock")))
        defer { upstream.stop() }
        let proxy = try ProxyProcess(upstream: upstream.url, in: folder) { configuration in
            configuration.listeners = [.unix(path: folder.file("in.sock"))]
            configuration.workers = 2
        }
        #expect(proxy.address == .unix(path: folder.file("in.sock")))
        for _ in 0..<20 { #expect(try proxy.exchange("GET /u HTTP/1.1\r\nHost: a\r\n\r\n").text == "ok\n") }
        let bad = try proxy.exchange("GET /u HTTP/1.1\r\n\r\n")
        #expect(bad.status == 400)
        #expect(proxy.records.map(\.id) == [bad.rejection?.id])
        #expect(proxy.stop() == 0)
    }

    @Test func `IPv6 on both sides, beside IPv4`() throws {
        let upstream = try RecordingUpstream(at: .loopbackV6)
        defer { upstream.stop() }
        let proxy = try ProxyProcess(upstream: upstream.url) { configuration in
            configuration.listeners = [.network(host: "::1", port: 0), .network(host: "127.0.0.1", port: 0)]
        }
        for index in proxy.addresses.indices {
            #expect(try proxy.client(index).exchange("GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n").status == 200)
        }
        #expect(proxy.stop() == 0)
    }

    @Test func `several workers share one port and every one of them logs`() throws {
        try Stage.run(configure: { $0.workers = 4 }) { stage in
            let address = stage.proxy.address
            let failures = Failures()
            concurrently(Array(0..<100), threads: 10) { _ in
                guard (try? RawClient(address).exchange("GET / HTTP/1.1\r\n\r\n").status) == 400 else {
                    return failures.add("no 400")
                }
            }
            #expect(failures.all.isEmpty)
            #expect(Set(stage.proxy.records.map(\.id)).count == 100)
        }
    }
}
