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
    /// Offset of the body's first byte from the request line's first; nil where the body comes in chunks, so that its
    /// bytes have no plain offset in the raw message.
    var bodyOrigin: Int?
    /// True if the scanners read a body that was decoded from content codings.
    var isBodyCoded = false

    /// Adds a finding of the rule that is being asked.
    ///
    /// - Parameters:
    ///   - place: the faulty bytes in the buffer; nil if no byte is at fault.
    ///   - level: the level of this case where it differs from the rule's; the configuration still overrides it.
    ///   - fix: what to do, where this case has something better to say than the rule.
    ///   - contract: what in a contract is broken.
    mutating func add(
        at place: Range<Int>?, in part: MessagePart, expected: String, found: String, fix: String? = nil,
        level: Level? = nil, isUnforwardable: Bool? = nil, bodyPosition: BodyPosition? = nil,
        contract: ContractSource? = nil
    ) {
        let rule = RuleCatalogue.metadata(at: currentRule)
        let configured = currentRule < levels.count ? levels[currentRule] : nil
        let unforwardable = isUnforwardable ?? rule.isUnforwardable
        let settled = unforwardable ? .error : configured ?? level ?? rule.level
        guard settled != .off, hasRoom(for: settled, isUnforwardable: unforwardable) else { return }
        let shifted = place.map { range in
            let lower = max(0, range.lowerBound &- origin)
            return lower..<max(lower, range.upperBound &- origin)
        }
        findings.append(
            Finding(
                ruleIndex: currentRule, level: settled, isUnforwardable: unforwardable, part: part, place: shifted,
                bodyPosition: bodyPosition, expected: expected, found: found, fix: fix ?? rule.fix,
                contract: contract))
    }

    /// Adds a finding about a fault in the body.
    ///
    /// - Parameter level: the level of this case where it differs from the rule's; the configuration still overrides it.
    mutating func add(
        _ fault: BodyFault, in part: MessagePart = .body, expected: String, found: String, fix: String? = nil,
        level: Level? = nil, isUnforwardable: Bool? = nil, contract: ContractSource? = nil
    ) {
        var place: Range<Int>?
        if let bodyOrigin, fault.isEncoded || !isBodyCoded {
            place = (fault.place.lowerBound &+ bodyOrigin)..<(fault.place.upperBound &+ bodyOrigin)
        }
        let position = BodyPosition(
            offset: fault.place.lowerBound, length: fault.place.count, line: fault.line, column: fault.column,
            pointer: fault.pointer)
        add(
            at: place, in: part, expected: expected, found: found, fix: fix, level: level,
            isUnforwardable: isUnforwardable, bodyPosition: fault.isEncoded ? nil : position, contract: contract)
    }

    /// Findings of one rule in one request: enough to see a pattern, few enough to keep a hostile request cheap.
    static let limitPerRule = 16

    /// False once the rule that is being asked, whose findings are all equally severe, has enough of them; a loop may
    /// end then. The report says that it did.
    mutating func hasRoom() -> Bool { hasRoom(for: .off, isUnforwardable: false) }

    /// Only findings that are at least as severe count: the most severe one is never left out.
    private mutating func hasRoom(for level: Level, isUnforwardable: Bool) -> Bool {
        var count = 0
        for finding in findings where finding.ruleIndex == currentRule {
            if finding.level >= level, finding.isUnforwardable || !isUnforwardable { count &+= 1 }
        }
        guard count >= FindingReport.limitPerRule else { return true }
        let id = RuleCatalogue.metadata(at: currentRule).id
        let note = CheckNotRun(
            checks: "further \(id)", reason: "\(FindingReport.limitPerRule) findings show the pattern")
        if !checksNotRun.contains(note) { checksNotRun.append(note) }
        return false
    }

    mutating func addCheckNotRun(_ checks: String, because reason: String) {
        checksNotRun.append(CheckNotRun(checks: checks, reason: reason))
    }

    mutating func removeAll() {
        findings.removeAll()
        checksNotRun.removeAll()
    }
}
