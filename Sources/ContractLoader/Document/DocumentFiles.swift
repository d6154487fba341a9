internal import Foundation
internal import RequestValidation

/// Loads documents from files. Nothing is ever loaded from the network.
package struct DocumentFiles: Sendable {
    /// The path of the file that was named, and what it is called in messages.
    private let first: (path: String, name: String)

    package init(file: String) { first = (DocumentFiles.absolute(file), file) }

    /// Of the file that was named.
    package var uri: String { "file://\(PercentText.encodedPath(first.path))" }

    /// The file that was named.
    package func read() throws(ContractFaults) -> Document {
        guard let bytes = DocumentFiles.bytes(first.path) else {
            let message = FileManager.default.fileExists(atPath: first.path) ? "cannot be read" : "no such file"
            throw ContractFaults([ContractFault(.error, message, file: first.name)])
        }
        return try DocumentReader.read(bytes, file: first.name, uri: uri)
    }

    /// The document of a `file:` URI; nil for other URIs and where there is no file.
    package func read(uri: String) throws(ContractFaults) -> Document? {
        let reference = URIReference(uri)
        guard reference.scheme == "file", let path = PercentText.decoded(reference.path),
            let bytes = DocumentFiles.bytes(path)
        else { return nil }
        return try DocumentReader.read(bytes, file: name(path), uri: uri)
    }

    /// Beside the file that was named, as seen from where that name is seen from.
    private func name(_ path: String) -> String {
        guard !first.name.hasPrefix("/") else { return path }
        let folder = DocumentFiles.absolute(".")
        return path.hasPrefix("\(folder)/") ? String(path.dropFirst(folder.count + 1)) : path
    }

    private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

    private static func bytes(_ path: String) -> [UInt8]? {
        let isFolder = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory
        guard isFolder != true,
            let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: DocumentReader.sizeLimit + 1)
        else { return nil }
        return Array(data)
    }
}
