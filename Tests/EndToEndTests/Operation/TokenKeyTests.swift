import Foundation
import Glibc
import ProxyConfiguration
import RequestValidation
import Testing

private func request(_ token: String?) -> String {
    let field = token.map { "Authorization: Bearer \($0)\r\n" } ?? ""
    return "GET /good HTTP/1.1\r\nHost: a\r\n\(field)\r\n"
}

/// Routes that ask for tokens, and the files that the keys come from.
struct TokenKeyTests {
    /// A key of the same kind that signed nothing, from RFC 7515 appendix A.3.
    private static let otherKey = """
        {"kty":"EC","crv":"P-256","kid":"other","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
        """

    private static func configure(_ configuration: inout ProxyConfiguration) {
        var token = TokenRequirements()
        token.issuers = ["https://login.example/"]
        token.keysFile = "keys.json"
        var authentication = RouteAuthentication()
        authentication.required = [.bearer]
        authentication.realm = "orders"
        authentication.token = token
        var route = RouteSettings(name: "api")
        route.path = PathGlob("/**")
        route.authentication = authentication
        configuration.policy.routes = [route]
    }

    /// A proxy whose key file holds `keys`.
    private func run(keys: String, _ body: (ProxyProcess, RecordingUpstream) throws -> Void) throws {
        let upstream = try RecordingUpstream()
        defer { upstream.stop() }
        let folder = try TemporaryFolder()
        try folder.write(keys, to: "keys.json")
        let proxy = try ProxyProcess(upstream: upstream.url, in: folder, configure: TokenKeyTests.configure)
        try body(proxy, upstream)
        #expect(proxy.stop() == 0, "\(proxy.child.output)")
    }

    @Test func `a token that verifies passes, and others get a 401 that says what is taken`() throws {
        try run(keys: ExampleToken.keySet) { proxy, upstream in
            #expect(try proxy.exchange(request(ExampleToken.signed)).status == 200)
            let missing = try proxy.exchange(request(nil))
            #expect(missing.status == 401)
            #expect(missing.fields["www-authenticate"] == "Bearer realm=\"orders\"")
            #expect(missing.rejection?.rules == ["auth/missing"])
            let forged = try proxy.exchange(request(String(ExampleToken.signed.dropLast(8)) + "AAAAAAAA"))
            #expect(forged.status == 401)
            let challenge = forged.fields["www-authenticate"] ?? ""
            #expect(challenge.hasPrefix("Bearer realm=\"orders\", error=\"invalid_token\", error_description=\""))
            #expect(forged.rejection?.rules == ["auth/jwt-bad-signature"])
            #expect(upstream.messages.count == 1)
            #expect(proxy.records.map(\.rules) == [["auth/missing"], ["auth/jwt-bad-signature"]])
            #expect(!proxy.log.contains(ExampleToken.signed.suffix(40).prefix(20)))
        }
    }

    @Test func `a key file that changes is followed, and a broken one changes nothing`() throws {
        try run(keys: TokenKeyTests.otherKey) { proxy, _ in
            let before = try proxy.exchange(request(ExampleToken.signed))
            #expect(before.rejection?.rules == ["auth/jwt-unknown-key"])
            try proxy.folder.write(ExampleToken.keySet, to: "keys.json")
            #expect(proxy.child.line { $0.contains("keys read again") } != nil)
            #expect(try proxy.exchange(request(ExampleToken.signed)).status == 200)
            try proxy.folder.write("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"new\"}]}", to: "keys.json")
            let line = proxy.child.line { $0.contains("the old keys stay in force") }
            #expect(line?.contains("keys.json: key 1 (`new`): expected `crv`, found none") == true)
            #expect(try proxy.exchange(request(ExampleToken.signed)).status == 200)
            try FileManager.default.removeItem(atPath: proxy.folder.file("keys.json"))
            #expect(proxy.child.line { $0.contains("keys.json: no such file") } != nil)
            #expect(try proxy.exchange(request(ExampleToken.signed)).status == 200)
        }
    }

    @Test func `a configuration with a broken key file is refused, with file and key`() throws {
        let folder = try TemporaryFolder()
        try folder.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", to: "keys.json")
        let configuration = try ProxyProcess.configuration(
            upstream: "http://127.0.0.1:1", configure: TokenKeyTests.configure)
        try folder.write(configuration.yaml(), to: "proxy.conf")
        let check = try ChildProcess(
            ProxyProcess.binary, ["config", "check", "proxy.conf"], folder: folder.path)
        #expect(check.end() == 2)
        let line = check.line { $0.contains("keys.json") }
        #expect(
            line == "proxy.conf: `routes[0].auth.jwt.keys`: keys.json: line 1: expected a public key, found a private "
                + "one: it has no business here")
    }

    @Test func `an algorithm that no key is for is a fault of the configuration`() throws {
        let folder = try TemporaryFolder()
        try folder.write(ExampleToken.keySet, to: "keys.json")
        let configuration = try ProxyProcess.configuration(upstream: "http://127.0.0.1:1") { configuration in
            TokenKeyTests.configure(&configuration)
            configuration.policy.routes[0].authentication?.token?.algorithms = ["ES256", "RS256"]
        }
        try folder.write(configuration.yaml(), to: "proxy.conf")
        let check = try ChildProcess(
            ProxyProcess.binary, ["config", "check", "proxy.conf"], folder: folder.path)
        #expect(check.end() == 2)
        let line = check.line { $0.contains("keys.json") }
        #expect(line == "proxy.conf: `routes[0].auth.jwt.algorithms`: keys.json has no key for `RS256`")
    }
}
