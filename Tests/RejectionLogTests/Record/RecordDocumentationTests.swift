import Foundation
import Testing

@testable import RejectionLog

@Suite("The documentation of the record")
struct RecordDocumentationTests {
    private func documented() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appending(path: "Sources/RejectionLog/RejectionLog.docc/RejectionLog.md")
        return try String(contentsOf: page, encoding: .utf8)
    }

    private func members(_ json: Any) -> Set<String> {
        switch json {
        case let object as [String: Any]: object.reduce(into: []) { $0.formUnion(members($1.value).union([$1.key])) }
        case let array as [Any]: array.reduce(into: []) { $0.formUnion(members($1)) }
        default: []
        }
    }

    @Test("Every member that is written is documented")
    func complete() throws {
        let page = try documented()
        var binary = RecordSamples.record()
        binary.capture = Record.Capture(head: [0xFF], body: [0xFF], isBodyDecoded: true, isTruncated: true)
        for record in [RecordSamples.record(), binary] {
            let json = try JSONSerialization.jsonObject(with: Data(RecordSamples.line(record)))
            for member in members(json) { #expect(page.contains("`\(member)`"), "\(member) is not documented") }
        }
    }
}
