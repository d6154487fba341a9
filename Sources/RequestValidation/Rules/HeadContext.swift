/// What a head rule may ask for besides the bytes.
struct HeadContext {
    let head: RequestHead
    private(set) var facts: HeadFacts
    /// The known fields that the head has.
    let present: KnownFieldSet
    let framing: BodyFraming
    let policy: ValidationPolicy
    let route: RoutePolicy
    let circumstances: Circumstances
    /// What is wrong with the credentials.
    private(set) var credentialFaults: [CredentialFault] = []
    /// What the contracts say of the request; nil: nothing.
    private(set) var contract: ContractMatch?
    /// What its contract does not allow.
    private(set) var contractViolations: [ContractViolation] = []

    /// Looks at the credentials, for all rules about them at once.
    mutating func inspectCredentials(_ bytes: Span<UInt8>) {
        credentialFaults = CredentialInspection.faults(self, bytes)
        if !credentialFaults.isEmpty { facts.insert(.credentialFault) }
    }

    /// Tells all rules about contracts at once what was found.
    mutating func take(_ inspector: ContractInspector) {
        contract = inspector.match
        contractViolations = inspector.violations
        if !contractViolations.isEmpty { facts.insert(.contractViolation) }
    }

    /// The same head, for the rules about what its contract does not allow and nothing else.
    func about(_ violations: [ContractViolation]) -> HeadContext {
        var context = HeadContext(
            head: head, facts: .contractViolation, present: [], framing: framing, policy: policy, route: route,
            circumstances: circumstances)
        context.contractViolations = violations
        return context
    }
}
