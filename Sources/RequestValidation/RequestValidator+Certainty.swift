extension RequestValidator {
    /// Asks about the faults that came to light since the last time, ahead of the judgement at the body's end: is the
    /// request rejected whatever comes? Then nobody needs to keep its body.
    mutating func weighFaults() {
        let pending = inspector.faults.pending
        guard !isRejectionCertain, pending.count != weighedFaults else { return }
        defer { weighedFaults = pending.count }
        // An exemption may take a finding out of the verdict.
        guard policy.exemptions.isEmpty, isTypeSettled else { return }
        var trial = FindingReport()
        trial.levels = route.levels
        for fault in pending.dropFirst(weighedFaults) { route.rules.checkBody(fault, &trial) }
        isRejectionCertain = route.rejects(trial.findings)
    }

    /// False if the bytes may turn out to be of another media type, which would take back what the scanner found, and
    /// which is not an error in itself.
    private var isTypeSettled: Bool {
        switch inspector.kind {
        case .none, .form, .text: return false
        case .json, .jsonLines, .jsonSequence, .xml, .multipart: break
        }
        guard let index = RuleCatalogue.index(of: "content-type/mismatch"), index < route.levels.count else {
            return true
        }
        return (route.levels[index] ?? .error) == .error
    }
}

extension RoutePolicy {
    /// True if one of the findings keeps a request from the backend, exemptions aside.
    func rejects(_ findings: [Finding]) -> Bool {
        findings.contains { $0.isUnforwardable || ($0.level == .error && mode == .enforce) }
    }
}
