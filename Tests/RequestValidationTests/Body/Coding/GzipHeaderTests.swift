import Testing

@testable import RequestValidation

@Suite("Headers of gzip members") struct GzipHeaderTests {
    private func steps(_ bytes: [UInt8]) -> [GzipHeader.Step] {
        var header = GzipHeader()
        return bytes.map { header.take($0) }
    }

    @Test(arguments: GzipMember.ofAllKinds.map { $0.header })
    func `each choice of optional parts is read to its last byte and no further`(_ header: [UInt8]) {
        let steps = steps(header)
        #expect(steps.dropLast().allSatisfy { $0 == .more })
        #expect(steps.last == .complete)
    }

    @Test func `optional parts may be empty`() {
        var member = GzipMember()
        member.extra = []
        member.name = ""
        member.comment = ""
        #expect(steps(member.header).last == .complete)
        #expect(!steps(member.header).dropLast().contains(.complete))
    }

    @Test func `an extra part may be as long as its length can say`() {
        var member = GzipMember()
        member.extra = [UInt8](repeating: 0, count: 65_535)
        member.hasHeaderChecksum = true
        #expect(steps(member.header).last == .complete)
    }

    @Test(arguments: GzipMember.ofAllKinds.filter { $0.hasHeaderChecksum }.map { $0.header })
    func `a wrong checksum of the header is seen at its last byte, with both numbers`(_ header: [UInt8]) {
        let right = GzipMember.checksum(header.dropLast(2))
        for bit in 0..<16 {
            var broken = header
            broken[header.count - 2 + bit / 8] ^= 1 << (bit % 8)
            let steps = steps(broken)
            let defect = CodingHeaderDefect.checksum(stated: right ^ 1 << bit, actual: right)
            #expect(steps.last == .defect(defect, length: 2))
            #expect(steps.dropLast().allSatisfy { $0 == .more })
        }
    }

    @Test func `every bit of a header is under its checksum`() {
        var member = GzipMember()
        member.name = "a"
        member.hasHeaderChecksum = true
        let header = member.header
        // Behind the flags; the bytes before have their own checks, and in the name no byte may become its end.
        for position in 4..<(header.count - 2)
        where header[position] != 0 && header[position] & header[position] - 1 != 0 {
            for bit in 0..<8 where header[position] ^ 1 << bit != 0 {
                var broken = header
                broken[position] ^= 1 << bit
                guard case .defect(.checksum, length: 2) = steps(broken).last else {
                    Issue.record("bit \(bit) of byte \(position)")
                    continue
                }
            }
        }
    }

    @Test func `only method 8 is deflate`() {
        for method in UInt8.min...UInt8.max {
            var member = GzipMember()
            member.method = method
            let step = steps(member.header)[2]
            #expect(step == (method == 8 ? .more : .defect(.method(method), length: 1)))
        }
    }

    @Test(arguments: 0..<256) func `a reserved flag is a defect, every other one is not`(_ flags: Int) {
        let flags = UInt8(flags)
        let step = steps([0x1F, 0x8B, 8, flags])[3]
        #expect(step == (flags & 0xE0 == 0 ? .more : .defect(.reservedFlags(flags), length: 1)))
    }

    @Test func `other bytes than the first two of gzip are no gzip`() {
        for byte in UInt8.min...UInt8.max {
            #expect(steps([byte])[0] == (byte == 0x1F ? .more : .noGzip))
            #expect(steps([0x1F, byte])[1] == (byte == 0x8B ? .more : .noGzip))
        }
    }
}
