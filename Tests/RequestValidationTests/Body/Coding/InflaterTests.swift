import Testing

@testable import RequestValidation

@Suite("Inflating") struct InflaterTests {
    private func output(_ inflater: Inflater) -> [UInt8] { Array(inflater.output.prefix(inflater.produced)) }

    @Test func `data is inflated as far as there is input, then room`() {
        let content = Array("a rose is a rose is a rose".utf8)
        let data = ZlibWriter.compress(content, .none)
        let inflater = Inflater()
        #expect(inflater.inflate(data.span, 0..<3, atMost: 100) == .hungry)
        #expect(inflater.taken == 3)
        var all = output(inflater)
        #expect(inflater.inflate(data.span, 3..<data.count, atMost: 5) == .full)
        #expect(inflater.produced == 5)
        all += output(inflater)
        let start = 3 + inflater.taken
        #expect(inflater.inflate(data.span, start..<data.count, atMost: 100) == .ended)
        all += output(inflater)
        #expect(all == content)
        #expect(inflater.bitsRead > 8 * (data.count - 1) && inflater.bitsRead <= 8 * data.count)
    }

    @Test func `what lies behind the data is not taken`() {
        let data = ZlibWriter.compress([1, 2, 3], .none)
        let inflater = Inflater()
        #expect(inflater.inflate((data + [9, 9]).span, 0..<(data.count + 2), atMost: 100) == .ended)
        #expect(inflater.taken == data.count)
    }

    @Test func `no call puts out more than the window`() {
        let data = ZlibWriter.compress([UInt8](repeating: 7, count: 100_000), .none)
        let inflater = Inflater()
        #expect(inflater.inflate(data.span, 0..<data.count, atMost: 1_000_000) == .full)
        #expect(inflater.produced == Inflater.capacity)
    }

    @Test(arguments: DeflateSample.all) func `every defect has its name and its place`(_ its: DeflateSample) {
        let inflater = Inflater()
        #expect(inflater.inflate(its.bytes.span, 0..<(its.bytes.count - 1), atMost: 100) == .hungry)
        inflater.reset()
        #expect(inflater.inflate(its.bytes.span, 0..<its.bytes.count, atMost: 100) == .damaged(its.defect))
        let bit = its.defect == .storedLength ? inflater.bitsRead : inflater.bitsRead - 1
        #expect(bit / 8 == its.offset)
    }

    @Test func `all defects that zlib names have a sample`() {
        let sampled = Set(DeflateSample.all.map { "\($0.defect)" })
        #expect(sampled == Set(DeflateDefect.allCases.filter { $0 != .other }.map { "\($0)" }))
    }

    @Test func `behind damage nothing more is read, and a reset forgets it`() {
        let inflater = Inflater()
        let bad: [UInt8] = [0x07]
        #expect(inflater.inflate(bad.span, 0..<1, atMost: 100) == .damaged(.blockType))
        #expect(inflater.inflate(bad.span, 0..<1, atMost: 100) == .damaged(.blockType))
        inflater.reset()
        let good = ZlibWriter.compress([1], .none)
        #expect(inflater.inflate(good.span, 0..<good.count, atMost: 100) == .ended)
        #expect(output(inflater) == [1])
    }
}
