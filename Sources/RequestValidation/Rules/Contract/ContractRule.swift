/// A rule about what a contract says of a request's head. The inspection that leaves the violations looks at a request
/// once for all of them; a rule puts those of its kind into words.
protocol ContractRule: HeadRule {
    static func check(_ violation: ContractViolation, _ report: inout FindingReport)
}

extension ContractRule {
    static var trigger: HeadFacts { .contractViolation }

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for violation in context.contractViolations { check(violation, &report) }
    }
}

extension FindingReport {
    mutating func add(_ violation: ContractViolation, expected: String, found: String, fix: String? = nil) {
        add(
            at: violation.place, in: violation.part, expected: expected, found: found, fix: fix, level: violation.level,
            contract: violation.source)
    }
}
