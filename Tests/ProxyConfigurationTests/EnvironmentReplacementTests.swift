import Testing

@testable import ProxyConfiguration

@Suite("Environment variables in a configuration")
struct EnvironmentReplacementTests {
    @Test("a variable is replaced, within a text too")
    func replaced() throws {
        let configuration = try load(
            "upstream: http://${HOST}:${PORT}\nworkers: ${WORKERS}",
            environment: ["HOST": "backend", "PORT": "3000", "WORKERS": "3"])
        #expect(configuration.upstream == .network(host: "backend", port: 3000))
        #expect(configuration.workers == 3)
    }

    @Test("the default stands for a missing and for an empty variable")
    func defaults() throws {
        let text = "upstream: ${UPSTREAM:-http://127.0.0.1:3000}"
        #expect(try load(text).upstream == .network(host: "127.0.0.1", port: 3000))
        #expect(try load(text, environment: ["UPSTREAM": ""]).upstream == .network(host: "127.0.0.1", port: 3000))
        #expect(try load(text, environment: ["UPSTREAM": "unix:/x"]).upstream == .unix(path: "/x"))
    }

    @Test("a missing variable is one fault, with its place")
    func missing() {
        #expect(
            faults("upstream: ${UPSTREAM}") == [
                "p.conf:1:11: environment variable `UPSTREAM` is not set (`${UPSTREAM:-default}` gives it a default)"
            ])
    }

    @Test("malformed references are faults")
    func malformed() {
        #expect(
            faults("upstream: ${9x}").first?.contains("expected `${NAME}` or `${NAME:-default}`, found `${9x}`") == true
        )
        #expect(faults("upstream: ${open").first?.contains("`${` without `}`") == true)
    }

    @Test("two dollar signs keep the text, comments are left alone, and values are not replaced again")
    func escaped() throws {
        let text = "upstream: http://127.0.0.1:1 # ${NOPE}\nsupport: 'a $${b} $ c ${D}'"
        #expect(try load(text, environment: ["D": "${E}"]).support == "a ${b} $ c ${E}")
    }
}
