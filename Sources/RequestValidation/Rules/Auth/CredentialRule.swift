/// A rule about credentials. The inspection that leaves the faults looks at a request once for all of them; a rule
/// puts those of its kind into words, and never quotes a credential.
protocol CredentialRule: HeadRule {
    static func check(_ fault: CredentialFault, _ report: inout FindingReport)
}

extension CredentialRule {
    static var trigger: HeadFacts { .credentialFault }

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for fault in context.credentialFaults { check(fault, &report) }
    }
}

extension FindingReport {
    mutating func add(
        _ fault: CredentialFault, expected: String, found: String, fix: String? = nil, level: Level? = nil
    ) {
        add(at: fault.place, in: fault.part, expected: expected, found: found, fix: fix, level: level)
    }
}
