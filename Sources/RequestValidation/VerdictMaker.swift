/// Turns what the rules found into a verdict: exemptions, order, status, mode.
enum VerdictMaker {
    static func make(
        report: FindingReport, body inspector: BodyInspector, route: RoutePolicy, policy: ValidationPolicy,
        circumstances: Circumstances,
        head: RequestHead, _ bytes: Span<UInt8>, isFramingIntact: Bool
    ) -> Verdict {
        guard !report.findings.isEmpty else { return clean(report, isFramingIntact: isFramingIntact) }
        var findings = report.findings
        var exempted: [ExemptedFinding] = []
        if !policy.exemptions.isEmpty {
            let agent = head.first(.userAgent).map { ByteText.string(bytes, $0.value) } ?? ""
            exempted = takeExempted(&findings, policy.exemptions, route, circumstances, userAgent: agent)
        }
        findings = findings.enumerated()
            .sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
            .map { $0.element }
        let action = action(findings, route.mode)
        return Verdict(
            action: action, recordAction: recordAction(findings, action), status: findings.first?.rule.status ?? 400,
            findings: findings, exempted: exempted, checksNotRun: report.checksNotRun, bodyContexts: inspector.contexts,
            bodyKind: inspector.kind,
            isFramingIntact: isFramingIntact && !findings.contains { $0.isUnforwardable })
    }

    /// The verdict on nearly every request, kept off the path of sorting and counting.
    private static func clean(_ report: FindingReport, isFramingIntact: Bool) -> Verdict {
        Verdict(
            action: .forward, recordAction: .none, status: 400, findings: [], exempted: [],
            checksNotRun: report.checksNotRun, isFramingIntact: isFramingIntact)
    }

    /// Most severe first, then message order. Findings without a place come behind those with one.
    private static func order(_ finding: Finding) -> Int {
        let severity = finding.isUnforwardable ? 0 : finding.level == .error ? 1 : 2
        return severity << 60 | min(finding.place?.lowerBound ?? Int.max, 1 << 59)
    }

    private static func action(_ findings: [Finding], _ mode: Mode) -> Verdict.Action {
        guard let worst = findings.first else { return .forward }
        if worst.isUnforwardable { return .reject }
        return worst.level == .error && mode == .enforce ? .reject : .forward
    }

    private static func recordAction(_ findings: [Finding], _ action: Verdict.Action) -> Verdict.RecordAction {
        guard let worst = findings.first else { return .none }
        if action == .reject { return .rejected }
        return worst.level == .error ? .observed : .warned
    }

    /// Unforwardable findings cannot be exempted: the message has no certain end or meaning.
    private static func takeExempted(
        _ findings: inout [Finding], _ exemptions: [Exemption], _ route: RoutePolicy, _ circumstances: Circumstances,
        userAgent: String
    ) -> [ExemptedFinding] {
        var exempted: [ExemptedFinding] = []
        findings.removeAll { finding in
            let match = exemptions.firstIndex { exemption in
                exemption.applies(to: finding, route, circumstances, userAgent: userAgent)
            }
            guard !finding.isUnforwardable, let match else { return false }
            exempted.append(ExemptedFinding(finding: finding, exemption: match))
            return true
        }
        return exempted
    }
}

extension Exemption {
    func applies(
        to finding: Finding, _ itsRoute: RoutePolicy, _ circumstances: Circumstances, userAgent agent: String
    ) -> Bool {
        guard finding.rule.id == rule, circumstances.now < expires else { return false }
        if let route, route != itsRoute.name { return false }
        if let client {
            guard let peer = circumstances.peer, client.contains(peer) else { return false }
        }
        if let userAgent { return agent.utf8.containsSubsequence(userAgent.utf8) }
        return true
    }
}

extension Collection where Element: Equatable {
    /// True if `other` stands somewhere in this collection as a whole.
    func containsSubsequence(_ other: some Collection<Element>) -> Bool {
        guard !other.isEmpty else { return true }
        return indices.contains { start in self[start...].starts(with: other) }
    }
}
