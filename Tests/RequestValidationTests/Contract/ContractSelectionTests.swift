import Fuzzing
import Testing

@testable import RequestValidation

@Suite("Of several contracts")
struct ContractSelectionTests {
    private static func contract(
        _ title: String, below base: String, _ path: String, _ method: String = "get"
    ) throws -> CompiledContract {
        try ContractText.compiled(
            """
            openapi: 3.1.0
            info: {title: \(title), version: "1"}
            servers: [{url: "https://a.example\(base)"}]
            paths: {"\(path)": {\(method): {\(parameters(path))}}}
            """)
    }

    private static func parameters(_ path: String) -> String {
        path.contains("{id}") ? "parameters: [{name: id, in: path, required: true, schema: {type: string}}]" : ""
    }

    private static func settings(_ contracts: [(CompiledContract, host: String?)]) -> PolicySettings {
        var settings = PolicySettings()
        settings.contracts = contracts.map { contract, host in
            var its = ContractSettings(file: "\(contract.title).yaml")
            its.contract = contract
            its.host = host
            return its
        }
        return settings
    }

    /// The title of the contract that a request is held to, with `!` where it has no such path; nil: none.
    private static func held(
        _ target: String, _ method: String = "GET", host: String = "a.example", to settings: PolicySettings
    ) -> String? {
        var validator = RequestValidator(policy: ValidationPolicy(settings))
        let request = Array("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8)
        let verdict = validator.judgeMessage(request.span).verdict
        let isUnknown = verdict.findings.contains { $0.rule.id == "contract/no-such-path" }
        return validator.contractUse?.contract.map { $0.title + (isUnknown ? "!" : "") }
    }

    @Test func `the one that has the path decides, else the one with the longest base path`() throws {
        let settings = Self.settings([
            (try Self.contract("Shop", below: "", "/orders"), nil),
            (try Self.contract("Api", below: "/api", "/orders"), nil),
            (try Self.contract("Api2", below: "/api/v2", "/orders"), nil),
        ])
        #expect(Self.held("/orders", to: settings) == "Shop 1")
        #expect(Self.held("/api/orders", to: settings) == "Api 1")
        #expect(Self.held("/api/v2/orders?x=1", to: settings) == "Api2 1")
        #expect(Self.held("/api/v2/order", to: settings) == "Api2 1!")
        #expect(Self.held("/api/v3/orders", to: settings) == "Api 1!")
        #expect(Self.held("/apis", to: settings) == "Shop 1!")
    }

    @Test func `the one that has the method too decides, and a concrete path goes before a templated one`() throws {
        let settings = Self.settings([
            (try Self.contract("Read", below: "", "/x/{id}"), nil),
            (try Self.contract("Write", below: "", "/x/{id}", "put"), nil),
            (try Self.contract("Me", below: "", "/x/me"), nil),
        ])
        #expect(Self.held("/x/7", to: settings) == "Read 1")
        #expect(Self.held("/x/7", "PUT", to: settings) == "Write 1")
        #expect(Self.held("/x/me", to: settings) == "Me 1")
        #expect(Self.held("/x/me", "PUT", to: settings) == "Write 1")
        #expect(Self.held("/x/7", "HEAD", to: settings) == "Read 1")
        #expect(Self.held("/x/7", "DELETE", to: settings) == "Read 1")
    }

    @Test func `hosts part them`() throws {
        let settings = Self.settings([
            (try Self.contract("Shop", below: "", "/orders"), "shop.example"),
            (try Self.contract("Bank", below: "", "/accounts"), "bank.example"),
        ])
        #expect(Self.held("/orders", host: "shop.example:8080", to: settings) == "Shop 1")
        #expect(Self.held("/orders", host: "BANK.example", to: settings) == "Bank 1!")
        #expect(Self.held("/orders", host: "a.example", to: settings) == nil)
        #expect(Self.held("/orders", host: "shop.example.", to: settings) == "Shop 1")
        #expect(Self.held("http://shop.example.:80/orders", host: "shop.example.:80", to: settings) == "Shop 1")
    }

    @Test func `one of the host comes before one of any host, unless that has the longer base path`() throws {
        let settings = Self.settings([
            (try Self.contract("Any", below: "", "/orders"), nil),
            (try Self.contract("Shop", below: "", "/orders"), "shop.example"),
            (try Self.contract("Api", below: "/api", "/orders"), nil),
        ])
        #expect(Self.held("/orders", host: "shop.example", to: settings) == "Shop 1")
        #expect(Self.held("/orders", host: "a.example", to: settings) == "Any 1")
        #expect(Self.held("/api/orders", host: "shop.example", to: settings) == "Api 1")
    }

    @Test func `none is asked of requests outside all base paths`() throws {
        let settings = Self.settings([(try Self.contract("Api", below: "/api", "/orders"), nil)])
        #expect(Self.held("/metrics", to: settings) == nil)
        #expect(Self.held("//api//orders", to: settings) == "Api 1!")
        #expect(Self.held("/x/..//api/orders", to: settings) == "Api 1!")
        #expect(Self.held("*", to: settings) == nil)
    }

    @Test(arguments: [ContractSettings.Unknown.reject, .observe, .pass])
    func `what is not described is rejected, observed or passed`(_ policy: ContractSettings.Unknown) throws {
        var settings = Self.settings([(try Self.contract("Shop", below: "", "/orders"), nil)])
        settings.contracts[0].unknownPaths = policy
        settings.contracts[0].unknownMethods = policy
        for request in ["GET /order", "DELETE /orders"] {
            var validator = RequestValidator(policy: ValidationPolicy(settings))
            let bytes = Array("\(request) HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8)
            let verdict = validator.judgeMessage(bytes.span).verdict
            #expect(verdict.findings.map(\.level) == (policy == .pass ? [] : [policy == .reject ? .error : .warning]))
            #expect(verdict.action == (policy == .reject ? .reject : .forward))
        }
    }
}
