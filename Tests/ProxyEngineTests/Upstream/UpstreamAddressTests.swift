import Testing

@testable import ProxyEngine

@Suite("The address of an upstream")
struct UpstreamAddressTests {
    @Test(
        "Hosts, ports and sockets are read",
        arguments: [
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000", "127.0.0.1:3000"),
            ("http://backend", "http://backend", "backend"),
            ("HTTP://backend:80/", "http://backend", "backend"),
            ("http://[::1]:8080", "http://[::1]:8080", "[::1]:8080"),
            ("http://[fe80::1%eth0]", "http://[fe80::1%eth0]", "[fe80::1%eth0]"),
            ("unix:/run/app.sock", "unix:/run/app.sock", "localhost"),
            ("unix:///run/app.sock", "unix:/run/app.sock", "localhost"),
        ])
    func good(text: String, description: String, authority: String) throws {
        let address = try UpstreamAddress(parsing: text)
        #expect(address.description == description)
        #expect(address.authority == authority)
    }

    @Test(
        "What is no address, or not one yet, is named",
        arguments: [
            ("https://backend", UpstreamAddressError.encryptionNotSupported),
            ("https:backend", .encryptionNotSupported),
            ("http://backend/base", .pathNotSupported("/base")),
            ("http://backend?x", .pathNotSupported("?x")),
            ("ftp://backend", .unknownScheme("ftp")),
            ("backend:3000", .missingScheme),
            ("127.0.0.1", .missingScheme),
            ("http://me:secret@backend", .userinfo),
            ("http://", .missingHost),
            ("http://:80", .missingHost),
            ("http://a b", .invalidHost("a b")),
            ("http://::1", .invalidHost("::1")),
            ("http://[::1", .invalidHost("[::1")),
            ("http://[::1]80", .invalidHost("[::1]80")),
            ("http://[backend]", .invalidHost("[backend]")),
            ("http://backend:0", .invalidPort("0")),
            ("http://backend:65536", .invalidPort("65536")),
            ("http://backend:", .invalidPort("")),
            ("http://backend:+80", .invalidPort("+80")),
            ("unix:run/app.sock", .relativeSocketPath("run/app.sock")),
            ("unix:/\(String(repeating: "x", count: 107))", .socketPathTooLong),
        ])
    func bad(text: String, error: UpstreamAddressError) {
        #expect(throws: error) { try UpstreamAddress(parsing: text) }
    }

    @Test("The words about https and paths say what is expected")
    func wording() {
        #expect(UpstreamAddressError.encryptionNotSupported.description.contains("not supported"))
        #expect(UpstreamAddressError.pathNotSupported("/api").description.contains("\"/api\""))
    }
}
