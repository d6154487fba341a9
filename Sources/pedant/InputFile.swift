internal import Foundation

/// A file that the command line names; `-` is standard input.
enum InputFile {
    static func isReadable(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isReadableFile(atPath: path)
    }

    static func read(_ path: String) throws -> Data {
        if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
        let url = URL(filePath: path)
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(.usage, "\(path): no such file")
        }
        guard (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) != true else {
            throw CommandFailure(.usage, "\(path): expected a file, found a folder")
        }
        // Not `Data(contentsOf:)`: pipes such as the shell's `<(...)` are read to their end too.
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.readToEnd() else {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw CommandFailure(.usage, "\(path): cannot be read")
            }
            return Data()
        }
        return data
    }
}
