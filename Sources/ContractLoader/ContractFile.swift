package import RequestValidation

/// A contract in files: an OpenAPI description and what it refers to.
package struct ContractFile: Sendable {
    package struct Options: Sendable {
        /// Without `/` at the end. Nil: the servers' in the description.
        package var basePath: String?
        /// Whether `format` is checked.
        package var assertsFormats: Bool

        package init(basePath: String? = nil, assertsFormats: Bool = true) {
            self.basePath = basePath
            self.assertsFormats = assertsFormats
        }
    }

    package let contract: CompiledContract
    /// What it is written in: `OpenAPI 3.1`.
    package let specification: String
    /// What in the description is not checked, and what is odd.
    package let notes: [ContractFault]

    /// Reads and compiles a description.
    ///
    /// - Throws: all errors, and the notes behind them.
    package static func load(path: String, options: Options = Options()) throws(ContractFaults) -> ContractFile {
        let files = DocumentFiles(file: path)
        let store = DocumentStore { uri throws(ContractFaults) in try files.read(uri: uri) }
        let document = try files.read()
        store.add(document)
        return try load(document, store, options)
    }

    /// - Parameter store: has the document, and loads those that it refers to.
    package static func load(
        _ document: Document, _ store: DocumentStore, _ options: Options
    ) throws(ContractFaults) -> ContractFile {
        let version: DescriptionVersion
        do throws(ContractFaults) {
            version = try DescriptionVersion(document)
        } catch {
            throw ContractFaults(document.faults + error.faults)
        }
        let reader = DescriptionReader(document, version: version, store: store, options: options)
        guard let contract = reader.contract() else { throw ContractFaults(reader.faults.sorted) }
        return ContractFile(contract: contract, specification: version.name, notes: reader.faults.sorted)
    }
}
