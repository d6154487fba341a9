/// The documents that a contract or schema consists of: each is loaded once, when a reference first names it.
package final class DocumentStore {
    private var documents: [String: Document] = [:]
    private let load: (String) throws(ContractFault) -> Document?

    /// - Parameter load: reads the document with this URI (without fragment); nil if there is none to be had.
    package init(load: @escaping (String) throws(ContractFault) -> Document? = { _ in nil }) {
        self.load = load
    }

    /// Makes a document known under its URI.
    package func add(_ document: Document) { documents[document.uri] = document }

    /// - Parameter uri: absolute, without fragment.
    package func document(at uri: String) throws(ContractFault) -> Document? {
        if let known = documents[uri] { return known }
        guard let loaded = try load(uri) else { return nil }
        documents[uri] = loaded
        return loaded
    }
}
