import CZlib
import Testing

@testable import RequestValidation

@Suite("Content codings undone") struct ContentDecoderTests {
    private static let content = Array(String(repeating: "{\"qty\": 2, \"item\": \"ink\"}\n", count: 40).utf8)

    /// The same run in every split into two, and byte by byte.
    private func expectOneVerdict(
        _ body: [UInt8], _ codings: [ContentCoding], _ limits: ContentDecoder.Limits = CodingRun.generous,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let whole = CodingRun(body, codings, limits)
        let decoder = ContentDecoder()
        for cut in 1..<max(2, body.count) {
            let parted = CodingRun(body, codings, limits, cuts: [cut], decoder: decoder)
            #expect(parted.isLike(whole), "cut at \(cut): \(parted.faults)", sourceLocation: sourceLocation)
        }
        let singly = CodingRun(body, codings, limits, cuts: Array(1..<max(2, body.count)), decoder: decoder)
        #expect(singly.isLike(whole), "byte by byte: \(singly.faults)", sourceLocation: sourceLocation)
    }

    // MARK: sound bodies

    @Test(arguments: [0, 1, 6, 9] as [CInt], [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE])
    func `every kind of block is undone`(_ level: CInt, _ strategy: CInt) {
        for content in [[], [0], ContentDecoderTests.content] {
            let gzip = ZlibWriter.compress(content, .gzip, level: level, strategy: strategy)
            #expect(CodingRun(gzip, [.gzip]).output == content)
            #expect(CodingRun(gzip, [.gzip]).faults == [])
            let zlib = ZlibWriter.compress(content, .zlib, level: level, strategy: strategy)
            #expect(CodingRun(zlib, [.deflate]).output == content)
            #expect(CodingRun(zlib, [.deflate]).faults == [])
        }
        expectOneVerdict(ZlibWriter.compress(ContentDecoderTests.content, .gzip, level: level), [.gzip])
    }

    @Test(arguments: GzipMember.ofAllKinds.map { $0.bytes })
    func `a member is undone whatever its header has, in every split`(_ body: [UInt8]) {
        #expect(CodingRun(body, [.gzip]).output == GzipMember().content)
        #expect(CodingRun(body, [.gzip]).faults == [])
        expectOneVerdict(body, [.gzip])
    }

    @Test func `members that follow one another are one content`() {
        let members = [GzipMember.ofAllKinds[31], GzipMember(content: []), GzipMember(level: 0)]
        let body = members.flatMap { $0.bytes }
        #expect(CodingRun(body, [.gzip]).output == members.flatMap { $0.content })
        #expect(CodingRun(body, [.gzip]).faults == [])
        expectOneVerdict(body, [.gzip])
    }

    @Test func `codings upon each other are undone in turn`() {
        let inner = ZlibWriter.compress(ContentDecoderTests.content, .zlib)
        let body = ZlibWriter.compress(inner, .gzip)
        #expect(CodingRun(body, [.gzip, .deflate]).output == ContentDecoderTests.content)
        #expect(CodingRun(body, [.gzip, .deflate]).faults == [])
        expectOneVerdict(body, [.gzip, .deflate])
        let three = ZlibWriter.compress(body, .gzip)
        #expect(CodingRun(three, [.gzip, .gzip, .deflate]).output == ContentDecoderTests.content)
    }

    @Test(arguments: [0, 1, 6] as [CInt]) func `deflate data without a frame is undone and named`(_ level: CInt) {
        let body = ZlibWriter.compress(ContentDecoderTests.content, .none, level: level)
        let run = CodingRun(body, [.deflate])
        #expect(run.output == ContentDecoderTests.content)
        #expect(run.faults == [.init(.rawDeflate, 0..<2)])
        expectOneVerdict(body, [.deflate])
    }

    // MARK: faulty ones

    @Test(arguments: [GzipMember(), GzipMember.ofAllKinds[31]])
    func `a gzip body may be cut at no byte, and the part that is cut is named`(_ member: GzipMember) {
        let body = member.bytes
        for count in 0..<body.count {
            let part: CodingPart =
                count < member.header.count ? .header : count < body.count - 8 ? .data : .trailer
            let run = CodingRun(Array(body.prefix(count)), [.gzip])
            #expect(run.faults == [.init(.truncated(in: part), count..<count)], "cut at \(count)")
        }
    }

    @Test func `a second member may be cut only before it begins`() {
        let member = GzipMember()
        let first = member.bytes
        for count in 1..<first.count {
            let run = CodingRun(first + first.prefix(count), [.gzip])
            let end = first.count + count
            let expected: CodingRun.Fault =
                switch count {
                // One byte may be anything, and two are gzip.
                case 1: .init(.trailingBytes, (end - 1)..<end)
                case ..<member.header.count: .init(.truncated(in: .header), end..<end)
                case ..<(first.count - 8): .init(.truncated(in: .data), end..<end)
                default: .init(.truncated(in: .trailer), end..<end)
                }
            #expect(run.faults == [expected], "cut at \(count)")
            #expect(run.output.starts(with: member.content))
        }
    }

    @Test func `a zlib body may be cut at no byte`() {
        let body = ZlibWriter.compress(ContentDecoderTests.content, .zlib)
        for count in 0..<body.count {
            let part: CodingPart = count < 2 ? .header : count < body.count - 4 ? .data : .trailer
            let run = CodingRun(Array(body.prefix(count)), [.deflate])
            #expect(run.faults == [.init(.truncated(in: part), count..<count)], "cut at \(count)")
        }
    }

    @Test func `every wrong bit of a trailer is found, with both numbers`() {
        let member = GzipMember()
        let body = member.bytes
        let sum = number(body, body.count - 8)
        for bit in 0..<64 {
            var broken = body
            broken[body.count - 8 + bit / 8] ^= 1 << UInt8(bit % 8)
            let wanted: CodingRun.Fault =
                bit < 32
                ? .init(.checksum(.crc32, stated: sum ^ 1 << bit, actual: sum), (body.count - 8)..<(body.count - 4))
                : .init(
                    .length(
                        stated: UInt32(member.content.count) ^ 1 << (bit - 32), actual: UInt32(member.content.count)),
                    (body.count - 4)..<body.count)
            #expect(CodingRun(broken, [.gzip]).faults == [wanted])
        }
    }

    @Test func `a wrong checksum of zlib data is found`() {
        var body = ZlibWriter.compress([1, 2, 3], .zlib)
        let end = body.count
        let sum =
            UInt32(body[end - 4]) << 24 | UInt32(body[end - 3]) << 16 | UInt32(body[end - 2]) << 8
            | UInt32(body[end - 1])
        body[end - 1] ^= 1
        #expect(
            CodingRun(body, [.deflate]).faults == [
                .init(.checksum(.adler32, stated: sum ^ 1, actual: sum), (end - 4)..<end)
            ])
        expectOneVerdict(body, [.deflate])
    }

    @Test(arguments: DeflateSample.all) func `every defect of a block lies where it is in the body`(
        _ its: DeflateSample
    ) {
        var member = GzipMember()
        member.name = "x"
        let before = member.header.count
        let body = member.header + its.bytes + [1, 2, 3]
        let place = (before + its.offset)..<(before + its.offset + 1)
        #expect(CodingRun(body, [.gzip]).faults == [.init(.block(its.defect), place)])
        expectOneVerdict(body, [.gzip])
        // The same behind a member that is sound.
        let second = CodingRun(GzipMember().bytes + body, [.gzip])
        let shift = GzipMember().bytes.count
        #expect(second.faults == [.init(.block(its.defect), (place.lowerBound + shift)..<(place.upperBound + shift))])
    }

    @Test func `a header's defects lie where they are`() {
        var member = GzipMember()
        member.method = 7
        #expect(CodingRun(member.bytes, [.gzip]).faults == [.init(.header(.method(7)), 2..<3)])
        member = GzipMember()
        member.reservedFlags = 0x80
        #expect(CodingRun(member.bytes, [.gzip]).faults == [.init(.header(.reservedFlags(0x80)), 3..<4)])
        member = GzipMember()
        member.hasHeaderChecksum = true
        let right = GzipMember.checksum(Array(member.header.prefix(10)))
        member.headerChecksumError = 0x0101
        let defect = CodingHeaderDefect.checksum(stated: right ^ 0x0101, actual: right)
        #expect(CodingRun(member.bytes, [.gzip]).faults == [.init(.header(defect), 10..<12)])
        expectOneVerdict(member.bytes, [.gzip])
    }

    @Test(arguments: [[0], [0x1F, 0x00], [0x1F, 0x1F, 0x8B], Array("\r\n".utf8), [UInt8](repeating: 0, count: 512)])
    func `bytes behind the last member are found at the first of them`(_ trailing: [UInt8]) {
        let body = GzipMember().bytes
        let run = CodingRun(body + trailing, [.gzip])
        #expect(run.faults.map { $0.problem } == [.trailingBytes])
        #expect(run.faults.first?.place.lowerBound == body.count)
        #expect(run.output == GzipMember().content)
        expectOneVerdict(body + trailing, [.gzip])
    }

    @Test func `bytes behind zlib data and behind raw data are found`() {
        let zlib = ZlibWriter.compress([1], .zlib)
        #expect(CodingRun(zlib + [0x78], [.deflate]).faults == [.init(.trailingBytes, zlib.count..<(zlib.count + 1))])
        let raw = ZlibWriter.compress([1], .none)
        #expect(
            CodingRun(raw + [0, 0], [.deflate]).faults == [
                .init(.rawDeflate, 0..<2), .init(.trailingBytes, raw.count..<(raw.count + 1)),
            ])
        expectOneVerdict(raw + [0, 0], [.deflate])
    }

    @Test(arguments: [
        ("{\"qty\": 2}", ContentCoding.gzip), ("{\"qty\": 2}", .deflate), ("a=1&b=2", .gzip),
        ("<a>b</a> <c/> long", .gzip),
    ]) func `what is not coded at all is said so`(_ text: String, _ coding: ContentCoding) {
        let body = Array(text.utf8)
        let run = CodingRun(body, [coding])
        guard case .notEncoded = run.faults.first?.problem else {
            Issue.record("\(run.faults)")
            return
        }
        #expect(run.faults.count == 1)
        #expect(run.faults.first?.place == 0..<min(16, body.count))
        expectOneVerdict(body, [coding])
    }

    @Test func `a fault within another coding has its place in the data of that coding`() {
        var inner = GzipMember()
        inner.content = ContentDecoderTests.content
        var data = inner.bytes
        data[data.count - 1] ^= 0xFF
        let body = ZlibWriter.compress(data, .gzip)
        let run = CodingRun(body, [.gzip, .gzip])
        #expect(run.faults.map { $0.layer } == [1])
        #expect(run.faults.first?.offset == data.count - 4)
        #expect(run.faults.first?.place == 0..<0)
        expectOneVerdict(body, [.gzip, .gzip])
        // Named twice, applied once: the inner coding is none.
        let once = CodingRun(GzipMember().bytes, [.gzip, .gzip])
        #expect(once.faults.map { $0.layer } == [1])
    }

    @Test func `random damage gives one verdict in every split`() {
        var generator = SystemRandomNumberGenerator()
        let sound = GzipMember.ofAllKinds[31].bytes + GzipMember(level: 0).bytes
        for _ in 0..<150 {
            var body = sound
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                body[Int.random(in: 0..<body.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let whole = CodingRun(body, [.gzip])
            let cuts = (0..<4).map { _ in Int.random(in: 1..<body.count, using: &generator) }.sorted()
            #expect(CodingRun(body, [.gzip], cuts: cuts).isLike(whole), "\(body) at \(cuts)")
        }
    }

    private func number(_ bytes: [UInt8], _ start: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
    }
}
