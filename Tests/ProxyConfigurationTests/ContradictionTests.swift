import Testing

@testable import ProxyConfiguration

@Suite("Contradictions in a configuration")
struct ContradictionTests {
    private let upstream = "upstream: http://127.0.0.1:3000\n"

    @Test("listeners")
    func listeners() {
        #expect(
            faults(upstream + "listen: [127.0.0.1:1, 127.0.0.1:1]") == [
                "p.conf:2:23: `listen[1]`: `127.0.0.1:1` is taken by another listener"
            ])
        #expect(faults(upstream + "listen: [127.0.0.1:0, 127.0.0.1:0]") == [])
        #expect(faults(upstream + "listen: 127.0.0.1:3000").first?.contains("is the backend itself") == true)
        #expect(faults(upstream + "listen: '*:3000'").first?.contains("is the backend itself") == true)
        #expect(faults(upstream + "listen: []").first?.contains("expected at least one address") == true)
    }

    @Test("sizes")
    func sizes() {
        #expect(faults(upstream + "limits: {field-line: 128KiB, header-section: 64KiB}").count == 1)
        #expect(faults(upstream + "limits: {request-line: 1KiB}").first?.contains("parameter-length") == true)
        #expect(faults(upstream + "spool-limit: 1MiB").first?.contains("could never be held") == true)
        #expect(faults(upstream + "connections: {total: 10, per-client: 20}").count == 1)
    }

    @Test("a route needs a condition and a name of its own, and must be within reach")
    func routes() {
        let text =
            upstream + """
                routes:
                  - name: a
                  - name: b
                    path: /b/**
                  - name: b
                    path: /c
                  - name: d
                    path: /b/**
                    methods: [GET]
                  - name: default
                    path: /e
                """
        #expect(
            faults(text) == [
                "p.conf:3:5: `routes[0]`: expected at least one of `path`, `methods` and `host`, found none",
                "p.conf:6:11: `routes[2].name`: there is a route `b` already (`routes[1]`)",
                "p.conf:8:5: `routes[3]`: never used, since route `b` above takes all of its requests",
                "p.conf:11:11: `routes[4].name`: `default` is the name for requests that no route takes",
            ])
    }

    @Test("a fault in a route does not make others appear")
    func noEcho() {
        #expect(faults(upstream + "routes:\n  - name: a\n    path: x\n  - name: b\n    path: /b").count == 1)
    }

    @Test("exemptions")
    func exemptions() {
        let text =
            upstream + """
                exemptions:
                  - rule: header/obsolete-fold
                    reason: r
                    expires: 2027-01-01
                  - rule: header/obsolete-fold
                    route: nowhere
                    reason: r
                    expires: 2027-01-01
                  - rule: host/duplicate
                    client: 10.0.0.1
                    expires: 2027-01-01
                """
        #expect(
            faults(text) == [
                "p.conf:3:5: `exemptions[0]`: expected at least one of `route`, `client` and `user-agent`, found none (to switch the rule off for everybody: `levels`)",
                "p.conf:7:12: `exemptions[1].route`: there is no route `nowhere`",
                "p.conf:10:5: `exemptions[2]`: `reason` is required",
                "p.conf:10:11: `exemptions[2].rule`: `host/duplicate` has no exemptions: such a request cannot be forwarded in any mode",
            ])
    }

    @Test("an unforwardable rule cannot be lowered, globally or in a route")
    func unforwardable() {
        #expect(
            faults(upstream + "levels:\n  host/duplicate: warning\n") == [
                "p.conf:3:19: `levels`: `host/duplicate` cannot be lowered to `warning`: such a request cannot be forwarded in any mode"
            ])
        #expect(faults(upstream + "levels: {host/duplicate: error}") == [])
        #expect(faults(upstream + "routes: [{name: a, path: /a, levels: {host/duplicate: off}}]").count == 1)
    }
}
