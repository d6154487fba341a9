internal import RequestValidation

/// What the fuzzer checks of JSON bodies: one verdict for every split, and no crash.
package enum JSONFuzzing {
    /// A depth and sizes that short inputs reach.
    private static let policy: ValidationPolicy = {
        var settings = PolicySettings()
        settings.limits.jsonDepth = 8
        return ValidationPolicy(settings)
    }()

    /// The first byte chooses the media type and the split; the rest is the body.
    package static func check(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let body = Array(input.dropFirst())
        let types = [
            "application/json", "application/x-ndjson", "application/json-seq", "application/json-patch+json",
            "application/merge-patch+json",
        ]
        let type = types[Int(choice & 7) % types.count]
        let head = Array(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
        let whole = summary(head + body, cuts: [])
        let singly = Array((head.count + 1)..<max(head.count + 2, head.count + body.count))
        let cuts = choice & 8 == 0 ? singly : [head.count + Int(choice >> 4) % max(1, body.count)]
        let parted = summary(head + body, cuts: cuts)
        precondition(parted == whole, "parted at \(cuts): \(parted), whole: \(whole)")
    }

    private static func summary(_ bytes: [UInt8], cuts: [Int]) -> [String] {
        var validator = RequestValidator(policy: policy)
        let (verdict, _) = validator.judgeMessage(bytes.span, end: nil, cuts: cuts)
        return verdict.findings.map {
            "\($0.rule.id) \($0.level) \(String(describing: $0.place)) \(String(describing: $0.bodyPosition)) "
                + "\($0.expected) \($0.found) \($0.fix)"
        } + ["\(verdict.action) \(verdict.status)"]
    }
}
