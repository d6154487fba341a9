internal import RequestValidation

/// Statistics of the whole process as people and programs read them, with what is not counted by workers.
package struct StatisticsReport: Sendable {
    package var statistics: Statistics
    /// Client connections open now.
    package var openConnections: Int
    /// Connections to the backend open now.
    package var openUpstream: Int
    /// Seconds since the process started.
    package var uptime: Int
    /// Exemptions that no longer hold, in words.
    package var expiredExemptions: [String]

    package init(
        _ statistics: Statistics, openConnections: Int, openUpstream: Int, uptime: Int, expiredExemptions: [String] = []
    ) {
        self.statistics = statistics
        self.openConnections = openConnections
        self.openUpstream = openUpstream
        self.uptime = uptime
        self.expiredExemptions = expiredExemptions
    }

    // MARK: one line

    /// What happened since `before` in one line; nil if nothing did.
    package func line(since before: Statistics) -> String? {
        let now = statistics
        guard now.requests != before.requests || now.log != before.log || now.connections != before.connections else {
            return nil
        }
        var parts = ["\(now.outcomes.forwarded - before.outcomes.forwarded) forwarded"]
        func add(_ path: KeyPath<Statistics, Int>, _ words: String) {
            let count = now[keyPath: path] - before[keyPath: path]
            if count > 0 { parts.append("\(count) \(words)") }
        }
        add(\.outcomes.rejected, "rejected")
        add(\.outcomes.observed, "observed")
        add(\.outcomes.warned, "warned")
        add(\.outcomes.aborted, "aborted")
        add(\.outcomes.failed, "failed at the backend")
        add(\.log.lost, "RECORDS LOST")
        add(\.connections.refused, "connections refused")
        add(\.spoolFailures, "bodies not held")
        add(\.impossible, "impossible states")
        let rules = topRules(since: before)
        if !rules.isEmpty { parts.append("most: \(rules)") }
        return parts.joined(separator: ", ") + "; \(openConnections) open"
    }

    private func topRules(since before: Statistics) -> String {
        let counts = statistics.byRule.indices.map { statistics.byRule[$0] - before.byRule[$0] }
        let top = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(3)
        return top.map { "\(RuleCatalogue.all[$0].id) \(counts[$0])" }.joined(separator: " ")
    }

    /// Rules that found something, most frequent first.
    var rules: [(id: String, count: Int)] {
        zip(RuleCatalogue.all, statistics.byRule).map { ($0.id, $1) }.filter { $0.count > 0 }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    }

    /// Statuses that were sent.
    var statuses: [(status: Int, count: Int)] {
        statistics.byStatus.enumerated().filter { $0.element > 0 }.map { (status: $0.offset, count: $0.element) }
    }
}
