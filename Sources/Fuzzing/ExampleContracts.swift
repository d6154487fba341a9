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

/// The examples' contracts, each compiled once.
private enum ExampleContracts {
    private static let all: [String: CompiledContract] = {
        var all: [String: CompiledContract] = [:]
        for example in RuleCatalogue.all.flatMap({ $0.examples }) {
            guard let text = example.contract, all[text] == nil else { continue }
            let document = try? DocumentReader.readYAML(
                Array(text.utf8), file: "contract.yaml", uri: "file:///contract.yaml")
            all[text] = document.flatMap {
                try? ContractFile.load($0, DocumentStore(), ContractFile.Options()).contract
            }
        }
        return all
    }()

    static func compiled(_ text: String) -> CompiledContract? { all[text] }
}
