import RequestValidation
import Testing

@testable import ProxyConfiguration

@Suite("The section auth of a route")
struct AuthenticationTests {
    private func file(_ auth: String) -> String {
        let indented = auth.split(separator: "\n").map { "      \($0)\n" }.joined()
        return "upstream: http://127.0.0.1:3000\nroutes:\n  - name: a\n    path: /a\n    auth:\n\(indented)"
    }

    @Test("is read whole, and written so that it means the same")
    func whole() throws {
        let configuration = try load(
            file(
                """
                require: [basic, bearer, api-key]
                realm: the "place"
                api-key-field: X-Shop-Key
                jwt:
                  issuer: [https://a.example/, https://b.example/]
                  audience: orders
                  required-claims: [sub, scope]
                  leeway: 90s
                  algorithms: [RS256, EdDSA]
                  keys: /etc/keys.json
                """))
        for configuration in [configuration, try load(configuration.yaml())] {
            let auth = try #require(configuration.policy.routes.first?.authentication)
            #expect(auth.required == [.basic, .bearer, .apiKey])
            #expect(auth.realm == "the \"place\"")
            #expect(auth.apiKeyField == "x-shop-key")
            let token = try #require(auth.token)
            #expect(token.issuers == ["https://a.example/", "https://b.example/"])
            #expect(token.audiences == ["orders"])
            #expect(token.requiredClaims == ["sub", "scope"])
            #expect(token.leeway == 90)
            #expect(token.algorithms == ["RS256", "EdDSA"])
            #expect(token.keysFile == "/etc/keys.json")
        }
    }

    @Test("has defaults for all that it does not say")
    func defaults() throws {
        let auth = try #require(try load(file("require: bearer\njwt: {}")).policy.routes.first?.authentication)
        #expect(auth.required == [.bearer])
        #expect(auth.apiKeyField == "x-api-key")
        #expect(auth.token?.leeway == 60)
        #expect(auth.token?.keysFile == nil)
        #expect(try load(file("require: bearer")).policy.routes.first?.authentication?.token == nil)
    }

    @Test("says what is wrong with it")
    func wrong() {
        let text = file(
            """
            require: [barer, digest]
            api-key-field: X Key
            jwt:
              leeway: 2h
              algorithms: [none, rs256]
              key: a.json
            """)
        #expect(
            faults(text) == [
                "p.conf:6:17: `routes[0].auth.require[0]`: expected `basic`, `bearer` or `api-key`, found `barer` (did you mean `bearer`?)",
                "p.conf:6:24: `routes[0].auth.require[1]`: expected `basic`, `bearer` or `api-key`, found `digest`",
                "p.conf:7:22: `routes[0].auth.api-key-field`: expected a field name such as `X-API-Key`, found `X Key`",
                "p.conf:9:17: `routes[0].auth.jwt.leeway`: expected a time from 0s to 1h, found `2h`",
                "p.conf:10:22: `routes[0].auth.jwt.algorithms[0]`: expected a signature algorithm such as `RS256`, found `none`",
                "p.conf:10:28: `routes[0].auth.jwt.algorithms[1]`: expected a signature algorithm such as `RS256`, found `rs256` (did you mean `RS256`?)",
                "p.conf:11:9: `routes[0].auth.jwt`: unknown key `key` (did you mean `keys`?)",
            ])
    }
}
