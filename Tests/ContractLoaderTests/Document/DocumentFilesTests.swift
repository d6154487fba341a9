import Foundation
import RequestValidation
import Testing

@testable import ContractLoader
import RequestValidation

@Suite("Contracts in files")
struct DocumentFilesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "pedant-\(UUID().uuidString)").path

    private func write(_ files: [String: String]) throws {
        for (name, text) in files {
            let url = URL(filePath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private func load(_ files: [String: String]) throws -> String {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write(files)
        return outcome { () throws(ContractFaults) in
            try ContractFile.load(path: "\(folder)/a.yaml").contract.operations.map(\.name).joined(separator: " ")
        }.replacing("\(folder)/", with: "")
    }

    private let root = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {$ref: 'sub folder/b%20c.json#/x'}}"

    @Test func `are found beside the file that names them`() throws {
        let files = [
            "a.yaml": root, "sub folder/b c.json": #"{"x": {"get": {"$ref": "../d.yaml"}}}"#,
            "d.yaml": "operationId: d",
        ]
        #expect(try load(files) == "d")
    }

    @Test func `say which of them is broken, and where`() throws {
        #expect(
            try load(["a.yaml": root])
                == "a.yaml:3:20: error: `sub folder/b%20c.json#/x` names a file that is not there")
        let broken = try load(["a.yaml": root, "sub folder/b c.json": "{\"x\": {}\n \"y\": {}}"])
        #expect(broken.hasPrefix("sub folder/b c.json:2:2: error: not JSON: expected `,`"))
    }

    @Test func `have to be there`() {
        #expect(
            outcome { () throws(ContractFaults) in try ContractFile.load(path: "nowhere.yaml").contract.title }
                == "nowhere.yaml: error: no such file")
        #expect(
            outcome { () throws(ContractFaults) in try ContractFile.load(path: "/").contract.title }
                == "/: error: expected a file, found a folder")
    }

    @Test func `may be empty or folders only by mistake`() throws {
        #expect(try load(["a.yaml": ""]) == "a.yaml: error: expected a document, found an empty file")
        #expect(
            try load(["a.yaml": root, "sub folder/b c.json": ""])
                == "sub folder/b c.json: error: expected a document, found an empty file")
        #expect(
            try load(["a.yaml": root, "sub folder/b c.json/d": ""])
                == "sub folder/b c.json: error: expected a file, found a folder")
    }
}
