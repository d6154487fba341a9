import Testing

@testable import RequestValidation

@Suite struct UTF8CheckTests {
    @Test(arguments: [
        "", "plain", "caf\u{E9}", "\u{20AC}uro", "\u{D55C}\u{AD6D}", "\u{1F600}!", "\u{0}\u{7F}\u{80}\u{7FF}",
    ])
    func `text is UTF-8`(_ text: String) {
        #expect(fault(in: Array(text.utf8)) == nil)
    }

    @Test(
        arguments: [
            ([0x41, 0xC0, 0xAF], UTF8Fault(kind: .overlong, offset: 1, length: 2)),
            ([0xC1, 0x81], UTF8Fault(kind: .overlong, offset: 0, length: 2)),
            ([0xE0, 0x80, 0xAF], UTF8Fault(kind: .overlong, offset: 0, length: 3)),
            ([0xE0, 0x9F, 0xBF], UTF8Fault(kind: .overlong, offset: 0, length: 3)),
            ([0xF0, 0x8F, 0xBF, 0xBF], UTF8Fault(kind: .overlong, offset: 0, length: 4)),
            ([0xED, 0xA0, 0x80], UTF8Fault(kind: .surrogate, offset: 0, length: 3)),
            ([0xED, 0xBF, 0xBF], UTF8Fault(kind: .surrogate, offset: 0, length: 3)),
            ([0xF4, 0x90, 0x80, 0x80], UTF8Fault(kind: .outOfRange, offset: 0, length: 4)),
            ([0xF7, 0xBF, 0xBF, 0xBF], UTF8Fault(kind: .outOfRange, offset: 0, length: 4)),
            ([0x41, 0xE9], UTF8Fault(kind: .truncated, offset: 1, length: 1)),
            ([0xE9, 0x74, 0xC3, 0xA9], UTF8Fault(kind: .truncated, offset: 0, length: 1)),
            ([0xE2, 0x82], UTF8Fault(kind: .truncated, offset: 0, length: 2)),
            ([0xF0, 0x9F, 0x98, 0xC3, 0xA9], UTF8Fault(kind: .truncated, offset: 0, length: 3)),
            ([0x80], UTF8Fault(kind: .stray, offset: 0, length: 1)),
            ([0xC3, 0xA9, 0xA9], UTF8Fault(kind: .stray, offset: 2, length: 1)),
            ([0xFE], UTF8Fault(kind: .stray, offset: 0, length: 1)),
            ([0xFF], UTF8Fault(kind: .stray, offset: 0, length: 1)),
            ([0xF8, 0x88, 0x80, 0x80, 0x80], UTF8Fault(kind: .stray, offset: 0, length: 1)),
        ] as [([UInt8], UTF8Fault)])
    func `each kind of fault has its place`(_ bytes: [UInt8], _ expected: UTF8Fault) {
        #expect(fault(in: bytes) == expected)
    }

    @Test func `the standard library agrees on every first byte and on the bounds of those behind it`() {
        let bounds: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        var disagreements: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for second in bounds {
                for third in bounds {
                    for bytes in [[first, second, third], [first, second, third, 0x80]] {
                        let isValid = String(validating: bytes, as: UTF8.self) != nil
                        if isValid != (fault(in: bytes) == nil) { disagreements.append(bytes) }
                    }
                }
            }
        }
        #expect(disagreements.isEmpty)
    }

    @Test func `a split changes nothing`() {
        let texts: [[UInt8]] = [
            Array("a \u{20AC} in the middle of a longer text \u{1F600}".utf8),
            Array("long enough for words of eight bytes ".utf8) + [0xE2, 0x82, 0x41],
            [0x61, 0xF0, 0x9F, 0x98], [0x61, 0xED, 0xA0, 0x80, 0x62],
        ]
        for bytes in texts {
            for cut in 0...bytes.count {
                var check = UTF8Check()
                let parted =
                    check.feed(bytes.span, 0..<cut) ?? check.feed(bytes.span, cut..<bytes.count) ?? check.finish()
                #expect(parted == fault(in: bytes), "cut at \(cut)")
            }
        }
    }

    @Test func `the check goes on behind a fault`() {
        let bytes: [UInt8] = [0xE9, 0x61, 0x80, 0xC0, 0xAF, 0xC3, 0xA9, 0xE2, 0x82]
        let found = UTF8Check.faults(bytes.span, 0..<bytes.count)
        #expect(
            found == [
                UTF8Fault(kind: .truncated, offset: 0, length: 1), UTF8Fault(kind: .stray, offset: 2, length: 1),
                UTF8Fault(kind: .overlong, offset: 3, length: 2), UTF8Fault(kind: .truncated, offset: 7, length: 2),
            ])
    }

    @Test func `only the range is looked at, and places count from its start`() {
        let bytes: [UInt8] = [0xFF, 0x61, 0x62, 0x80, 0xFF]
        #expect(UTF8Check.firstFault(bytes.span, 1..<3) == nil)
        #expect(UTF8Check.firstFault(bytes.span, 1..<4) == UTF8Fault(kind: .stray, offset: 2, length: 1))
    }

    private func fault(in bytes: [UInt8]) -> UTF8Fault? { UTF8Check.firstFault(bytes.span, 0..<bytes.count) }
}
