import Foundation
import Glibc
import ProxyConfiguration
import RequestValidation
import Testing

@Suite("A proxy with contracts")
struct ContractReloadTests {
    private static func contract(_ path: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          \(path):
            get:
              security: [{key: []}]
            post:
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id]}}}}
        components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
        """
    }

    private func request(_ line: String, _ fields: String = "", body: String = "") -> String {
        "\(line) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\(body)"
    }

    private func run(_ body: (ProxyProcess, RecordingUpstream) throws -> Void) throws {
        let upstream = try RecordingUpstream()
        defer { upstream.stop() }
        let folder = try TemporaryFolder()
        try folder.write(Self.contract("/orders"), to: "shop.yaml")
        let proxy = try ProxyProcess(upstream: upstream.url, in: folder) { configuration in
            configuration.policy.contracts = [ContractSettings(file: "shop.yaml")]
        }
        try body(proxy, upstream)
        #expect(proxy.stop() == 0, "\(proxy.child.output)")
    }

    @Test func `answers what the contract says of methods, types and credentials`() throws {
        try run { proxy, upstream in
            #expect(try proxy.exchange(request("GET /orders", "X-Key: k\r\n")).status == 200)
            let missing = try proxy.exchange(request("GET /orders"))
            #expect(missing.status == 401)
            #expect(missing.fields["www-authenticate"] == "ApiKey realm=\"default\", in=\"header\", name=\"X-Key\"")
            let method = try proxy.exchange(request("DELETE /orders"))
            #expect(method.status == 405)
            #expect(method.fields["allow"] == "GET, POST, HEAD")
            let type = try proxy.exchange(
                request("POST /orders", "Content-Type: text/plain\r\nContent-Length: 2\r\n", body: "hi"))
            #expect(type.status == 415)
            #expect(type.fields["accept"] == "application/json")
            let path = try proxy.exchange(request("GET /order"))
            #expect(path.status == 404)
            let body = try proxy.exchange(
                request("POST /orders", "Content-Type: application/json\r\nContent-Length: 2\r\n", body: "{}"))
            #expect(body.rejection?.rules == ["contract/schema"])
            #expect(upstream.messages.count == 1)
        }
    }

    @Test func `follows a contract on SIGHUP, and keeps the old one while the new one has faults`() throws {
        try run { proxy, _ in
            #expect(try proxy.exchange(request("GET /orders", "X-Key: k\r\n")).status == 200)
            try proxy.folder.write(
                "openapi: 3.1.0\ninfo: {title: a, version: \"1\"}\npaths: {/x: {get: {parameters: [{in: query}]}}}\n",
                to: "shop.yaml")
            let line = proxy.signal(SIGHUP) { $0.contains("shop.yaml:3:") && $0.contains("error:") }
            #expect(line != nil)
            #expect(proxy.child.line { $0.contains("the old one stays in force") } != nil)
            #expect(try proxy.exchange(request("GET /orders", "X-Key: k\r\n")).status == 200)
            try proxy.folder.write(Self.contract("/sales"), to: "shop.yaml")
            #expect(proxy.signal(SIGHUP) { $0.contains("configuration read again") } != nil)
            #expect(try proxy.exchange(request("GET /orders", "X-Key: k\r\n")).status == 404)
            #expect(try proxy.exchange(request("GET /sales", "X-Key: k\r\n")).status == 200)
        }
    }
}
