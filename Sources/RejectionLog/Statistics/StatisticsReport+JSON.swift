internal import RequestValidation

/// The statistics as one JSON object, for `/statistics`.
extension StatisticsReport {
    package var json: [UInt8] {
        var json = JSONWriter(isIndented: true, capacity: 4096)
        let now = statistics
        json.beginObject()
        json.member("uptime_seconds", uptime)
        json.name("requests")
        append(now.outcomes, to: &json)
        append("by_route", to: &json) { json in
            for route in now.byRoute.sorted {
                json.name(dynamic: route.name)
                append(route.outcomes, to: &json)
            }
        }
        append(now.contracts, to: &json)
        append("by_rule", rules.map { ($0.id, $0.count) }, to: &json)
        append("by_status", statuses.map { (String($0.status), $0.count) }, to: &json)
        append("latency_added_us", now.added, to: &json)
        append("latency_upstream_us", now.upstream, to: &json)
        append("upstream_errors", now.upstreamErrors.sorted { $0.key < $1.key }, to: &json)
        append("exempted", now.exempted.sorted { $0.key < $1.key }, to: &json)
        json.name("expired_exemptions")
        json.beginArray()
        for text in expiredExemptions { json.value(text) }
        json.endArray()
        append("log", log, to: &json)
        append("connections", connectionCounts, to: &json)
        append("bytes", [("in", now.bytesIn), ("out", now.bytesOut)], to: &json)
        append("events", events, to: &json)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private var log: [(String, Int)] {
        [
            ("written", statistics.log.written), ("lost", statistics.log.lost),
            ("sampled_out", statistics.log.sampledOut),
        ]
    }

    private var connectionCounts: [(String, Int)] {
        let its = statistics.connections
        return [
            ("open", openConnections), ("opened", its.opened), ("closed", its.closed), ("refused", its.refused),
            ("aborted_by_client", its.abortedByClient), ("accept_failures", its.acceptFailures),
            ("upstream_open", openUpstream),
        ]
    }

    private var events: [(String, Int)] {
        [
            ("upgrades_stripped", statistics.upgradesStripped), ("retried", statistics.retried),
            ("spool_failures", statistics.spoolFailures), ("impossible", statistics.impossible),
        ]
    }

    private func append(_ contracts: ContractCoverages, to json: inout JSONWriter) {
        guard !contracts.all.isEmpty || contracts.undescribed > 0 else { return }
        json.name("contracts")
        json.beginArray()
        for coverage in contracts.all { append(coverage, to: &json) }
        json.endArray()
        json.member("undescribed_requests", contracts.undescribed)
    }

    private func append(_ coverage: ContractCoverage, to json: inout JSONWriter) {
        json.beginObject()
        json.member("title", coverage.contract.title)
        json.member("file", coverage.contract.file)
        json.member("operations", coverage.operations.count)
        json.member("used", coverage.used)
        json.member("unknown_requests", coverage.unknown)
        let missing = coverage.missingBranches
        json.member("branches", missing.count)
        append("missing_branches", missing.sources.map { $0.text }, to: &json)
        append("by_operation", to: &json) { json in
            for (index, operation) in coverage.contract.operations.enumerated() {
                json.name(dynamic: operation.name)
                json.beginObject()
                json.member("requests", coverage.operations[index])
                append("missing_parameters", coverage.missingParameters(of: index), to: &json)
                append("missing_media_types", coverage.missingMedia(of: index), to: &json)
                json.endObject()
            }
        }
        json.endObject()
    }

    private func append(_ name: StaticString, _ texts: [String], to json: inout JSONWriter) {
        json.name(name)
        json.beginArray()
        for text in texts { json.value(text) }
        json.endArray()
    }

    private func append(_ outcomes: Statistics.Outcomes, to json: inout JSONWriter) {
        json.beginObject()
        json.member("forwarded", outcomes.forwarded)
        json.member("rejected", outcomes.rejected)
        json.member("observed", outcomes.observed)
        json.member("warned", outcomes.warned)
        json.member("aborted", outcomes.aborted)
        json.member("failed", outcomes.failed)
        json.endObject()
    }

    private func append(_ name: StaticString, _ latencies: Latencies, to json: inout JSONWriter) {
        let shares = [("p50", 50.0), ("p90", 90), ("p99", 99), ("p999", 99.9)]
        let counts = shares.map { ($0.0, latencies.microseconds(at: $0.1)) }
        append(name, [("count", latencies.count)] + counts + [("max", latencies.maximum)], to: &json)
    }

    private func append(_ name: StaticString, _ counts: [(String, Int)], to json: inout JSONWriter) {
        append(name, to: &json) { json in
            for (key, count) in counts {
                json.name(dynamic: key)
                json.value(count)
            }
        }
    }

    private func append(_ name: StaticString, _ counts: [(key: String, value: Int)], to json: inout JSONWriter) {
        append(name, counts.map { ($0.key, $0.value) }, to: &json)
    }

    private func append(_ name: StaticString, to json: inout JSONWriter, _ content: (inout JSONWriter) -> Void) {
        json.name(name)
        json.beginObject()
        content(&json)
        json.endObject()
    }
}
