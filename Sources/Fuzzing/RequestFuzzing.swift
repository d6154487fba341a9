package import RequestValidation

/// What the fuzzer checks of one input; the tests replay its corpus through the same check.
package enum RequestFuzzing {
    /// Limits small enough to be reached by short inputs.
    private static let policy: ValidationPolicy = {
        var settings = PolicySettings()
        settings.limits.requestLine = 200
        settings.limits.fieldLine = 120
        settings.limits.fieldCount = 8
        settings.limits.headerSection = 400
        settings.limits.chunkExtension = 20
        settings.limits.body = 700
        settings.limits.decodedBody = 3000
        settings.limits.formFieldCount = 6
        settings.limits.partCount = 4
        settings.limits.partHeader = 150
        settings.limits.parameterCount = 6
        settings.limits.parameterLength = 60
        settings.limits.cookieCount = 5
        settings.limits.cookieLength = 40
        settings.levels = Dictionary(
            RuleCatalogue.all.filter { rule in rule.level == .off }.map { rule in (rule.id, Level.warning) },
            uniquingKeysWith: { first, _ in first })
        return ValidationPolicy(settings)
    }()

    /// Somebody elsewhere, whom nobody trusts.
    private static let stranger: Circumstances = {
        var circumstances = Circumstances()
        circumstances.peer = IPAddress("192.0.2.7")
        circumstances.reportsForwarding = true
        return circumstances
    }()

    /// Traps if the verdict depends on the split.
    package static func check(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let bytes = Array(input.dropFirst())
        let end: EndOfInput? = choice & 1 == 0 ? .closed : nil
        let whole = summary(bytes, end, cuts: [])
        let cuts = cuts(bytes.count, seed: UInt64(choice))
        let parted = summary(bytes, end, cuts: cuts)
        precondition(parted == whole, "parted at \(cuts): \(parted), whole: \(whole)")
    }

    private static func cuts(_ count: Int, seed: UInt64) -> [Int] {
        guard seed & 2 == 0 else { return Array(0..<count) }
        var state = seed | 1
        return (0..<count).filter { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 61 == 0
        }
    }

    package static func summary(
        _ bytes: [UInt8], _ end: EndOfInput?, cuts: [Int], under other: ValidationPolicy? = nil
    ) -> [String] {
        var validator = RequestValidator(policy: other ?? policy)
        let (verdict, next) = validator.judgeMessage(bytes.span, circumstances: stranger, end: end, cuts: cuts)
        return verdict.findings.map {
            "\($0.rule.id) \($0.level) \($0.part.name) \(String(describing: $0.place)) \($0.expected) \($0.found) \($0.fix)"
        } + excerpts(verdict, validator.head, bytes.span) + verdict.checksNotRun.map { "\($0.checks) \($0.reason)" }
            + ["\(verdict.action) \(verdict.status) \(verdict.isFramingIntact) \(String(describing: next))"]
    }

    /// What people are shown of the findings.
    private static func excerpts(_ verdict: Verdict, _ head: RequestHead, _ bytes: Span<UInt8>) -> [String] {
        guard !verdict.findings.isEmpty else { return [] }
        let redaction = policy.redactor.redaction(of: bytes, head, showing: verdict.findings)
        let diagnosis = Diagnosis(
            verdict, head, bytes, policy.redactor, redaction, Diagnosis.Labels(outcome: .checked, id: ""))
        return diagnosis.findings.map {
            "\($0.place): \($0.excerpt.map { "\($0.text) \($0.caret) \($0.length)" } ?? "")"
        }
    }
}
