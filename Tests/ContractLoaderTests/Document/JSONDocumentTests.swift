import Testing

@testable import ContractLoader

@Suite("JSON documents")
struct JSONDocumentTests {
    @Test func `have all kinds of values`() {
        let text = #"{"a": [1, -2.50e3, "x\u00e4", true, false, null], "b": {}}"#
        #expect(json(text) == "{a: [1, -2.50e3, \"xä\", true, false, null], b: {}}")
        #expect(json("\u{FEFF}[1e400]") == "[1e400]")
    }

    @Test func `know their places, in characters`() throws {
        let text = "{\n  \"é\": \"ä\", \"b\": [\n    7]}"
        let root = try DocumentReader.readJSON(Array(text.utf8), file: "a.json", uri: "").root
        #expect(
            root.members.map { [$0.line, $0.column, $0.node.line, $0.node.column] } == [[2, 3, 2, 8], [2, 13, 2, 18]])
        #expect(root["b"]?.elements.map { [$0.line, $0.column] } == [[3, 5]])
    }

    @Test(arguments: [
        (
            "{\"a\": 1,\n}",
            "1:8: error: not JSON: expected another member behind the comma, found `}`: remove this comma"
        ),
        (
            "{\"a\": 1, \"b\": 2,\n \"a\": 3}",
            "2:2: error: not JSON: expected `\"a\"` once in the object, found `\"a\"` again; it stands in line 1, column 2: send each name once"
        ),
        ("{\"a\": ", "1:7: error: not JSON: expected a value behind the colon, found the end of the file: "),
        ("{\"a\": ]", "1:7: error: not JSON: "),
    ])
    func `that are broken say where, in the words of the rules`(text: String, fault: String) {
        #expect(json(text).hasPrefix("a.json:\(fault)"), "\(json(text))")
    }

    @Test func `may be empty only by mistake`() {
        #expect(json("") == "a.json: error: expected a document, found an empty file")
        #expect(json(" \r\n") == "a.json: error: expected a document, found an empty file")
    }

    @Test func `with a name that stands twice are read all the same, with an error`() throws {
        let text = "{\"a\": 1, \"a\": 2}"
        let document = try DocumentReader.readJSON(Array(text.utf8), file: "a.json", uri: "")
        #expect(document.root["a"]?.text == "2")
        #expect(document.faults.map(\.severity) == [.error])
    }

    @Test func `nested very deep are refused, not a crash`() {
        let text = String(repeating: "[", count: 100_000)
        #expect(
            json(text)
                == "a.json:1:513: error: not JSON: expected at most 512 levels, found level 513: nest less deeply")
    }

    @Test(arguments: [
        ("a.json", "a: 1", false), ("a.yaml", "a: 1", true), ("a.YML", "{a: 1}", true), ("a", "\n {\"a\": 1}", true),
        ("a.txt", "a: 1", true), ("a", "{a: 1}", false),
    ])
    func `are told from YAML by the file's name, then by their first character`(
        file: String, text: String, isRead: Bool
    ) {
        let result = outcome { () throws(ContractFaults) in
            try DocumentReader.read(Array(text.utf8), file: file, uri: "").root.text
        }
        #expect((result == "{a: 1}") == isRead, "\(result)")
    }
}
