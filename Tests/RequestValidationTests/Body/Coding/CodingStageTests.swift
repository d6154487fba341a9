import Testing

@testable import RequestValidation

@Suite("Stages of decoding") struct CodingStageTests {
    /// What the stage answers, and behind how many bytes; output in one piece as far as nothing comes between.
    private func transcript(_ body: [UInt8], _ coding: ContentCoding, cuts: [Int] = []) -> [String] {
        let stage = CodingStage(coding, Inflater())
        var lines: [String] = []
        var put = 0
        func end() {
            if put > 0 { lines.append("\(put) bytes out") }
            put = 0
        }
        var start = 0
        for cut in cuts + [body.count] {
            let piece = Array(body[start..<cut])
            start = cut
            stage.begin(piece.span)
            var offset = 0
            pieces: while true {
                switch stage.next(piece.span, &offset, limit: 1 << 30) {
                case .hungry: break pieces
                case .output: stage.withOutput { put += $0.count }
                case .milestone:
                    end()
                    lines.append("milestone at \(stage.consumed)")
                case .fault(let problem, let place):
                    end()
                    lines.append("\(problem) at \(place)")
                }
            }
        }
        end()
        if let fault = stage.finish() { lines.append("\(fault.problem) at \(fault.place), the end") }
        return lines
    }

    @Test func `growth is looked at after every 1024 bytes, wherever the cuts are`() {
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let body = ZlibWriter.compress(noise, .gzip)
        let whole = transcript(body, .gzip)
        #expect(whole.filter { $0.hasPrefix("milestone") } == ["1024", "2048"].map { "milestone at \($0)" })
        for cut in stride(from: 1, to: body.count, by: 7) {
            #expect(transcript(body, .gzip, cuts: [cut]) == whole, "cut at \(cut)")
        }
        #expect(transcript(body, .gzip, cuts: [1023, 1024, 1025, 2047, 2049]) == whole)
    }

    @Test func `members follow one another`() {
        let member = GzipMember().bytes
        #expect(transcript(member + member, .gzip) == ["38 bytes out"])
    }

    @Test func `behind a fault in the header nothing is read`() {
        var member = GzipMember()
        member.method = 3
        #expect(transcript(member.bytes, .gzip).count == 1)
    }
}
