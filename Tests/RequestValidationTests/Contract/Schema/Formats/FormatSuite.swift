import Foundation

/// Files of the official JSON Schema test suite, read where it lies beside the project.
struct FormatSuite {
    struct Case {
        let group: String
        let name: String
        let schema: [String: Any]
        let data: Any
        let isValid: Bool
    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent(
            "../../../../../../shared/data/JSON-Schema-Test-Suite/tests"
        )
        .standardizedFileURL

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// Names without `.json`, sorted.
    static func files(under path: String) -> [String] {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func cases(_ file: String) throws -> [Case] {
        let data = try Data(contentsOf: folder.appendingPathComponent("\(file).json"))
        let groups = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
        return groups.flatMap { group in
            (group["tests"] as? [[String: Any]] ?? []).compactMap { test in
                guard let schema = group["schema"] as? [String: Any], let data = test["data"] else { return nil }
                return Case(
                    group: group["description"] as? String ?? "", name: test["description"] as? String ?? "",
                    schema: schema, data: data, isValid: test["valid"] as? Bool ?? false)
            }
        }
    }
}
