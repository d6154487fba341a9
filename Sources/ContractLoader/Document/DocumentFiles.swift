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
        guard let bytes = try DocumentFiles.bytes(first.path, name: first.name) else {
            throw ContractFaults([ContractFault(.error, "no such file", file: first.name)])
        }
        return try DocumentReader.read(bytes, file: first.name, uri: uri)
    }

    /// The document of a `file:` URI; nil for other URIs and where there is no file.
    package func read(uri: String) throws(ContractFaults) -> Document? {
        let reference = URIReference(uri)
        guard reference.scheme == "file", let path = PercentText.decoded(reference.path),
            let bytes = try DocumentFiles.bytes(path, name: name(path))
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

    /// Nil if there is no file.
    private static func bytes(_ path: String, name: String) throws(ContractFaults) -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let isFolder = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory
        guard isFolder != true else {
            throw ContractFaults([ContractFault(.error, "expected a file, found a folder", file: name)])
        }
        guard let handle = FileHandle(forReadingAtPath: path), let bytes = bytes(handle) else {
            throw ContractFaults([ContractFault(.error, "cannot be read", file: name)])
        }
        return bytes
    }

    /// One more than may be at most.
    private static func bytes(_ handle: FileHandle) -> [UInt8]? {
        do {
            return Array(try handle.read(upToCount: DocumentReader.sizeLimit + 1) ?? Data())
        } catch {
            return nil
        }
    }
}
