internal import ContractLoader
package import RequestValidation

extension RuleExample {
    /// Reads the example's contract into the settings, as if a configuration had named its file.
    package func holdToContract(_ settings: inout PolicySettings, file: String = "contract.yaml") {
        guard let contract else { return }
        if settings.contracts.isEmpty { settings.contracts = [ContractSettings(file: file)] }
        settings.contracts[0].file = file
        settings.contracts[0].contract = ExampleContracts.compiled(contract)
    }
}

/// Contracts written into tests.
package enum ContractText {
    /// - Parameter text: an OpenAPI document in YAML, whole in itself.
    package static func compiled(_ text: String, basePath: String? = nil) throws -> CompiledContract {
        let document = try DocumentReader.readYAML(
            Array(text.utf8), file: "contract.yaml", uri: "file:///contract.yaml")
        return try ContractFile.load(document, DocumentStore(), ContractFile.Options(basePath: basePath)).contract
    }
}

/// The examples' contracts, each compiled once.
private enum ExampleContracts {
    private static let all: [String: CompiledContract] = {
        var all: [String: CompiledContract] = [:]
        for text in Set(RuleCatalogue.all.flatMap { $0.examples }.compactMap { $0.contract }) {
            all[text] = try? ContractText.compiled(text)
        }
        return all
    }()

    static func compiled(_ text: String) -> CompiledContract? { all[text] }
}
