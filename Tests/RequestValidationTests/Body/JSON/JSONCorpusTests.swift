import Testing

@testable import RequestValidation

@Suite struct JSONCorpusTests {
    @Test(arguments: JSONCorpus.accepted) func `a JSON text passes without a word`(_ text: String) {
        #expect(JSONReading.faults(Array(text.utf8)) == [])
        #expect(JSONReading.tape(Array(text.utf8)) != nil)
    }

    @Test(arguments: JSONCorpus.rejected.map { $0.text }) func `a faulty text has the one fault that it shows`(
        _ text: String
    ) {
        let expected = JSONCorpus.rejected.filter { $0.text == text }.map { $0.fault }
        #expect(JSONReading.faults(Array(text.utf8)) == expected)
    }

    @Test(arguments: JSONCorpus.accepted + JSONCorpus.rejected.map { $0.text })
    func `faults and their places do not depend on the split`(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = JSONReading.read(bytes)
        for cut in 0...bytes.count {
            #expect(JSONReading.read(bytes, cuts: [cut]) == whole, "split at \(cut)")
        }
        #expect(JSONReading.read(bytes, cuts: Array(0..<bytes.count)) == whole, "byte by byte")
    }

    @Test(arguments: JSONCorpus.notUTF8) func `bytes that are not UTF-8 are found in strings and names`(
        _ bytes: [UInt8]
    ) {
        #expect(JSONReading.faults([0x22, 0x61] + bytes + [0x62, 0x22]) == ["invalidUTF8"])
        #expect(JSONReading.faults([0x7B, 0x22] + bytes + Array("\":1}".utf8)) == ["invalidUTF8"])
    }

    @Test func `depth is bounded, not the stack`() {
        let limit = 512
        let deep = { (count: Int) in Array(repeating: UInt8(0x5B), count: count) + Array(repeating: 0x5D, count: count)
        }
        #expect(JSONReading.faults(deep(limit)) == [])
        #expect(JSONReading.faults(deep(limit + 1)) == ["tooDeep"])
        #expect(JSONReading.faults(deep(100_000)) == ["tooDeep"])
    }

    @Test func `a repeated name is found among thousands`() {
        let names = (0..<5000).map { "\"name \($0)\":0" }
        #expect(JSONReading.faults(Array("{\(names.joined(separator: ","))}".utf8)) == [])
        #expect(JSONReading.faults(Array("{\(names.joined(separator: ",")),\"name 17\":1}".utf8)) == ["duplicateKey"])
    }

    @Test func `each line and each record is a document of its own`() {
        #expect(JSONReading.faults(Array("{\"a\":1}\n{\"a\":2}\n".utf8), format: .lines) == [])
        #expect(
            JSONReading.faults(Array("{\"a\":1,}\n[1 2]\n3".utf8), format: .lines) == ["trailingComma", "missingComma"])
        #expect(JSONReading.faults(Array("\u{1E}{\"a\":1}\n\u{1E}[2]\n".utf8), format: .sequence) == [])
        #expect(JSONReading.faults(Array("\u{1E}{\"a\":1\n\u{1E}[2]\n".utf8), format: .sequence) == ["unclosedBracket"])
    }
}
