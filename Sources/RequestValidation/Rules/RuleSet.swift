/// The rules' checks as a table that is walked without existentials: built once a policy, read by every request.
struct RuleSet: Sendable {
    struct HeadCheck: Sendable {
        let rule: Int
        let trigger: HeadFacts
        let check: @Sendable (HeadContext, Span<UInt8>, inout FindingReport) -> Void
    }

    struct EventCheck: Sendable {
        let rule: Int
        let check: @Sendable (MessageEvent, inout FindingReport) -> Void
    }

    private(set) var headChecks: [HeadCheck] = []
    private(set) var eventChecks: [EventCheck] = []
    /// All facts that some rule asks for.
    private(set) var triggers: HeadFacts = []

    /// - Parameter excluded: ids of rules to leave out; the tests use it to show that each rule is needed.
    init(excluding excluded: Set<String> = []) {
        for (index, rule) in RuleCatalogue.rules.enumerated() where !excluded.contains(rule.metadata.id) {
            if let rule = rule as? any HeadRule.Type { add(rule, at: index) }
            if let rule = rule as? any EventRule.Type { add(rule, at: index) }
        }
    }

    private mutating func add<R: HeadRule>(_ rule: R.Type, at index: Int) {
        triggers.formUnion(R.trigger)
        headChecks.append(
            HeadCheck(rule: index, trigger: R.trigger) { context, bytes, report in R.check(context, bytes, &report) })
    }

    private mutating func add<R: EventRule>(_ rule: R.Type, at index: Int) {
        eventChecks.append(EventCheck(rule: index) { event, report in R.check(event, &report) })
    }

    /// Asks every rule whose trigger is among the facts.
    func checkHead(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for entry in headChecks where !entry.trigger.isDisjoint(with: context.facts) {
            report.currentRule = entry.rule
            entry.check(context, bytes, &report)
        }
    }

    /// Asks every rule about an event.
    func checkEvent(_ event: MessageEvent, _ report: inout FindingReport) {
        for entry in eventChecks {
            report.currentRule = entry.rule
            entry.check(event, &report)
        }
    }
}
