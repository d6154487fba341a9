internal import Foundation

/// A file that the command line names; `-` is standard input.
enum InputFile {
    static func isReadable(_ path: String) -> Bool {
        FileManager.default.isReadableFile(atPath: path) && !isFolder(path)
    }

    private static func isFolder(_ path: String) -> Bool {
        (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }

    static func read(_ path: String) throws -> Data {
        if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(.usage, "\(path): no such file")
        }
        guard !isFolder(path) else {
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
