import CHTTPParser
import RequestValidation

/// Times the validation of a browser's request head, with all head rules, against http_parser merely parsing it:
/// in turns, the median of each, and the ratio.
@main
struct ValidationBenchmark {
    static let request = """
        GET /catalogue/shoes?page=3&sort=price&colour=dark%20blue HTTP/1.1\r
        Host: shop.example.com\r
        Connection: keep-alive\r
        sec-ch-ua: "Chromium";v="128", "Not;A=Brand";v="24", "Google Chrome";v="128"\r
        sec-ch-ua-mobile: ?0\r
        sec-ch-ua-platform: "Linux"\r
        Upgrade-Insecure-Requests: 1\r
        User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36\r
        Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8\r
        Sec-Fetch-Site: same-origin\r
        Sec-Fetch-Mode: navigate\r
        Sec-Fetch-User: ?1\r
        Sec-Fetch-Dest: document\r
        Referer: https://shop.example.com/catalogue\r
        Accept-Encoding: gzip, deflate, br, zstd\r
        Accept-Language: en-GB,en;q=0.9\r
        \r

        """

    static func main() {
        let bytes = Array(request.utf8)
        let rounds = 200_000
        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<7 {
            ours.append(nanoseconds(rounds) { validate(bytes, rounds) })
            theirs.append(nanoseconds(rounds) { parse(bytes, rounds) })
        }
        let our = median(ours)
        let their = median(theirs)
        print(
            "head of \(bytes.count) bytes, all head rules: \(Int(our)) ns; http_parser: \(Int(their)) ns; ratio \(hundredths(our / their))"
        )
    }

    static func validate(_ bytes: [UInt8], _ rounds: Int) {
        var validator = RequestValidator(policy: ValidationPolicy())
        var passed = 0
        for _ in 0..<rounds {
            validator.begin()
            guard case .complete = validator.feedHead(bytes.span) else { continue }
            if !validator.hasFindings { passed += 1 }
        }
        precondition(passed == rounds, "the benchmark's request must pass without a finding")
    }

    static func parse(_ bytes: [UInt8], _ rounds: Int) {
        var consumed = 0
        for _ in 0..<rounds {
            // The array's storage as C characters, for the length of the call.
            unsafe bytes.withUnsafeBytes { raw in
                consumed &+= unsafe parse_request(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
            }
        }
        precondition(consumed == rounds * bytes.count, "http_parser must accept the request")
    }

    static func nanoseconds(_ rounds: Int, _ work: () -> Void) -> Double {
        let duration = ContinuousClock().measure(work)
        return Double(duration.components.attoseconds) / 1e9 / Double(rounds)
            + Double(duration.components.seconds) * 1e9 / Double(rounds)
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    static func hundredths(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }
}
