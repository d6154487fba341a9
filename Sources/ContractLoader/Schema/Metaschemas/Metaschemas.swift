/// The official metaschemas, so that references to them need no network.
enum Metaschemas {
    static func document(at uri: String) -> Document? {
        guard let text = draft2020[uri] ?? draft7[uri] ?? draft4[uri] else { return nil }
        return try? DocumentReader.readJSON(Array(text.utf8), file: uri, uri: uri)
    }
}
