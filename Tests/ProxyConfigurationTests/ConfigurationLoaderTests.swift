import RequestValidation
import Testing

@testable import ProxyConfiguration

/// The faults of a configuration, as a person reads them.
func faults(
    _ text: String, environment: [String: String] = [:], overrides: [ConfigurationLoader.Override] = []
) -> [String] {
    do throws(ConfigurationFaults) {
        _ = try ConfigurationLoader(environment: environment, overrides: overrides).load(text, file: "p.conf")
        return []
    } catch {
        return error.faults.map(\.description)
    }
}

func load(
    _ text: String, environment: [String: String] = [:], overrides: [ConfigurationLoader.Override] = []
) throws -> ProxyConfiguration {
    try ConfigurationLoader(environment: environment, overrides: overrides).load(text, file: "p.conf")
}

@Suite("Loading a configuration")
struct ConfigurationLoaderTests {
    @Test("one line is a whole configuration, the rest has defaults")
    func minimal() throws {
        let configuration = try load("upstream: http://127.0.0.1:3000")
        #expect(configuration.upstream == .network(host: "127.0.0.1", port: 3000))
        #expect(configuration.listeners == [.network(host: "127.0.0.1", port: 8080)])
        #expect(configuration.policy.mode == .enforce)
        #expect(configuration.policy.limits == Limits())
    }

    @Test("limits of the head leave the body's limit alone", arguments: [true, false])
    func bodyLimit(_ isFirst: Bool) throws {
        let lines = ["body-limit: 1KiB", "limits: {field-count: 7}"]
        let text = (isFirst ? lines : lines.reversed()).joined(separator: "\n")
        let limits = try load("upstream: http://127.0.0.1:3000\n\(text)").policy.limits
        #expect(limits.body == 1024)
        #expect(limits.fieldCount == 7)
    }

    @Test("all faults are reported at once, in the order of the file")
    func allAtOnce() {
        let text = """
            liten: 127.0.0.1:8080
            upstream: https://backend
            mode: enforced
            body-limit: 10MB
            timeouts:
              client-header: 15
              client-boddy: 10s
            field-line: 8KiB
            workers: [1, 2]
            """
        #expect(
            faults(text) == [
                "p.conf:1:1: unknown key `liten` (did you mean `listen`?)",
                "p.conf:2:11: `upstream`: `https://` backends are not supported yet: use `http://`, found `https://backend`",
                "p.conf:3:7: `mode`: expected `enforce` or `observe`, found `enforced` (did you mean `enforce`?)",
                "p.conf:4:13: `body-limit`: expected a size such as `64KiB` or `10MiB`, found `10MB` (did you mean `10MiB`?)",
                "p.conf:6:18: `timeouts.client-header`: expected a time such as `10s` or `500ms`, found `15` (did you mean `15s`?)",
                "p.conf:7:3: `timeouts`: unknown key `client-boddy` (did you mean `client-body`?)",
                "p.conf:8:1: unknown key `field-line` (it belongs under `limits`)",
                "p.conf:9:10: `workers`: expected `auto` or a number from 1 to 1024, found a list",
            ])
    }

    @Test("a file that is not YAML says where")
    func notYAML() {
        let found = faults("upstream: http://127.0.0.1:3000\nlisten: [a, b\nmode: observe\n")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("p.conf:3:") == true)
        #expect(faults("upstream: \"abc\n").first?.contains("not YAML") == true)
    }

    @Test("an empty file lacks the backend")
    func empty() {
        #expect(
            faults("") == [
                "p.conf: `upstream` is required: where is the backend, for instance `http://127.0.0.1:3000`?"
            ])
        #expect(faults("# nothing\n").count == 1)
    }

    @Test("a list is no configuration")
    func wrongRoot() {
        #expect(faults("- a\n- b\n").first == "p.conf:1:1: expected a mapping of keys and values, found a list")
    }

    @Test("a repeated key is reported with the other faults")
    func repeatedKey() {
        let text = """
            upstream: http://127.0.0.1:3000
            mode: observe
            mode: enforce
            timeouts:
              drain: 1s
              drain: 2s
            workers: many
            """
        #expect(
            faults(text) == [
                "p.conf:3:1: `mode` is set twice: first in line 2",
                "p.conf:6:3: `drain` is set twice: first in line 5",
                "p.conf:7:10: `workers`: expected `auto` or a number from 1 to 1024, found `many`",
            ])
    }

    @Test("a key without a value is told apart from one that is missing")
    func noValue() {
        #expect(
            faults("upstream:\n") == [
                "p.conf:1:10: `upstream`: expected a backend such as `http://127.0.0.1:3000` or `unix:/run/app.sock`, found nothing"
            ])
        #expect(faults("upstream: http://127.0.0.1:3000\nroutes:\nlevels:\n") == [])
    }

    @Test("anchors and merged mappings work")
    func anchors() throws {
        let text = """
            upstream: http://127.0.0.1:3000
            routes:
              - &legacy
                name: a
                path: /a/**
                body-limit: 1MiB
                mode: observe
              - <<: *legacy
                name: b
                path: /b/**
            """
        let routes = try load(text).policy.routes
        #expect(routes.map(\.name) == ["a", "b"])
        #expect(routes.map(\.bodyLimit) == [1 << 20, 1 << 20])
        #expect(routes.map(\.mode) == [.observe, .observe])
    }

    @Test("the command line stands before the file, its faults name the option")
    func overrides() throws {
        let good = ConfigurationLoader.Override(option: "--listen", key: "listen", values: ["[::1]:0", "unix:/tmp/x"])
        let configuration = try load("upstream: http://127.0.0.1:3000", overrides: [good])
        #expect(configuration.listeners == [.network(host: "::1", port: 0), .unix(path: "/tmp/x")])

        let bad = ConfigurationLoader.Override(option: "--upstream", key: "upstream", values: ["localhost:3000"])
        #expect(
            faults("", overrides: [bad]) == [
                "--upstream: expected a backend such as `http://127.0.0.1:3000` or `unix:/run/app.sock`, found `localhost:3000` (did you mean `http://localhost:3000`?)"
            ])
    }

    @Test("a section of limits leaves body-limit alone, wherever it stands")
    func limitsAndBody() throws {
        for text in ["body-limit: 1KiB\nlimits: {field-count: 5}", "limits: {field-count: 5}\nbody-limit: 1KiB"] {
            let limits = try load("upstream: http://127.0.0.1:3000\n" + text).policy.limits
            #expect(limits.body == 1024)
            #expect(limits.fieldCount == 5)
        }
    }

    @Test("what a running proxy cannot follow is named")
    func restart() throws {
        let before = try load("upstream: http://127.0.0.1:3000")
        let after = try load("upstream: http://127.0.0.1:3001\nlisten: 127.0.0.1:9\nmode: observe\nlog: x")
        #expect(before.keysThatNeedARestart(comparedTo: after) == ["listen"])
        #expect(before.keysThatNeedARestart(comparedTo: before) == [])
    }
}
