import Testing

@testable import RequestValidation

@Suite struct PercentEncodingTests {
    @Test(arguments: [("%41", 0x41), ("%c3", 0xC3), ("%C3", 0xC3), ("%0", nil), ("%zz", nil), ("a41", nil), ("%", nil)])
    func `a percent sign and two digits are a byte`(_ text: String, _ expected: UInt8?) {
        let bytes = Array(text.utf8)
        #expect(PercentEncoding.decode(bytes.span, at: 0, end: bytes.count) == expected)
    }

    @Test func `digits behind the end do not count`() {
        let bytes = Array("%41".utf8)
        #expect(PercentEncoding.decode(bytes.span, at: 0, end: 2) == nil)
    }

    @Test func `what is no encoding stays as it is`() {
        let bytes = Array("a%20b%2x%".utf8)
        #expect(PercentEncoding.decoded(bytes.span, 0..<bytes.count) == Array("a b%2x%".utf8))
    }

    @Test func `neighbouring encodings of a kind are one run`() {
        let bytes = Array("%0d%0A:%0a%41%0d".utf8)
        let runs = PercentEncoding.runs(bytes.span, 0..<bytes.count) { $0 < 0x20 }
        #expect(runs.map { $0.place } == [0..<6, 7..<10, 13..<16])
        #expect(runs.map { $0.bytes } == [[13, 10], [10], [13]])
    }

    @Test func `bytes are encoded in upper case with two digits`() {
        #expect(PercentEncoding.encoded([0x0A, 0xC3]) == "%0A%C3")
    }
}
