import Testing

@testable import ContractLoader

@Suite("YAML documents")
struct YAMLDocumentTests {
    @Test(arguments: [
        ("yes", "\"yes\""), ("no", "\"no\""), ("on", "\"on\""), ("y", "\"y\""), ("true", "true"), ("False", "false"),
        ("\"true\"", "\"true\""), ("'1'", "\"1\""), ("null", "null"), ("~", "null"), ("nil", "\"nil\""),
        ("2024-01-01", "\"2024-01-01\""), ("2001-12-14t21:59:43.10-05:00", "\"2001-12-14t21:59:43.10-05:00\""),
        ("12:30:45", "\"12:30:45\""), ("1_000", "\"1_000\""), ("1.2.3", "\"1.2.3\""), ("-", "[null]"),
        (".inf", "\".inf\""), ("<<", "\"<<\""), ("!!str 12", "\"12\""), ("!!int \"12\"", "12"),
        ("|\n  a\n  b", "\"a\nb\n\""), (">-\n  a\n  b", "\"a b\""),
    ])
    func `have the scalars of YAML 1.2's core schema`(written: String, read: String) {
        let expected = read == "[null]" ? "{a: [null]}" : "{a: \(read)}"
        let text = written == "-" ? "a:\n- " : written == "|\n  a\n  b" ? "a: \(written)\n" : "a: \(written)"
        #expect(yaml(text) == expected)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "-0"), ("+12", "12"), ("007", "7"), (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1"),
        ("1e3", "1e3"), ("1.50", "1.50"), ("12e+5", "12e+5"), ("0x1F", "31"), ("0o17", "15"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
    func `have numbers as JSON writes them`(written: String, read: String) {
        #expect(yaml(written) == read)
    }

    @Test func `share what aliases name, and merge`() {
        #expect(yaml("a: &x {b: 1, c: 2}\nd: *x") == "{a: {b: 1, c: 2}, d: {b: 1, c: 2}}")
        #expect(yaml("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}") == "{a: {b: 1, c: 2}, d: {c: 3, b: 1}}")
        #expect(yaml("- &x {b: 1}\n- &y {b: 2, c: 3}\n- <<: [*x, *y]") == "[{b: 1}, {b: 2, c: 3}, {b: 1, c: 3}]")
        #expect(yaml("a: {\"<<\": 1}") == "{a: {<<: 1}}")
        #expect(yaml("a: {<<: 1}") == "a.yaml:1:9: error: expected a mapping to merge, found a number")
        #expect(yaml("a: *x") == "a.yaml:1:4: error: not YAML: found undefined alias")
    }

    @Test func `know their places, in characters`() throws {
        let text = "# ä\na:\n  - é: x\n    \"ü\": {b: 1}\n"
        let root = try DocumentReader.readYAML(Array(text.utf8), file: "a.yaml", uri: "").root
        let item = try #require(root["a"]?.elements.first)
        #expect(item.members.map { [$0.line, $0.column] } == [[3, 5], [4, 5]])
        #expect([item["é"]?.line, item["é"]?.column] == [3, 8])
        #expect([item["ü"]?["b"]?.line, item["ü"]?["b"]?.column] == [4, 14])
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", "3:1: error: expected each name once, found `a` again; it stands in line 1"),
        ("a: 1\r\nb: 2\r\na: 3\r\n", "3:1: error: expected each name once, found `a` again; it stands in line 1"),
        (
            "x:\n  - a: 1\n    # a: 2\n    'a': 3\n",
            "4:5: error: expected each name once, found `a` again; it stands in line 2"
        ),
        ("{a: 1, a: 2}", "1:2: error: expected each name once, found `a` twice in the mapping that has it here"),
        ("a: [1, 2", "2:1: error: not YAML: did not find expected ',' or ']' while parsing a flow sequence"),
        ("a: 1\n---\nb: 2\n", "2:1: error: expected one document, found a second one"),
        ("a:\n\tb: 1", "2:1: error: not YAML: found character that cannot start any token"),
        ("? [a]\n: 1", "1:3: error: expected a name, found a list"),
    ])
    func `that are broken say where`(text: String, fault: String) {
        #expect(yaml(text).hasPrefix("a.yaml:\(fault)"), "\(yaml(text))")
    }

    @Test func `with names that stand twice are read all the same, the last of them, with an error for each`() throws {
        let text = """
            a: 1
            'b': {c: [1], c: 2, d: é, d: 3}
            a: 2
            b: 4
            a: 3
            """
        let document = try DocumentReader.readYAML(Array(text.utf8), file: "a.yaml", uri: "")
        #expect(document.root.text == "{b: 4, a: 3}")
        #expect(
            document.faults.map(\.description) == [
                "a.yaml:2:7: error: expected each name once, found `c` twice in the mapping that has it here",
                "a.yaml:2:21: error: expected each name once, found `d` twice in the mapping that has it here",
                "a.yaml:3:1: error: expected each name once, found `a` again; it stands in line 1",
                "a.yaml:5:1: error: expected each name once, found `a` again; it stands in line 3",
                "a.yaml:4:1: error: expected each name once, found `b` again; it stands in line 2",
            ])
        #expect(document.root["b"]?.line == 4)
        let names = (0..<30).map { "k\($0): 1\nk\($0): 2\n" }.joined()
        #expect(yaml(names).split(separator: "\n").count == 21)
        #expect(yaml("&x a: 1\na: 2").contains("expected each name once"))
    }

    @Test func `may be empty only by mistake`() {
        #expect(yaml("") == "a.yaml: error: expected a document, found an empty file")
        #expect(yaml("# nothing\n") == "a.yaml: error: expected a document, found an empty file")
    }

    @Test func `of bytes that are no UTF-8 say where`() {
        let fault = outcome { () throws(ContractFaults) in
            let bytes: [UInt8] = [0x61, 0x3A, 0x0A, 0x20, 0xC3, 0xA4, 0xFF, 0x0A]
            return try DocumentReader.readYAML(bytes, file: "a.yaml", uri: "").root.text
        }
        #expect(fault == "a.yaml:2:3: error: expected UTF-8, found bytes that are none")
    }

    @Test func `nested very deep are refused, not a crash`() {
        let flow = String(repeating: "[", count: 100_000)
        #expect(yaml(flow) == "a.yaml:1:1: error: expected at most 512 values within one another")
        let nested = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
        #expect(yaml(nested) == "a.yaml:1:513: error: expected at most 512 values within one another")
    }

    @Test func `whose aliases multiply are refused`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
        }
        #expect(yaml(text).contains("error: expected at most 8000000 values, aliases written out"))
    }
}
