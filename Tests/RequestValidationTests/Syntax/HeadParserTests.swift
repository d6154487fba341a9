import Testing

@testable import RequestValidation

@Suite struct HeadParserTests {
    // MARK: splits

    @Test(arguments: HeadParserSamples.requests.indices)
    func `mutated requests give the same head and facts in every split`(_ index: Int) {
        var random = SeededRandom(seed: UInt64(index) &+ 1)
        for _ in 0..<60 {
            let bytes = HeadParserSamples.mutated(HeadParserSamples.requests[index], &random)
            for followsBody in [false, true] {
                let whole = parse(bytes, followsBody: followsBody)
                for cuts in splits(bytes.count, &random) {
                    let parted = parse(bytes, cuts: cuts, followsBody: followsBody)
                    #expect(parted == whole, "\(escaped(bytes)) parted at \(cuts)")
                }
            }
        }
    }

    @Test(arguments: HeadParserSamples.requests.indices)
    func `mutated requests get the same verdict in every split`(_ index: Int) {
        var random = SeededRandom(seed: UInt64(index) &+ 1000)
        let policy = HeadParserSamples.strictPolicy
        var behindBody = Circumstances()
        behindBody.previous = HeadParserSamples.previous
        for round in 0..<40 {
            let bytes = HeadParserSamples.mutated(HeadParserSamples.requests[index], &random)
            let circumstances = round % 2 == 0 ? Circumstances() : behindBody
            let end: EndOfInput? = round % 3 == 0 ? nil : .closed
            let whole = judge(bytes, policy, circumstances, end)
            for cuts in splits(bytes.count, &random) {
                let parted = judge(bytes, policy, circumstances, end, cuts: cuts)
                #expect(parted == whole, "\(escaped(bytes)) parted at \(cuts)")
            }
        }
    }

    @Test func `a regular request leaves no fact but that it is complete, also byte by byte`() {
        let bytes = Array("GET /path HTTP/1.1\r\nHost: a.example\r\nAccept: */*\r\n\r\n".utf8)
        for cuts in [[], Array(1..<bytes.count)] {
            let (parser, progress) = parser(bytes, cuts: cuts)
            #expect(progress == .complete)
            #expect(parser.facts == .complete)
            #expect(parser.head.end == bytes.count)
        }
    }

    // MARK: limits

    @Test func `a request line may be as long as its limit and not a byte longer`() {
        let line = "GET /0123456789 HTTP/1.1"
        for (limit, fact) in [(line.utf8.count, nil), (line.utf8.count - 1, HeadFacts.requestLineTooLong)] {
            var limits = Limits()
            limits.requestLine = limit
            for lineEnd in ["\r\n", "\n"] { expect(line + lineEnd + "Host: a\r\n\r\n", limits, fact) }
            expect("\r\n" + line + "\r\nHost: a\r\n\r\n", limits, fact)
        }
    }

    @Test func `a field line may be as long as its limit and not a byte longer`() {
        let field = "X-Long: 0123456789"
        for (limit, fact) in [(field.utf8.count, nil), (field.utf8.count - 1, HeadFacts.fieldLineTooLong)] {
            var limits = Limits()
            limits.fieldLine = limit
            for lineEnd in ["\r\n", "\n"] {
                expect("GET / HTTP/1.1\r\n\(field)\(lineEnd)Host: a\r\n\r\n", limits, fact)
                expect("GET / HTTP/1.1\r\nHost: a\r\n\(field)\(lineEnd)\r\n", limits, fact)
            }
        }
    }

    @Test func `a head may have as many fields as the limit and not one more`() {
        let fields = "Host: a\r\nA: 1\r\nB: 2\r\n"
        for (limit, fact) in [(3, nil), (2, HeadFacts.tooManyFields)] {
            var limits = Limits()
            limits.fieldCount = limit
            expect("GET / HTTP/1.1\r\n\(fields)\r\n", limits, fact)
            expect("GET / HTTP/1.1\n\(fields)\r\n", limits, fact)
        }
    }

    @Test func `a header section may be as large as its limit and not a byte larger, the empty line not counted`() {
        let section = "Host: a\r\nA: 1\r\nB: 2\r\n"
        for (limit, fact) in [(section.utf8.count, nil), (section.utf8.count - 1, HeadFacts.headerSectionTooLarge)] {
            var limits = Limits()
            limits.headerSection = limit
            expect("GET / HTTP/1.1\r\n\(section)\r\n", limits, fact)
            expect("GET / HTTP/1.1\n\(section)\r\n", limits, fact)
        }
    }

    /// Expects that exactly this limit is broken, in every split into two and byte by byte.
    private func expect(
        _ text: String, _ limits: Limits, _ fact: HeadFacts?, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(text.utf8)
        let ofLimits: HeadFacts = [.requestLineTooLong, .fieldLineTooLong, .tooManyFields, .headerSectionTooLarge]
        let splits = [Array(1..<bytes.count), []] + (1..<bytes.count).map { [$0] }
        for cuts in splits {
            let (parser, progress) = parser(bytes, cuts: cuts, limits: limits)
            #expect(
                parser.facts.intersection(ofLimits) == fact ?? [], "\(text) parted at \(cuts)",
                sourceLocation: sourceLocation)
            #expect(progress == (fact == nil ? .complete : .stopped), sourceLocation: sourceLocation)
        }
    }

    // MARK: first bytes

    @Test func `a binary first byte stops the parse at once, but not behind a body`() {
        let bytes: [UInt8] = [0x16, 0x03, 0x01]
        #expect(parser(bytes, cuts: [1]).progress == .stopped)
        #expect(parser(bytes, cuts: [1], followsBody: true).progress == .incomplete)
    }

    @Test func `empty lines before the request line are counted and not part of it`() {
        let (parser, progress) = parser(Array("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        #expect(progress == .complete)
        #expect(parser.head.leadingEmptyLines == 2)
        #expect(parser.head.start == 4)
        #expect(parser.facts.contains(.leadingEmptyLines))
    }

    // MARK: helpers

    private func parser(
        _ bytes: [UInt8], cuts: [Int] = [], limits: Limits = Limits(), followsBody: Bool = false
    ) -> (parser: HeadParser, progress: HeadParser.Progress) {
        var parser = HeadParser()
        var progress = HeadParser.Progress.incomplete
        for cut in cuts + [bytes.count] where progress == .incomplete {
            progress = parser.feed(bytes.span.extracting(0..<cut), limits: limits, followsBody: followsBody)
        }
        return (parser, progress)
    }

    private func parse(_ bytes: [UInt8], cuts: [Int] = [], followsBody: Bool) -> String {
        let (parser, progress) = parser(bytes, cuts: cuts, limits: HeadParserSamples.limits, followsBody: followsBody)
        return "\(progress) \(String(parser.facts.rawValue, radix: 16)) \(parser.head)"
    }

    private func judge(
        _ bytes: [UInt8], _ policy: ValidationPolicy, _ circumstances: Circumstances, _ end: EndOfInput?,
        cuts: [Int] = []
    ) -> [String] {
        var validator = RequestValidator(policy: policy)
        let (verdict, next) = validator.judgeMessage(bytes.span, circumstances: circumstances, end: end, cuts: cuts)
        return verdict.findings.map { finding in
            "\(finding.rule.id) \(finding.place ?? -1 ..< -1) \(finding.expected) \(finding.found) \(finding.fix)"
        } + ["\(verdict.action) \(verdict.status) \(verdict.isFramingIntact) \(next ?? -1)"]
    }

    private func splits(_ count: Int, _ random: inout SeededRandom) -> [[Int]] {
        guard count > 1 else { return [] }
        let few = (0..<3).map { _ in [Int.random(in: 1..<count, using: &random)] }
        let some = (0..<2).map { _ in (1..<count).filter { _ in Int.random(in: 0..<8, using: &random) == 0 } }
        return few + some + [Array(1..<count)]
    }

    private func escaped(_ bytes: [UInt8]) -> String { ByteText.escaped(bytes.span, 0..<bytes.count, limit: 400) }
}
