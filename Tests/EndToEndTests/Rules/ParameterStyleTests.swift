import ParameterCases
import ProxyConfiguration
import RequestValidation
import Testing

/// The table of OpenAPI's styles through a proxy that holds requests to a contract made of it.
struct ParameterStyleTests {
    /// A request, and the rule that it breaks, if any.
    private struct Play: CustomStringConvertible {
        let name: String
        let request: String
        let rule: String?
        var description: String { "\(name): \(request.prefix { $0 != "\r\n" })" }
    }

    /// Twice the same request for each row whose value is good: once where the contract takes that value and no other,
    /// so that it is known what was read, and once where it takes another one only. A parameter that is missing is good
    /// where it may be.
    @Test func `the specification's table: good values arrive as they were sent, bad ones do not`() throws {
        var contract = ParameterContract()
        var plays: [Play] = []
        for row in ParameterCase.table {
            func add(_ name: String, isRequired: Bool = false, _ keywords: [String], breaks rule: String?) {
                let request = contract.add(
                    row.parameter, isRequired: isRequired, keywords: keywords, sent: row.sent)
                plays.append(Play(name: "\(row.name), \(name)", request: request, rule: rule))
            }
            let values = ParameterContract.oneOf([row.reading] + row.others)
            switch row.reading.first {
            case _ where row.parameter.location == .path && row.sent.isEmpty:
                // A parameter of a path is never empty.
                add("empty", [], breaks: "contract/no-such-path")
            case "m" where row.reading == "missing":
                add("where it may be", [], breaks: nil)
                add("where it may not", isRequired: true, [], breaks: "contract/missing-parameter")
            case "[", "{", "\"", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9":
                add("this value", [values], breaks: row.isFit ? nil : "contract/invalid-parameter")
                // Where a schema has no type, its values say what there is to read.
                let another = row.reading.hasPrefix("{") ? #"{"another": "value"}"# : #""another value""#
                add("another value", [ParameterContract.oneOf([another])], breaks: "contract/invalid-parameter")
            default: add("misstyled", [], breaks: "contract/parameter-style")
            }
        }
        #expect(plays.count > 180)
        try play(plays, contract)
    }

    @Test func `other styles: what is recognised is answered so, and what the answer shows as right arrives`() throws {
        var contract = ParameterContract()
        var plays: [Play] = []
        for row in StyleCase.all {
            let values = [ParameterContract.oneOf([row.value])]
            let request = contract.add(row.parameter, isRequired: true, keywords: values, sent: row.sent)
            plays.append(Play(name: "\(row.sent), sent", request: request, rule: "contract/parameter-style"))
            let right = contract.add(row.parameter, isRequired: true, keywords: values, sent: row.right ?? "")
            plays.append(Play(name: "\(row.sent), right", request: right, rule: nil))
        }
        try play(plays, contract)
    }

    private func play(_ plays: [Play], _ contract: ParameterContract) throws {
        let folder = try TemporaryFolder()
        try folder.write(contract.text, to: "styles.json")
        try Stage.run(configure: { configuration in
            configuration.policy.contracts = [ContractSettings(file: folder.file("styles.json"))]
            configuration.forwarding.xRequestID = false
            // What the specification's own examples break besides, such as a `|` that is not encoded.
            for rule in ParameterStyleTests.beside { configuration.policy.levels[rule] = .off }
        }) { stage in
            for its in plays {
                let response = try stage.proxy.exchange(its.request)
                let status = its.rule.map { RuleCatalogue.rule($0)?.status } ?? 200
                #expect(response.status == status, "\(its): \(response.text)")
                #expect(response.rejection?.rules == its.rule.map { [$0] }, "\(its)")
            }
            #expect(stage.upstream.texts == plays.filter { $0.rule == nil }.map(\.request))
            let whole = stage.upstream.messages.reduce(0) { $0 + $1.count }
            #expect(stage.upstream.connections.reduce(0) { $0 + $1.count } == whole, "bytes beside whole messages")
        }
    }

    private static let beside = [
        "contract/unknown-parameter", "cookie/duplicate-name", "cookie/invalid-syntax", "cookie/several-headers",
        "target/unencoded-character",
    ]
}
