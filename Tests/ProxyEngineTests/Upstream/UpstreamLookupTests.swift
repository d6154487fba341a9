import Linux
import Testing

@testable import ProxyEngine

@Suite("Looking up the upstream's name")
struct UpstreamLookupTests {
    private let one = SocketAddress.v4(address: 1, port: 80)
    private let two = SocketAddress.v4(address: 2, port: 80)
    private let three = SocketAddress.v4(address: 3, port: 80)

    @Test("Failures are retried, each time later, up to a limit; a success begins anew")
    func retries() {
        var lookup = UpstreamLookup()
        let delays = (0..<9).map { _ in lookup.failed() }
        #expect(delays == [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
        let refresh = lookup.found([one])
        #expect(refresh == UpstreamLookup.refresh)
        let again = lookup.failed()
        #expect(again == 500)
        #expect(lookup.addresses == [one])
    }

    @Test("An address that refuses goes behind the others, and stays there when the name is looked up again")
    func demotion() {
        var lookup = UpstreamLookup()
        _ = lookup.found([one, two])
        lookup.demote(one)
        #expect(lookup.addresses == [two, one])
        lookup.demote(one)
        #expect(lookup.addresses == [two, one])
        _ = lookup.found([one, two, three])
        #expect(lookup.addresses == [two, one, three])
        _ = lookup.found([three])
        #expect(lookup.addresses == [three])
    }

    @Test("Numeric addresses and sockets need no resolver")
    func fixed() throws {
        let numeric = UpstreamDirectory(UpstreamAddress(.host("127.0.0.1", port: 81)))
        #expect(numeric.address == .v4(address: 0x7F00_0001, port: 81))
        let socket = UpstreamDirectory(UpstreamAddress(.unix(path: "/run/x")))
        #expect(socket.address == .unix(path: "/run/x"))
        #expect(socket.address(after: .unix(path: "/run/x"), attempts: 1) == nil)
        let name = UpstreamDirectory(UpstreamAddress(.host("backend", port: 80)))
        #expect(name.address == nil)
    }

    @Test("localhost is found off the caller's thread")
    func localhost() async throws {
        let directory = UpstreamDirectory(UpstreamAddress(.host("localhost", port: 81)))
        let found = await withCheckedContinuation { continuation in
            directory.start { result in
                directory.stop()
                continuation.resume(returning: result)
            }
        }
        #expect(try found.get().contains(.v4(address: 0x7F00_0001, port: 81)))
        #expect(directory.address?.isLoopback == true)
    }
}
