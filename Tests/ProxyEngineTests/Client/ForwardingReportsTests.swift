import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct ForwardingReportsTests {
    private let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
    private let request = "GET /a HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n"

    @Test func `a stranger's forwarding fields are reported once, over all its connections`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address)
        for _ in 0..<3 { #expect(try proxy.exchange(request).hasPrefix("HTTP/1.1 200 ")) }
        let pipelined = request.replacing("Connection: close\r\n", with: "") + request
        #expect(try proxy.exchange(pipelined).hasPrefix("HTTP/1.1 200 "))
        #expect(proxy.reports.rules == [["header/spoofed-forwarding"]])
    }

    @Test func `those of a trusted proxy are not reported`() throws {
        let upstream = try ScriptedUpstream.answering(ok)
        let proxy = try TestProxy(to: upstream.address) { configuration in
            configuration.trustedProxies = [AddressRange("127.0.0.0/8")].compactMap { $0 }
        }
        #expect(try proxy.exchange(request).hasPrefix("HTTP/1.1 200 "))
        #expect(proxy.reports.rules.isEmpty)
    }

    @Test func `the memory of peers is bounded`() {
        let reports = ForwardingReports()
        for number in 0..<UInt32(ForwardingReports.capacity) { reports.note(IPAddress(v4: number)) }
        #expect(reports.isReported(IPAddress(v4: 0)))
        reports.note(IPAddress(v4: 0))
        #expect(reports.isReported(IPAddress(v4: 1)))
        reports.note(IPAddress(v4: UInt32.max))
        #expect(!reports.isReported(IPAddress(v4: 0)))
        #expect(reports.isReported(IPAddress(v4: UInt32.max)))
    }
}
