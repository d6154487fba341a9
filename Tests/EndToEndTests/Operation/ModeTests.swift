import Foundation
import Fuzzing
import Linux
import ProxyConfiguration
import RequestValidation
import Testing

private let folded = "GET /f HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\nUser-Agent: LabelPrinter/2.1\r\n\r\n"

/// Observe mode, levels, exemptions, and what is written about forwarded requests.
struct ModeTests {

    @Test func `observe mode forwards what enforce mode rejects, made regular, and logs it`() throws {
        try Stage.run(configure: { $0.policy.mode = .observe }) { stage in
            let response = try stage.proxy.exchange(folded)
            #expect(response.status == 200)
            #expect(stage.upstream.texts.first?.contains("\r\nX-A: b c\r\n") == true)
            #expect(stage.proxy.records.map(\.action) == ["observed"])
            #expect(stage.proxy.records.first?.rules == ["header/obsolete-fold"])
        }
    }

    @Test func `observe mode still rejects what cannot be forwarded`() throws {
        try Stage.run(configure: { $0.policy.mode = .observe }) { stage in
            let response = try stage.proxy.exchange("GET / HTTP/1.1\r\nHost : a\r\n\r\n")
            #expect(response.status == 400)
            #expect(stage.upstream.messages.isEmpty)
            #expect(stage.proxy.records.map(\.action) == ["rejected"])
        }
    }

    @Test func `an observed body over the limit streams on, and nothing more is said about it`() throws {
        try Stage.run(configure: { configuration in
            configuration.policy.mode = .observe
            configuration.policy.limits.body = 2000
            configuration.bodies.memory = 1024
        }) { stage in
            let message = SampleBody.spooledJSON.message
            let chunked = try #require(BodyTransport.chunked.carrying(message))
            let client = try stage.proxy.client()
            for bytes in [message, chunked] {
                let response = try client.exchange(bytes)
                #expect(response.status == 200)
            }
            #expect(stage.proxy.records.map(\.rules) == [["framing/body-too-large"], ["framing/body-too-large"]])
            #expect(stage.proxy.records.allSatisfy { $0.action == "observed" })
            #expect(stage.upstream.messages.count == 2)
        }
    }

    @Test func `a route may observe while the others enforce`() throws {
        try Stage.run(configure: { configuration in
            var route = RouteSettings(name: "legacy")
            route.path = PathGlob("/f")
            route.mode = .observe
            configuration.policy.routes = [route]
        }) { stage in
            let response = try stage.proxy.exchange(folded)
            #expect(response.status == 200)
            #expect(try stage.proxy.exchange(folded.replacing("/f", with: "/g")).status == 400)
        }
    }

    @Test func `an exemption counts for its client alone`() throws {
        try Stage.run(configure: { configuration in
            configuration.policy.exemptions = [
                Exemption(
                    rule: "header/obsolete-fold", userAgent: "LabelPrinter/2", reason: "firmware update planned",
                    expires: 4_000_000_000)
            ]
        }) { stage in
            let response = try stage.proxy.exchange(folded)
            #expect(response.status == 200)
            #expect(try stage.proxy.exchange(folded.replacing("Label", with: "Other")).status == 400)
        }
    }

    @Test func `an expired exemption does not count and is reported at the start`() throws {
        try Stage.run(configure: { configuration in
            configuration.policy.exemptions = [
                Exemption(
                    rule: "header/obsolete-fold", userAgent: "LabelPrinter/2", reason: "firmware update planned",
                    expires: 1_600_000_000)
            ]
        }) { stage in
            let response = try stage.proxy.exchange(folded)
            #expect(response.status == 400)
            #expect(stage.proxy.child.output.contains("an exemption has expired"))
        }
    }

    @Test func `findings are named in the answer where that is configured`() throws {
        try Stage.run(configure: { $0.findingsHeader = true }) { stage in
            let response = try stage.proxy.exchange("GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.status == 200)
            #expect(String(decoding: response.raw, as: UTF8.self).contains("target/empty-segment"))
        }
    }

    @Test func `the access log has one line a request`() throws {
        try Stage.run(configure: { $0.accessLog = "access.log" }) { stage in
            let client = try stage.proxy.client()
            for number in 0..<5 { _ = try client.exchange("GET /a\(number) HTTP/1.1\r\nHost: a\r\n\r\n") }
            _ = try client.exchange("GET /b HTTP/1.1\r\n\r\n")
            #expect(stage.proxy.stop() == 0)
            let lines = stage.proxy.folder.read("access.log").split(separator: "\n")
            #expect(lines.count == 6)
            #expect(lines.first?.contains("/a0") == true)
            #expect(lines.last?.contains("400") == true)
        }
    }

    @Test func `one request ID ties the request, its record and the backend's log together`() throws {
        try Stage.run { stage in
            let response = try stage.proxy.exchange("GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(response.status == 200)
            let fields = MessageCutter.fields(of: stage.upstream.messages.first ?? [])
            #expect(stage.proxy.records.map(\.id) == fields.all("x-request-id"))
            #expect(stage.proxy.records.map(\.action) == ["warned"])
        }
    }

    @Test func `the status listener answers health and statistics`() throws {
        let folder = try TemporaryFolder()
        let upstream = try RecordingUpstream()
        defer { upstream.stop() }
        let proxy = try ProxyProcess(upstream: upstream.url, in: folder) {
            $0.statusListener = .unix(path: folder.file("status.sock"))
        }
        #expect(proxy.child.line { $0.contains("status on ") } != nil)
        _ = try proxy.exchange("GET / HTTP/1.1\r\n\r\n")
        for path in ["/healthz", "/readyz", "/statistics"] {
            let client = try RawClient(.unix(path: folder.file("status.sock")))
            let response = try client.exchange("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(response.status == 200, "\(path)")
            if path == "/statistics" { #expect(response.text.contains("host/missing")) }
        }
        #expect(proxy.stop() == 0)
    }
}
