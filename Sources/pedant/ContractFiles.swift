internal import ContractLoader
internal import RequestValidation

/// The contracts that a configuration names: read into the settings.
struct ContractFiles {
    /// What is wrong with them, one line each.
    private(set) var faults: [String] = []

    /// Reads the files into the settings that name them. One with faults is left out.
    init(readingInto settings: inout PolicySettings) {
        for index in settings.contracts.indices {
            let its = settings.contracts[index]
            let options = ContractFile.Options(basePath: its.basePath, assertsFormats: its.assertsFormats)
            do throws(ContractFaults) {
                let file = try ContractFile.load(path: its.file, options: options)
                settings.contracts[index].contract = file.contract
                settings.contracts[index].noteCount = file.notes.count
            } catch {
                faults += error.faults.filter { $0.severity == .error }.map { $0.description }
            }
        }
        // Contracts of different hosts have nothing to do with each other.
        for group in Dictionary(grouping: settings.contracts, by: { $0.host ?? "" }).values {
            faults += ContractConflicts.among(group.compactMap { $0.contract }).map { $0.description }
        }
    }
}
