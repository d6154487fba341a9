import Foundation
import RequestValidation
import Testing

@testable import ContractLoader

/// Descriptions that are published, beside the repository; they are too large to be in it.
private enum PublicDescriptions {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/openapi").standardizedFileURL.path

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder) }
}

@Suite("Public descriptions", .enabled(if: PublicDescriptions.areThere, "there is no ../shared/data/openapi"))
struct PublicDescriptionTests {
    @Test(arguments: [
        ("petstore-expanded-3.0.json", 4), ("uber-2.0.yaml", 5), ("uspto-3.0.yaml", 3), ("box-3.0.json", 278),
        ("openai-3.1.yaml", 281),
    ])
    func `load without errors, and every operation routes`(file: String, operations: Int) throws {
        let contract = try ContractFile.load(path: "\(PublicDescriptions.folder)/\(file)").contract
        #expect(contract.operations.count == operations)
        #expect(contract.operations.allSatisfy { $0.path >= 0 })
        var match = PathMatch()
        for route in contract.router.routes {
            let path = Array((route.basePath.text + PublicDescriptionTests.filled(route.template.text)).utf8)
            #expect(contract.router.match(path.span, 0..<path.count, &match))
            #expect(match.path == route.path, "\(route.template.text)")
            #expect(match.captures.count == route.template.variables.count)
        }
    }

    @Test(arguments: [("openai-3.1.yaml", PublicRequest.openAI), ("box-3.0.json", PublicRequest.box)])
    func `take what is sent by those who use the API`(file: String, requests: [PublicRequest]) throws {
        let contract = try ContractFile.load(path: "\(PublicDescriptions.folder)/\(file)").contract
        for request in requests {
            let known = ["contract/deprecated-operation", "header/value-syntax"]
            #expect(request.findings(by: contract).filter { !known.contains($0) } == [], "\(request)")
        }
    }

    @Test func `refuse what is nearly that`() throws {
        let contract = try ContractFile.load(path: "\(PublicDescriptions.folder)/openai-3.1.yaml").contract
        let request = PublicRequest("POST", "/v1/embeddings", #"{"model":"text-embedding-3-large","input":[[1,"2"]]}"#)
        #expect(request.findings(by: contract) == ["contract/schema"])
    }

    /// A path of the template: `/orders/~1/items/~2`.
    private static func filled(_ template: String) -> String {
        var text = ""
        for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = part.firstIndex(of: "}") else {
                text += part
                continue
            }
            text += "~\(index)\(part[part.index(after: end)...])"
        }
        return text
    }
}
