import Testing

@testable import RequestValidation

@Suite("Names of properties")
struct SchemaNamesTests {
    private static let names = [
        "", "a", "b", "id", "created", "customer", "customers", "customer_number_a", "customer_number_b", "Ümläute",
        "0123456789abcdef", "0123456789abcdeg", "1123456789abcdef",
    ]

    /// Whether a table of all names finds `name`, with `behind` behind it in the same text.
    private static func find(_ name: String, behind: String) -> [String] {
        let table = SchemaNames(names.map { Array($0.utf8) })
        let text = Array(("\"" + name + behind).utf8)
        let range = 1..<(1 + name.utf8.count)
        return names.enumerated().filter { position, known in
            let slot = SchemaProperty(Array(known.utf8), at: Int32(position))
            return table.isName(slot, text.span, range, SchemaNames.word(text.span, range))
        }.map(\.element)
    }

    @Test("are found by their bytes alone, at the end of the text and before more of it", arguments: names)
    func find(_ name: String) {
        #expect(Self.find(name, behind: "") == [name])
        #expect(Self.find(name, behind: "x\":1234567890") == [name])
        #expect(Self.find(name + "x", behind: "") == [])
        #expect(Self.find("x" + name, behind: "9") == [])
    }
}
