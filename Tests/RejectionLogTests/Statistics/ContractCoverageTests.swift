import Fuzzing
import RequestValidation
import Testing

@testable import RejectionLog

@Suite("Coverage of contracts")
struct ContractCoverageTests {
    private let contract: CompiledContract

    init() throws {
        contract = try ContractText.compiled(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths:
              /orders:
                get:
                  operationId: list
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: X-Tenant, in: header, schema: {type: string}}
                post:
                  operationId: add
                  requestBody: {content: {application/json: {}, text/csv: {}}}
              /payments:
                post:
                  operationId: pay
                  parameters:
                    - {name: by, in: query, schema: {anyOf: [{const: card}, {const: iban}]}}
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: array
                          items:
                            oneOf:
                              - {required: [card], properties: {to: {oneOf: [{type: string}, {type: integer}]}}}
                              - {required: [iban], properties: {to: {type: string}}}
                              - {required: [cash]}
            """)
    }

    private func use(_ request: String) throws -> ContractUse {
        var settings = PolicySettings()
        var its = ContractSettings(file: "shop.yaml")
        its.contract = contract
        settings.contracts = [its]
        var validator = RequestValidator(policy: ValidationPolicy(settings))
        let bytes = Array(request.replacing("\n", with: "\r\n").utf8)
        _ = validator.judgeMessage(bytes.span)
        let use = validator.contractUse
        return try #require(use)
    }

    @Test func `counts operations, and names what never came`() throws {
        var coverages = ContractCoverages()
        coverages.count(try use("GET /orders?page=2 HTTP/1.1\nHost: a\n\n"))
        coverages.count(try use("GET /orders HTTP/1.1\nHost: a\n\n"))
        coverages.count(try use("POST /orders HTTP/1.1\nHost: a\nContent-Type: text/csv\nContent-Length: 3\n\na,b"))
        coverages.count(try use("GET /order HTTP/1.1\nHost: a\n\n"))
        coverages.count(ContractUse(contract: nil))
        coverages.count(nil)
        let its = try #require(coverages.all.first)
        #expect(its.operations == [2, 1, 0])
        #expect(its.used == 2)
        #expect(its.unknown == 1)
        #expect(its.missingParameters(of: 0) == ["X-Tenant"])
        #expect(its.missingMedia(of: 1) == ["application/json"])
        #expect(coverages.undescribed == 1)
    }

    @Test func `names the branches of schemas that no valid value took`() throws {
        func pay(_ body: String, by: String = "card") throws -> ContractUse {
            try use(
                "POST /payments?by=\(by) HTTP/1.1\nHost: a\nContent-Type: application/json\n"
                    + "Content-Length: \(body.utf8.count)\n\n\(body)")
        }
        func missing(_ coverages: ContractCoverages) -> [String] {
            coverages.all[0].missingBranches.sources.map {
                String($0.pointer.split(separator: "/").suffix(2).joined(separator: "/"))
            }
        }
        var coverages = ContractCoverages()
        // Right by the first kind inside, but by none as a whole.
        coverages.count(try pay(#"[{"to": "x"}]"#, by: "cheque"))
        #expect(coverages.all[0].missingBranches.count == 7)
        #expect(missing(coverages).count == 7)
        coverages.count(try pay(#"[{"card": 1, "to": "x"}, {"card": 2}, {"cash": 1}]"#))
        #expect(missing(coverages).sorted() == ["anyOf/1", "oneOf/1", "oneOf/1"])
        var other = ContractCoverages()
        other.count(try pay(#"[{"iban": 1}]"#, by: "iban"))
        coverages.add(other)
        #expect(missing(coverages) == ["oneOf/1"])
        var statistics = Statistics()
        statistics.contracts = coverages
        let report = StatisticsReport(statistics, openConnections: 0, openUpstream: 0, uptime: 1, expiredExemptions: [])
        #expect(report.table.contains("6 of 7"))
        #expect(report.table.contains("/properties/to/oneOf/1"))
        #expect(String(decoding: report.json, as: UTF8.self).contains("\"branches\": 7"))
    }

    @Test func `of several workers is added up`() throws {
        var one = ContractCoverages()
        one.count(try use("GET /orders?page=2 HTTP/1.1\nHost: a\n\n"))
        var other = ContractCoverages()
        other.count(try use("GET /orders HTTP/1.1\nHost: a\nX-Tenant: 7\n\n"))
        one.add(other)
        #expect(one.all.map(\.operations) == [[2, 0, 0]])
        #expect(one.all[0].missingParameters(of: 0) == [])
    }

    @Test func `is told in the table and in JSON`() throws {
        var statistics = Statistics()
        statistics.contracts.count(try use("GET /orders?page=2 HTTP/1.1\nHost: a\n\n"))
        let report = StatisticsReport(statistics, openConnections: 0, openUpstream: 0, uptime: 1, expiredExemptions: [])
        #expect(report.table.contains("1, never with X-Tenant"))
        let json = String(decoding: report.json, as: UTF8.self)
        #expect(json.contains("\"missing_parameters\": [\n"))
        #expect(json.contains("\"used\": 1"))
    }
}
