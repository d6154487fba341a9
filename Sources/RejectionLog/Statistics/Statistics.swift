package import RequestValidation

/// What one worker has counted since it started. A plain value without locks: each worker keeps its own, copies are
/// merged when somebody asks. Its size depends on the configuration and the rules, not on the traffic.
package struct Statistics: Sendable {
    /// Requests by what was done with them.
    package struct Outcomes: Sendable, Equatable {
        /// Sent to the backend and answered by it.
        package var forwarded = 0
        package var rejected = 0
        /// Forwarded; enforce mode would have rejected them.
        package var observed = 0
        /// Forwarded with warnings.
        package var warned = 0
        /// Cut while they were being sent to the backend.
        package var aborted = 0
        /// Good, but got no whole answer from the backend.
        package var failed = 0

        package init(
            forwarded: Int = 0, rejected: Int = 0, observed: Int = 0, warned: Int = 0, aborted: Int = 0, failed: Int = 0
        ) {
            self.forwarded = forwarded
            self.rejected = rejected
            self.observed = observed
            self.warned = warned
            self.aborted = aborted
            self.failed = failed
        }
    }

    /// Of the rejection log.
    package struct Log: Sendable, Equatable {
        package var written = 0
        package var lost = 0
        /// `warned` records that sampling left out.
        package var sampledOut = 0
    }

    package struct Connections: Sendable, Equatable {
        package var opened = 0
        package var closed = 0
        /// Over a limit.
        package var refused = 0
        /// Left by the client before its answer was complete.
        package var abortedByClient = 0
        /// Connections that could not be accepted.
        package var acceptFailures = 0
    }

    package var outcomes = Outcomes()
    /// Findings by the rule's position in `RuleCatalogue.all`.
    package var byRule = [Int](repeating: 0, count: RuleCatalogue.all.count)
    package var byRoute = RouteCounts()
    package var contracts = ContractCoverages()
    /// Answers sent to clients by status, 0 to 599.
    package var byStatus = [Int](repeating: 0, count: 600)
    /// Bytes of requests received, and of the backend's answers sent on.
    package var bytesIn = 0
    package var bytesOut = 0
    /// From a request's last byte to its hand-over to the backend.
    package var added = Latencies()
    /// From there to the first byte of the backend's answer.
    package var upstream = Latencies()
    /// By kind, as the operation log names it.
    package var upstreamErrors: [String: Int] = [:]
    package var log = Log()
    package var connections = Connections()
    /// Findings that exemptions took out of the judgement, by rule.
    package var exempted: [String: Int] = [:]
    /// Upgrades that were stripped from requests.
    package var upgradesStripped = 0
    /// Requests sent a second time, as a pooled connection had died.
    package var retried = 0
    /// Bodies that could not be held.
    package var spoolFailures = 0
    /// States that should not exist; each closed its connection.
    package var impossible = 0

    package init() {}

    /// Requests that were judged.
    package var requests: Int {
        outcomes.forwarded + outcomes.rejected + outcomes.aborted + outcomes.failed
    }
}

// MARK: - counting

extension Statistics {
    /// A request that was judged and found worth a record.
    package mutating func count(judged outcome: Diagnosis.Outcome, route: String, _ verdict: Verdict) {
        switch outcome {
        case .rejected: count(Outcomes(rejected: 1), route: route)
        case .observed: count(Outcomes(observed: 1), route: route)
        case .warned: count(Outcomes(warned: 1), route: route)
        case .aborted: count(Outcomes(aborted: 1), route: route)
        case .checked: return
        }
        for finding in verdict.findings where byRule.indices.contains(finding.ruleIndex) {
            byRule[finding.ruleIndex] &+= 1
        }
        count(exempted: verdict)
    }

    package mutating func count(exempted verdict: Verdict) {
        for entry in verdict.exempted { exempted[entry.finding.rule.id, default: 0] &+= 1 }
    }

    package mutating func count(_ more: Outcomes, route: String) {
        outcomes.add(more)
        byRoute[route].add(more)
    }

    package mutating func count(status: Int) {
        guard byStatus.indices.contains(status) else { return }
        byStatus[status] &+= 1
    }
}

// MARK: - merging

extension Statistics {
    /// The sum over several workers.
    package static func merged(_ parts: [Statistics]) -> Statistics {
        parts.reduce(into: Statistics()) { sum, part in sum.add(part) }
    }

    package mutating func add(_ other: Statistics) {
        outcomes.add(other.outcomes)
        for (index, count) in other.byRule.enumerated() where byRule.indices.contains(index) { byRule[index] += count }
        for route in other.byRoute.sorted { byRoute[route.name].add(route.outcomes) }
        contracts.add(other.contracts)
        for (status, count) in other.byStatus.enumerated() { byStatus[status] += count }
        bytesIn += other.bytesIn
        bytesOut += other.bytesOut
        added.add(other.added)
        upstream.add(other.upstream)
        upstreamErrors.merge(other.upstreamErrors, uniquingKeysWith: +)
        log.add(other.log)
        connections.add(other.connections)
        exempted.merge(other.exempted, uniquingKeysWith: +)
        upgradesStripped += other.upgradesStripped
        retried += other.retried
        spoolFailures += other.spoolFailures
        impossible += other.impossible
    }
}

extension Statistics.Outcomes {
    fileprivate mutating func add(_ other: Self) {
        forwarded += other.forwarded
        rejected += other.rejected
        observed += other.observed
        warned += other.warned
        aborted += other.aborted
        failed += other.failed
    }
}

extension Statistics.Log {
    fileprivate mutating func add(_ other: Self) {
        written += other.written
        lost += other.lost
        sampledOut += other.sampledOut
    }
}

extension Statistics.Connections {
    fileprivate mutating func add(_ other: Self) {
        opened += other.opened
        closed += other.closed
        refused += other.refused
        abortedByClient += other.abortedByClient
        acceptFailures += other.acceptFailures
    }
}
