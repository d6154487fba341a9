import RequestValidation

/// Times the inspection of gzip bodies against zlib inflating the same bytes and looking at nothing: in turns, the
/// median of each, and the ratios. The content is looked at by nobody first, then by the scanner of its type.
@main
struct CodingBenchmark {
    static func main() {
        print("gzip bodies, times per body; zlib alone inflates into one buffer of 32 KiB and checks the CRC:")
        for size in [1 << 10, 1 << 14, 1 << 18, 1 << 22] {
            report("JSON", "application/json", SampleContent.json(size))
            report("text", "text/plain; charset=utf-8", SampleContent.text(size))
        }
    }

    static func report(_ name: String, _ type: String, _ content: [UInt8]) {
        let packed = ZlibStream.compress(content)
        // Some 20 MiB of content a measurement.
        let rounds = max(1, (20 << 20) / content.count)
        var zlib: [Double] = []
        var decoder: [Double] = []
        var scanner: [Double] = []
        for _ in 0..<7 {
            zlib.append(nanoseconds(rounds) { inflate(packed, content.count, rounds) })
            decoder.append(nanoseconds(rounds) { inspect(packed, "application/octet-stream", rounds) })
            scanner.append(nanoseconds(rounds) { inspect(packed, type, rounds) })
        }
        let base = median(zlib)
        print(
            "  \(name), \(content.count) bytes in \(packed.count): zlib alone \(microseconds(base)) us;",
            "decoder \(microseconds(median(decoder))) us, ratio \(hundredths(median(decoder) / base));",
            "decoder and \(name) scanner \(microseconds(median(scanner))) us,",
            "ratio \(hundredths(median(scanner) / base))")
    }

    /// What the proxy does with each body: head, body in the pieces that a connection reads, verdict.
    static func inspect(_ body: [UInt8], _ type: String, _ rounds: Int) {
        let head = Array(
            """
            POST / HTTP/1.1\r
            Host: a.example\r
            Content-Type: \(type)\r
            Content-Encoding: gzip\r
            Content-Length: \(body.count)\r
            \r

            """.utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        var passed = 0
        for _ in 0..<rounds {
            validator.begin()
            guard case .complete = validator.feedHead(head.span) else { continue }
            var start = 0
            while start < body.count {
                let end = min(body.count, start + pieceSize)
                if case .complete = validator.feedBody(body.span.extracting(start..<end)), !validator.hasFindings {
                    passed += 1
                }
                start = end
            }
        }
        precondition(passed == rounds, "the benchmark's body must pass without a finding")
    }

    private static let pieceSize = 64 * 1024

    static func inflate(_ body: [UInt8], _ size: Int, _ rounds: Int) {
        let stream = ZlibStream()
        for _ in 0..<rounds {
            let inflated = stream.inflate(body, pieceSize: pieceSize)
            precondition(inflated == size, "zlib must read what zlib wrote")
        }
    }

    static func nanoseconds(_ rounds: Int, _ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.attoseconds) / 1e9 / Double(rounds)
            + Double(duration.components.seconds) * 1e9 / Double(rounds)
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    static func microseconds(_ nanoseconds: Double) -> Double { hundredths(nanoseconds / 1000) }

    static func hundredths(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }
}
