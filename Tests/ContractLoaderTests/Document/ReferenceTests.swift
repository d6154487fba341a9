import RequestValidation
import Testing

@testable import ContractLoader

@Suite("References between documents")
struct ReferenceTests {
    /// What the reference at `/ref` of the first document leads to.
    private func follow(_ files: [String: String]) -> String {
        let store = DocumentStore { uri throws(ContractFaults) in
            let name = String(uri.dropFirst("file:///d/".count))
            guard let text = files[name] else { return nil }
            return try DocumentReader.read(Array(text.utf8), file: name, uri: uri)
        }
        do throws(ContractFault) {
            guard let document = try store.document(at: "file:///d/a.yaml") else { return "nothing" }
            guard let start = DocumentLocation(rootOf: document).member("ref") else { return "no start" }
            let target = try store.followed(start)
            return "\(target.source.text): \(target.node.text)"
        } catch {
            return ([error] + store.faults).map(\.description).joined(separator: "\n")
        }
    }

    @Test func `are JSON Pointers, escaped as pointers and as URIs`() {
        #expect(follow(["a.yaml": "ref: {$ref: '#/b/c'}\nb: {c: 1}"]) == "a.yaml:2:8, /b/c: 1")
        #expect(follow(["a.yaml": "ref: {$ref: '#/b~1c~0/x%20%C3%A4'}\n'b/c~': {x ä: 1}"]).hasSuffix(": 1"))
        #expect(follow(["a.yaml": "ref: {$ref: '#/b/1'}\nb: [1, 2]"]).hasSuffix(": 2"))
        #expect(follow(["a.yaml": "ref: {$ref: '#'}\n"]).hasPrefix("a.yaml:1:1: {ref:"))
    }

    @Test func `lead through files and other references`() {
        let files = [
            "a.yaml": "ref: {$ref: './b/c.json#/x'}", "b/c.json": #"{"x": {"$ref": "../d.yaml"}}"#,
            "d.yaml": "$ref: 'd.yaml#/y'\ny: {z: 1}",
        ]
        #expect(follow(files) == "d.yaml:2:4, /y: {z: 1}")
    }

    @Test func `that go round in circles end`() {
        let text = "ref: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}"
        #expect(follow(["a.yaml": text]) == "a.yaml:1:6: error: the reference leads back to itself")
    }

    @Test(arguments: [
        ("#/b/Odrer", "`#/b/Odrer` leads nowhere: `/b` has no `Odrer` (did you mean `Order`?)"),
        ("#/xyz", "`#/xyz` leads nowhere: the document has no `xyz`"),
        ("#/b/Order/x", "`#/b/Order/x` leads nowhere: `/b/Order` has no `x`"),
        ("#Order", "expected a JSON Pointer such as `#/components/schemas/Order`, found `#Order`"),
        ("c.yaml#/x", "`c.yaml#/x` names a file that is not there"),
        (
            "https://example.com/x.yaml#/y",
            "`https://example.com/x.yaml#/y` is on the network, from where nothing is loaded: keep a copy beside this file"
        ),
    ])
    func `that lead nowhere say what is missing`(reference: String, message: String) {
        let text = "ref: {$ref: '\(reference)'}\nb: {Order: 1}"
        #expect(follow(["a.yaml": text]) == "a.yaml:1:13: error: \(message)")
    }

    @Test func `to broken files give that file's faults`() {
        let files = ["a.yaml": "ref: {$ref: b.json}", "b.json": "{\"a\": \"\u{1}\", \"b\": 01}"]
        let faults = follow(files)
        #expect(faults.contains("b.json:1:8: error: not JSON"))
        #expect(faults.contains("b.json:1:17: error: not JSON"))
    }
}
