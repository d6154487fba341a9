import Linux
import Testing

@Suite struct SocketAddressTests {
    @Test(arguments: [
        "127.0.0.1:80", "0.0.0.0:0", "255.255.255.255:65535", "[::1]:8080", "[2001:db8::7]:443", "unix:/run/app.sock",
    ])
    func `text is read and written back alike`(text: String) throws {
        #expect(try SocketAddress(text).description == text)
    }

    @Test(arguments: [
        "", "80", "localhost:80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "::1:80", "[127.0.0.1]:80", "unix:",
        "[::1]", "256.0.0.1:1",
    ])
    func `what is no numeric address is refused`(text: String) {
        #expect(throws: LinuxError.invalidAddress(text)) { try SocketAddress(text) }
    }

    @Test func `a missing host means every IPv4 interface`() throws {
        #expect(try SocketAddress(":80") == .v4(address: 0, port: 80))
        #expect(try SocketAddress("*:80") == .v4(address: 0, port: 80))
    }

    @Test func `an IPv4 client of an IPv6 socket counts as that IPv4 client`() throws {
        let mapped = try SocketAddress("[::ffff:192.0.2.9]:5000")
        #expect(mapped.host.hostText == "192.0.2.9")
        #expect(try SocketAddress("[::ffff:127.0.0.1]:1").isLoopback)
        #expect(mapped.addressBytes.count == 16)
        #expect(mapped.host.addressBytes == [192, 0, 2, 9])
    }

    @Test func `numeric hosts resolve to themselves`() throws {
        #expect(try SocketAddress.resolve(host: "127.0.0.1", port: 9) == [.v4(address: 0x7F00_0001, port: 9)])
        #expect(throws: LinuxError.self) { try SocketAddress.resolve(host: "no-such-host.invalid", port: 9) }
    }
}
