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

    /// The same from a visitor who has been there before: 12 cookies, a precondition.
    static let returning = request.replacing(
        "Accept-Language: en-GB,en;q=0.9\r\n",
        with: """
            Accept-Language: en-GB,en;q=0.9\r
            Cookie: _ga=GA1.1.1203948576.1712345678; _ga_AB12CD34EF=GS1.1.1712345678.3.1.1712349999.60.0.0; \
            _gid=GA1.2.99887766.1712345678; _fbp=fb.1.1712345678901.123456789; lang=en-GB; theme=dark; \
            cart=3f2504e0-4f89-11d3-9a0c-0305e82c3301; consent=analytics%3A1%7Cads%3A0; csrf=Zx81kP0qLw2vTn7sYb3u; \
            __Host-sid=s%3AqL7mR2.9f8e7d6c5b4a39281706f5e4d3c2b1a0; recent=1042%2C1077%2C2093; v=2\r
            If-None-Match: W/"5e-18f3c0"\r

            """)

    /// What a program sends with a token of about the usual size; it expires in 2100.
    static func authorized(_ credentials: String) -> String {
        request.replacing("\r\n\r\n", with: "\r\nAuthorization: \(credentials)\r\n\r\n")
    }

    static func main() {
        report("head", Array(request.utf8))
        report("head with cookies", Array(returning.utf8))
        report("head with a password", Array(authorized("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==").utf8))
        report(
            "head with an opaque token", Array(authorized("Bearer \(String(repeating: "mF_9.B5f-4", count: 20))").utf8))
        report("head with a JSON Web Token", Array(authorized("Bearer \(ExampleToken.signed)").utf8))
    }

    static func report(_ name: String, _ bytes: [UInt8]) {
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
            "\(name) of \(bytes.count) bytes, all head rules: \(Int(our)) ns; http_parser: \(Int(their)) ns; ratio \(hundredths(our / their))"
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
