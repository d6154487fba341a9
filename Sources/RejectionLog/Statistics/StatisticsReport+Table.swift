internal import RequestValidation

/// The full table, for a terminal.
extension StatisticsReport {
    /// Branches of a contract's schemas that are named, of those that never came; `/statistics` has all.
    private static let shownBranches = 10

    package var table: String {
        var table = Table()
        let now = statistics
        table.title("requests")
        table.rows(outcomes(now.outcomes))
        table.title("by route")
        for route in now.byRoute.sorted {
            let text = outcomes(route.outcomes).filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
            table.row(route.name, text)
        }
        for coverage in now.contracts.all {
            table.title("contract \(coverage.contract.title)")
            table.row("operations used", "\(coverage.used) of \(coverage.operations.count)")
            table.rows([("requests that it does not describe", coverage.unknown)])
            let missing = coverage.missingBranches
            if missing.count > 0 {
                table.row("branches of schemas used", "\(missing.count - missing.sources.count) of \(missing.count)")
            }
            for source in missing.sources.prefix(StatisticsReport.shownBranches) {
                table.row("never right by", source.text)
            }
            for (index, operation) in coverage.contract.operations.enumerated() {
                table.row(operation.name, usage(of: index, in: coverage))
            }
        }
        if now.contracts.undescribed > 0 {
            table.title("contracts")
            table.rows([("requests that none describes", now.contracts.undescribed)])
        }
        table.title("findings by rule")
        table.rows(rules.map { ($0.id, $0.count) })
        table.title("answers by status")
        table.rows(statuses.map { (String($0.status), $0.count) })
        table.title("latency, microseconds")
        table.row("added by the proxy", percentiles(now.added))
        table.row("backend's first byte", percentiles(now.upstream))
        table.title("backend errors")
        table.rows(sorted(now.upstreamErrors))
        table.title("findings exempted, by rule")
        table.rows(sorted(now.exempted))
        for expired in expiredExemptions { table.row("expired", expired) }
        table.title("rejection log")
        table.rows([
            ("records written", now.log.written), ("records lost", now.log.lost),
            ("left out by sampling", now.log.sampledOut),
        ])
        table.title("connections and bytes")
        table.rows(connections)
        return table.text
    }

    /// How often an operation was called, and what of it never came.
    private func usage(of operation: Int, in coverage: ContractCoverage) -> String {
        let count = coverage.operations[operation]
        guard count > 0 else { return "never" }
        let missing = coverage.missingParameters(of: operation) + coverage.missingMedia(of: operation)
        return missing.isEmpty ? "\(count)" : "\(count), never with \(missing.joined(separator: ", "))"
    }

    private func outcomes(_ outcomes: Statistics.Outcomes) -> [(String, Int)] {
        [
            ("forwarded", outcomes.forwarded), ("rejected", outcomes.rejected), ("observed", outcomes.observed),
            ("warned", outcomes.warned), ("aborted", outcomes.aborted), ("failed", outcomes.failed),
        ]
    }

    private var connections: [(String, Int)] {
        let now = statistics
        return [
            ("open", openConnections), ("opened", now.connections.opened), ("refused", now.connections.refused),
            ("left by the client", now.connections.abortedByClient),
            ("accept failures", now.connections.acceptFailures), ("to the backend, open", openUpstream),
            ("bytes in", now.bytesIn), ("bytes out", now.bytesOut), ("upgrades stripped", now.upgradesStripped),
            ("retried", now.retried), ("bodies not held", now.spoolFailures), ("impossible states", now.impossible),
            ("uptime, seconds", uptime),
        ]
    }

    private func percentiles(_ latencies: Latencies) -> String {
        let shares = [(50.0, "50 %"), (90, "90 %"), (99, "99 %"), (99.9, "99.9 %")]
        let texts = shares.map { "\($0.1) \(latencies.microseconds(at: $0.0))" }
        return texts.joined(separator: ", ") + ", most \(latencies.maximum)"
    }

    private func sorted(_ counts: [String: Int]) -> [(String, Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// Rows under titles; a title without rows is left out.
    private struct Table {
        private(set) var text = ""
        private var pendingTitle: String?

        mutating func title(_ title: String) { pendingTitle = title }

        mutating func rows(_ rows: [(String, Int)]) {
            for (name, count) in rows { row(name, String(count)) }
        }

        mutating func row(_ name: String, _ value: String) {
            if let title = pendingTitle {
                text += text.isEmpty ? "\(title)\n" : "\n\(title)\n"
                pendingTitle = nil
            }
            let padding = String(repeating: " ", count: max(1, 36 - name.count))
            text += "  \(name)\(padding)\(value)\n"
        }
    }
}
