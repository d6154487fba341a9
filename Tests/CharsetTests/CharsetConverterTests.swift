import Charset
import Testing

@Suite struct CharsetConverterTests {
    /// What a converter says to bytes that come one by one.
    private func steps(_ bytes: [UInt8], _ converter: CharsetConverter) -> [CharsetConverter.Step] {
        var steps: [CharsetConverter.Step] = []
        var sequence: UInt64 = 0
        var count = 0
        for byte in bytes {
            sequence |= UInt64(byte) << UInt64(count * 8)
            count += 1
            let step = converter.step(sequence, count: count)
            if step != .incomplete { (sequence, count) = (0, 0) }
            steps.append(step)
        }
        return steps
    }

    @Test func `a character of several bytes is whole with its last one`() throws {
        let converter = try #require(CharsetConverter("SHIFT_JIS"))
        #expect(
            steps([0x41, 0x93, 0xFA, 0x42], converter) == [.scalar(0x41), .incomplete, .scalar(0x65E5), .scalar(0x42)])
    }

    @Test func `escape sequences are no characters`() throws {
        let converter = try #require(CharsetConverter("ISO-2022-JP"))
        let said = steps([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x41], converter)
        #expect(
            said == [
                .incomplete, .incomplete, .silent, .incomplete, .scalar(0x65E5), .incomplete, .incomplete, .silent,
                .scalar(0x41),
            ])
    }

    @Test func `bytes that are no character are invalid, and the next ones are looked at afresh`() throws {
        let converter = try #require(CharsetConverter("EUC-KR"))
        #expect(steps([0xFF, 0x41, 0x41], converter) == [.incomplete, .invalid, .scalar(0x41)])
    }

    @Test func `a set of single bytes is a table`() throws {
        let table = try #require(CharsetConverter("CP1251")).singleBytes()
        #expect(table.count == 256)
        #expect(table[0xCF] == 0x041F)
        #expect(table[0x98] == nil)
    }

    @Test(arguments: ["", "no-such-set", "UTF-8//IGNORE", "../UTF-8"]) func `other names open nothing`(_ name: String) {
        #expect(CharsetConverter(name) == nil)
    }
}
