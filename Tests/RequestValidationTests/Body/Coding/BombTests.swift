import Testing

@testable import RequestValidation

@Suite("Bombs") struct BombTests {
    private func limits(_ decoded: Int, ratio: Int = 1 << 40) -> ContentDecoder.Limits {
        ContentDecoder.Limits(decoded: decoded, ratio: ratio)
    }

    private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    @Test(arguments: [1, 100, 32 * 1024, 100_000]) func `as many bytes as the limit pass, and not one more`(_ size: Int)
    {
        for (frame, coding) in [(ZlibWriter.Frame.gzip, ContentCoding.gzip), (.zlib, .deflate), (.none, .deflate)] {
            let body = ZlibWriter.compress(zeros(size), frame)
            let good = CodingRun(body, [coding], limits(size))
            #expect(!good.isBomb && good.output.count == size)
            let bad = CodingRun(body, [coding], limits(size - 1))
            #expect(bad.isBomb)
            #expect(bad.output.count == size - 1)
            #expect(bad.faults.map { $0.problem } == [.tooLarge(limit: size - 1)])
        }
    }

    @Test func `the limit holds for all members together`() {
        let member = GzipMember()
        let size = member.content.count
        let body = member.bytes + member.bytes
        #expect(CodingRun(body, [.gzip], limits(2 * size)).faults == [])
        #expect(CodingRun(body, [.gzip], limits(2 * size - 1)).isBomb)
    }

    @Test func `the limit holds behind each of several codings`() {
        let content = zeros(50_000)
        let inner = ZlibWriter.compress(content, .gzip)
        let body = ZlibWriter.compress(inner, .gzip)
        #expect(CodingRun(body, [.gzip, .gzip], limits(50_000)).output == content)
        let bad = CodingRun(body, [.gzip, .gzip], limits(49_999))
        #expect(bad.isBomb)
        #expect(bad.faults.map { $0.layer } == [1])
        #expect(bad.output.count == 49_999)
        // What the first coding puts out counts, too: here it is more than the content.
        let stored = ZlibWriter.compress(ZlibWriter.compress([1, 2, 3], .gzip), .gzip)
        #expect(CodingRun(stored, [.gzip, .gzip], limits(10)).faults.map { $0.layer } == [0])
    }

    @Test(arguments: [1, 7, 1000]) func `a limit is met at the same byte in every split`(_ limit: Int) {
        let body = ZlibWriter.compress(Array(0..<200) + zeros(5000), .gzip)
        let whole = CodingRun(body, [.gzip], limits(limit))
        #expect(whole.isBomb)
        for cut in 1..<body.count {
            #expect(CodingRun(body, [.gzip], limits(limit), cuts: [cut]).isLike(whole), "cut at \(cut)")
        }
    }

    /// The highest growth that is looked at: content bytes for each body byte, at each 1024 bytes of the body.
    private func highestRatio(_ body: [UInt8]) -> Int {
        var highest = 0
        for end in stride(from: CodingStage.milestone, through: body.count, by: CodingStage.milestone) {
            let decoded = CodingRun(Array(body.prefix(end)), [.gzip]).output.count
            if decoded > ContentDecoder.Limits.leastDense { highest = max(highest, decoded / end) }
        }
        return highest
    }

    @Test func `growth passes at its limit and is refused above it`() {
        let body = ZlibWriter.compress(zeros(6 << 20), .gzip)
        let ratio = highestRatio(body)
        #expect(ratio > 900 && ratio < 1100)
        let good = CodingRun(body, [.gzip], limits(1 << 30, ratio: ratio + 1))
        #expect(good.faults == [] && good.output.count == 6 << 20)
        let bad = CodingRun(body, [.gzip], limits(1 << 30, ratio: ratio))
        #expect(bad.isBomb)
        guard case .tooDense(ratio, let decoded, let coded) = bad.faults.first?.problem else {
            Issue.record("\(bad.faults)")
            return
        }
        #expect(coded % CodingStage.milestone == 0 && decoded / coded >= ratio)
        #expect(bad.output.count == decoded)
    }

    @Test func `a small body may grow as it likes`() {
        let content = zeros(ContentDecoder.Limits.leastDense)
        let body = ZlibWriter.compress(content, .gzip)
        #expect(CodingRun(body, [.gzip], limits(1 << 30, ratio: 1)).faults == [])
        let more = ZlibWriter.compress(zeros(2 << 20), .gzip)
        #expect(more.count > CodingStage.milestone)
        #expect(CodingRun(more, [.gzip], limits(1 << 30, ratio: 1)).isBomb)
    }

    @Test func `codings upon each other are stopped by the growth of all of them`() {
        let inner = ZlibWriter.compress(zeros(64 << 20), .gzip, level: 9)
        let body = ZlibWriter.compress(inner, .gzip, level: 9)
        // A million to one, of which the first coding is a small part.
        #expect(body.count < 2048)
        let run = CodingRun(body, [.gzip, .gzip], limits(1 << 30, ratio: 200))
        #expect(run.isBomb)
        #expect(run.output.count < 2 << 20)
    }

    @Test func `nothing is put out in pieces above the window, and nothing behind a bomb`() {
        let body = ZlibWriter.compress(zeros(10 << 20), .gzip)
        let run = CodingRun(body, [.gzip], limits(5 << 20))
        #expect(run.longestPiece <= Inflater.capacity)
        #expect(run.output.count == 5 << 20)
        // The rest of the body costs nothing more.
        let decoder = ContentDecoder()
        _ = CodingRun(body, [.gzip], limits(100), decoder: decoder)
        var faults = BodyFaults()
        decoder.feed(body.span, &faults) { _, _ in Issue.record("more came out") }
        decoder.finish(&faults)
        #expect(faults.pending.isEmpty)
    }

    @Test func `a decoder that met a bomb is as good as new for the next body`() {
        let decoder = ContentDecoder()
        #expect(CodingRun(ZlibWriter.compress(zeros(1000), .gzip), [.gzip], limits(9), decoder: decoder).isBomb)
        let next = CodingRun(GzipMember().bytes, [.gzip], limits(1000), decoder: decoder)
        #expect(next.output == GzipMember().content && next.faults == [] && !next.isBomb)
    }
}
