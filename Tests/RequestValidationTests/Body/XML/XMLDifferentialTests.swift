import Foundation
import Fuzzing
import Testing

@testable import RequestValidation

/// Mutated documents are accepted or rejected as expat and libxml2 do it, but where a listed reason tells them apart.
@Suite struct XMLDifferentialTests {
    /// Why another reader judges a document otherwise.
    struct Reason: Sendable {
        let text: String
        let holds: @Sendable (_ bytes: [UInt8], _ kinds: [String]) -> Bool
    }

    static func holdsOnly(_ kinds: Set<String>) -> @Sendable ([UInt8], [String]) -> Bool {
        { _, found in !found.isEmpty && found.allSatisfy { kinds.contains($0) } }
    }

    static func contains(_ text: String) -> @Sendable ([UInt8], [String]) -> Bool {
        { bytes, _ in String(decoding: bytes, as: UTF8.self).contains(text) }
    }

    static let both: [Reason] = [
        Reason(
            text: "a document type is a matter of policy for us; its subset is passed over lexically, and read by them",
            holds: contains("<!DOCTYPE")),
        Reason(text: "the declaration's fixed values are checked more loosely, or 1.x is refused") { bytes, _ in
            bytes.starts(with: Array("<?xml".utf8))
        },
        Reason(text: "a colon in a processing instruction's name is taken", holds: holdsOnly(["badNamespace"])),
    ]

    static let expat: [Reason] =
        both + [
            Reason(text: "names are those of the fourth edition") { bytes, _ in bytes.contains { $0 >= 0x80 } }
        ]

    static let libxml2: [Reason] =
        both + [
            Reason(
                text: "faults of namespaces are no faults of the document",
                holds: holdsOnly(["badNamespace", "undeclaredPrefix", "duplicateAttribute"])),
            Reason(text: "a namespace must be a URI; for us, as the standard has it, any text names one") {
                bytes, kinds in
                kinds.isEmpty && String(decoding: bytes, as: UTF8.self).contains("xmlns")
            },
            Reason(text: "NUL ends the input of some versions") { bytes, _ in bytes.contains(0) },
        ]

    private static let seeds = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<order id=\"7\"><item>pen &amp; ink</item><!-- c --></order>",
        "<s:E xmlns:s=\"urn:s\" xmlns=\"urn:d\"><s:B a='1' s:a=\"2\"><x xml:lang=\"en\">&#65;&#x42;</x></s:B></s:E>",
        "<a><![CDATA[x < y && z]]>]] > <?p i?><b/><c></c></a>", "<a>\n<b c='d' e=\"f\"/>t\u{E9}xt\u{1F600}</a>\n",
        "<a xmlns:p=\"u\" xmlns:q=\"u\"><p:b q:c=\"\" p:d=\"\"/><q:e/></a>", "<!-- x --><a b=\"&lt;\">&gt;</a><?q?>",
    ]
    private static let spice =
        Array("<>/&;:='\"!?[]-# \n\tabxmlnsp10".utf8) + [0x00, 0x01, 0x7F, 0x80, 0xC3, 0xE9, 0xED, 0xFF]

    /// The same documents in every run.
    static let mutants: [[UInt8]] = {
        var generator = SeededGenerator(seed: 5)
        return (0..<4000).map { round in
            var text = Array(seeds[round % seeds.count].utf8)
            for _ in 0..<Int.random(in: 1...2, using: &generator) { mutate(&text, &generator) }
            return text
        }
    }()

    private static func mutate(_ text: inout [UInt8], _ generator: inout SeededGenerator) {
        let place = Int.random(in: 0...text.count, using: &generator)
        let byte = spice[Int.random(in: 0..<spice.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text.insert(byte, at: place)
        case 1 where place < text.count: text[place] = byte
        case 2 where place < text.count: text.remove(at: place)
        case 3: text.insert(contentsOf: text[place..<min(text.count, place + 5)], at: place)
        default: text.append(byte)
        }
    }

    @Test func `mutated documents are judged as expat judges them`() throws {
        let program = """
            import sys
            from xml.parsers import expat
            for line in sys.stdin.read().split("\\n")[:-1]:
                try:
                    expat.ParserCreate(namespace_separator="}").Parse(bytes.fromhex(line), True)
                    print(1, end="")
                except Exception:
                    print(0, end="")
            """
        guard let theirs = try answers(program) else { return print("expat: no python3, not compared") }
        expectAgreement(theirs, XMLDifferentialTests.expat)
    }

    @Test func `mutated documents are judged as libxml2 judges them`() throws {
        let program = """
            import sys
            from lxml import etree
            for line in sys.stdin.read().split("\\n")[:-1]:
                try:
                    etree.fromstring(bytes.fromhex(line), etree.XMLParser(resolve_entities=False, no_network=True))
                    print(1, end="")
                except Exception:
                    print(0, end="")
            """
        guard let theirs = try answers(program) else { return print("libxml2: no lxml in python3, not compared") }
        expectAgreement(theirs, XMLDifferentialTests.libxml2)
    }

    /// What a program says to each document; nil if it cannot run here.
    private func answers(_ program: String) throws -> [Bool]? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        let folder = FileManager.default.temporaryDirectory.appending(path: "xml-mutants-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = XMLDifferentialTests.mutants.map { $0.map { String(format: "%02x", $0) }.joined() + "\n" }
        try Data(lines.joined().utf8).write(to: folder)
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: folder)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? answer.map { $0 == 0x31 } : nil
    }

    private func expectAgreement(_ theirs: [Bool], _ reasons: [Reason]) {
        let mutants = XMLDifferentialTests.mutants
        #expect(theirs.count == mutants.count)
        for (text, isAccepted) in zip(mutants, theirs) {
            let kinds = XMLReading.kinds(text)
            guard kinds.isEmpty != isAccepted else { continue }
            let isExplained = reasons.contains { $0.holds(text, kinds) }
            let shown = String(decoding: text, as: UTF8.self).debugDescription
            #expect(isExplained, "\(shown): accepted there: \(isAccepted), found here: \(kinds)")
        }
    }
}
