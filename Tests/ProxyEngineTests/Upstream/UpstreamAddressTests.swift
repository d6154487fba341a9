import Testing

@testable import ProxyEngine

@Suite("The address of an upstream")
struct UpstreamAddressTests {
    @Test(
        "The authority is what Host says, without the default port",
        arguments: [
            (UpstreamAddress.Place.host("127.0.0.1", port: 3000), "http://127.0.0.1:3000", "127.0.0.1:3000"),
            (.host("backend", port: 80), "http://backend", "backend"),
            (.host("::1", port: 8080), "http://[::1]:8080", "[::1]:8080"),
            (.host("fe80::1%eth0", port: 80), "http://[fe80::1%eth0]", "[fe80::1%eth0]"),
            (.unix(path: "/run/app.sock"), "unix:/run/app.sock", "localhost"),
        ])
    func authority(place: UpstreamAddress.Place, description: String, authority: String) {
        let address = UpstreamAddress(place)
        #expect(address.description == description)
        #expect(address.authority == authority)
    }
}
