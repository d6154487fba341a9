/// The checks of the rules that are on for a route, as a table that is walked without existentials: built once a
/// policy, read by every request.
struct RuleSet: Sendable {
    struct HeadCheck: Sendable {
        let rule: Int
        let check: @Sendable (HeadContext, Span<UInt8>, inout FindingReport) -> Void
    }

    struct EventCheck: Sendable {
        let rule: Int
        let check: @Sendable (MessageEvent, inout FindingReport) -> Void
    }

    struct BodyCheck: Sendable {
        let rule: Int
        let check: @Sendable (BodyFault, inout FindingReport) -> Void
    }

    private var headChecks: [HeadCheck] = []
    private var headTable = HeadCheckTable()
    private var eventChecks: [EventCheck] = []
    private var bodyChecks: [BodyCheck] = []
    /// All facts that some rule asks for.
    var triggers: HeadFacts { headTable.facts }
    /// All fields that some rule asks for.
    var fields: KnownFieldSet { headTable.fields }

    /// - Parameters:
    ///   - levels: the configured level of each rule; nil where the rule's own level holds.
    ///   - excluded: ids of rules to leave out; the tests use it to show that each rule is needed.
    init(levels: [Level?], excluding excluded: Set<String>) {
        for (index, rule) in RuleCatalogue.rules.enumerated() where !excluded.contains(rule.metadata.id) {
            guard (levels[index] ?? rule.metadata.level) != .off else { continue }
            if let rule = rule as? any HeadRule.Type { add(rule, at: index) }
            if let rule = rule as? any EventRule.Type { add(rule, at: index) }
            if let rule = rule as? any BodyRule.Type { add(rule, at: index) }
        }
    }

    private mutating func add<R: HeadRule>(_ rule: R.Type, at index: Int) {
        headTable.add(headChecks.count, facts: R.trigger, fields: R.fields)
        headChecks.append(
            HeadCheck(rule: index) { context, bytes, report in R.check(context, bytes, &report) })
    }

    private mutating func add<R: EventRule>(_ rule: R.Type, at index: Int) {
        eventChecks.append(EventCheck(rule: index) { event, report in R.check(event, &report) })
    }

    private mutating func add<R: BodyRule>(_ rule: R.Type, at index: Int) {
        bodyChecks.append(BodyCheck(rule: index) { fault, report in R.check(fault, &report) })
    }

    /// True if some rule's fact or field is among these.
    @inline(__always)
    func areAsked(_ facts: HeadFacts, _ present: KnownFieldSet) -> Bool {
        !triggers.isDisjoint(with: facts) || !fields.isDisjoint(with: present)
    }

    /// Asks every rule one of whose facts or fields the head has.
    func checkHead(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let selection = headTable.selection(context.facts, context.present)
        for word in 0..<4 {
            HeadCheckTable.eachBit(of: selection.words[word]) { bit in
                let entry = headChecks[word &* 64 &+ bit]
                report.currentRule = entry.rule
                entry.check(context, bytes, &report)
            }
        }
    }

    /// Asks every rule about an event.
    func checkEvent(_ event: MessageEvent, _ report: inout FindingReport) {
        for entry in eventChecks {
            report.currentRule = entry.rule
            entry.check(event, &report)
        }
    }

    /// Asks every rule about a fault in the body.
    func checkBody(_ fault: BodyFault, _ report: inout FindingReport) {
        for entry in bodyChecks {
            report.currentRule = entry.rule
            entry.check(fault, &report)
        }
    }
}
