/// The documents that a contract or schema consists of: each is loaded once, when a reference first names it.
package final class DocumentStore {
    private var documents: [String: Document] = [:]
    /// Why a document cannot be had.
    private var failures: [String: ContractFault] = [:]
    private let load: (String) throws(ContractFaults) -> Document?
    /// What is wrong with the documents, beside what was thrown.
    package private(set) var faults: [ContractFault] = []

    /// - Parameter load: reads the document with this URI (without fragment); nil if there is none to be had.
    package init(load: @escaping (String) throws(ContractFaults) -> Document? = { _ in nil }) {
        self.load = load
    }

    /// Makes a document known under its URI.
    package func add(_ document: Document) {
        documents[document.uri] = document
        faults += document.faults
    }

    /// - Parameter uri: absolute, without fragment.
    package func document(at uri: String) throws(ContractFault) -> Document? {
        if let known = documents[uri] { return known }
        if let failure = failures[uri] { throw failure }
        do throws(ContractFaults) {
            guard let loaded = try load(uri) else { return nil }
            documents[uri] = loaded
            faults += loaded.faults
            return loaded
        } catch {
            faults += error.faults.dropFirst()
            let failure = error.faults.first ?? ContractFault(.error, "cannot be read", file: uri)
            failures[uri] = failure
            throw failure
        }
    }
}
