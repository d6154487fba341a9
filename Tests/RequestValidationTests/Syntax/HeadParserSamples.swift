@testable import RequestValidation

/// SplitMix64: the same seed gives the same numbers everywhere.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Requests to mutate, and limits small enough to be broken by a mutation now and then.
enum HeadParserSamples {
    static let requests: [[UInt8]] = [
        "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n",
        "\r\nGET /a%20b?c=d&e=f#g HTTP/1.0\r\nHost: a.example\r\nConnection: close\r\n\r\n",
        "POST /orders HTTP/1.1\r\nHost: a.example\r\nContent-Length: 5\r\n\r\nhello",
        "PUT /a HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: [::1]:8080\r\nX-Folded: a\r\n b\r\nAccept: */*\r\n\r\n",
        "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n",
        "PROPFIND http://a.example/x HTTP/1.1\r\nHost: a.example\r\nDepth: 0\r\nX: \u{E9}\r\n\r\n",
        "\"}GET /next HTTP/1.1\r\nHost: a.example\r\n\r\n",
        "and /more GET  /next\tHTTP/1.1 \nHost : a.example\n\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\n\r\n\0\r\nQUIT\n\u{21}\u{11}\0\u{0C}",
    ].map { Array($0.utf8) }

    static let limits: Limits = {
        var limits = Limits()
        limits.requestLine = 60
        limits.fieldLine = 40
        limits.fieldCount = 5
        limits.headerSection = 90
        return limits
    }()

    static let strictPolicy: ValidationPolicy = {
        var settings = PolicySettings()
        settings.limits = limits
        settings.hostNames = ["a.example"]
        settings.additionalMethods = ["PURGE"]
        return ValidationPolicy(settings)
    }()

    /// A request whose Content-Length may have been too small.
    static let previous: PreviousRequest = {
        let head = Array("POST /before HTTP/1.1\r\nHost: a.example\r\nContent-Length: 4\r\n\r\n".utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(head.span)
        return PreviousRequest(of: validator, head.span, body: Array("\u{E9}\u{E9}".utf8).span, id: "01BEFORE")
    }()

    private static let telling: [UInt8] = [
        0x00, 0x07, 0x09, 0x0A, 0x0D, 0x16, 0x20, 0x22, 0x23, 0x25, 0x2A, 0x2C, 0x2F, 0x3A, 0x3F, 0x40, 0x5B, 0x7B,
        0x7F, 0x80, 0xC3, 0xEF, 0xFF,
    ]

    /// One to three changes: a byte replaced, inserted or removed, a stretch doubled, the end cut.
    static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            let byte = telling.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<7, using: &random) {
            case 0, 1: bytes[at] = byte
            case 2, 3: bytes.insert(byte, at: at)
            case 4: bytes.remove(at: at)
            case 5: bytes.insert(contentsOf: bytes[at..<min(at + 20, bytes.count)], at: at)
            default: bytes.removeLast(min(bytes.count, 1 + at / 4))
            }
        }
        return bytes
    }
}
