/// Collects the findings of one request and settles their levels.
struct FindingReport {
    private(set) var findings: [Finding] = []
    private(set) var checksNotRun: [CheckNotRun] = []
    /// The rule that is being asked, so that a check need not name itself.
    var currentRule = 0
    /// The configured level of each rule for this request's route; nil where the rule's own level holds.
    var levels: [Level?] = []
    /// Offset of the request line's first byte in the buffer: places in findings count from there.
    var origin = 0

    /// Adds a finding of the rule that is being asked.
    ///
    /// - Parameters:
    ///   - place: the faulty bytes in the buffer; nil if no byte is at fault.
    ///   - level: the level of this case where it differs from the rule's; the configuration still overrides it.
    ///   - fix: what to do, where this case has something better to say than the rule.
    mutating func add(
        at place: Range<Int>?, in part: MessagePart, expected: String, found: String, fix: String? = nil,
        level: Level? = nil, isUnforwardable: Bool? = nil, bodyPosition: BodyPosition? = nil
    ) {
        let rule = RuleCatalogue.metadata(at: currentRule)
        let configured = currentRule < levels.count ? levels[currentRule] : nil
        let unforwardable = isUnforwardable ?? rule.isUnforwardable
        let settled = unforwardable ? .error : configured ?? level ?? rule.level
        guard settled != .off else { return }
        let shifted = place.map { range in
            let lower = max(0, range.lowerBound &- origin)
            return lower..<max(lower, range.upperBound &- origin)
        }
        findings.append(
            Finding(
                ruleIndex: currentRule, level: settled, isUnforwardable: unforwardable, part: part, place: shifted,
                bodyPosition: bodyPosition, expected: expected, found: found, fix: fix ?? rule.fix))
    }

    mutating func addCheckNotRun(_ checks: String, because reason: String) {
        checksNotRun.append(CheckNotRun(checks: checks, reason: reason))
    }

    mutating func removeAll() {
        findings.removeAll()
        checksNotRun.removeAll()
    }
}
