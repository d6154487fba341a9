internal import ContractLoader
internal import RequestValidation

/// The contracts that a configuration names: read into the settings.
struct ContractFiles {
    /// What is wrong with them, one line each.
    private(set) var faults: [String] = []
    /// What in them is not checked, one line each.
    private(set) var notes: [String] = []

    /// Reads the files into the settings that name them. One with faults is left out.
    init(readingInto settings: inout PolicySettings) {
        for index in settings.contracts.indices {
            let its = settings.contracts[index]
            let options = ContractFile.Options(basePath: its.basePath, assertsFormats: its.assertsFormats)
            do throws(ContractFaults) {
                let file = try ContractFile.load(path: its.file, options: options)
                settings.contracts[index].contract = file.contract
                notes += file.notes.map { $0.description }
            } catch {
                faults += error.faults.filter { $0.severity == .error }.map { $0.description }
            }
        }
    }
}
