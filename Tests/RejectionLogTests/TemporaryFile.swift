import Foundation

/// A path in a folder of its own, removed with its owner.
final class TemporaryFile {
    let folder: URL
    var path: String { folder.appendingPathComponent("log.jsonl").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

    var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}
