import Foundation
import RequestValidation
import Testing

@testable import RejectionLog

@Suite("Statistics")
struct StatisticsTests {
    private func verdict() -> Verdict {
        let bytes = Array("GET /a\u{7}b HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(bytes.span)
        return validator.verdict(bytes.span)
    }

    private var busy: Statistics {
        var statistics = Statistics()
        statistics.count(Statistics.Outcomes(forwarded: 1), route: "api")
        statistics.count(status: 200)
        statistics.count(judged: .rejected, route: "default", verdict())
        statistics.count(status: 400)
        statistics.count(judged: .warned, route: "api", verdict())
        statistics.added.record(nanoseconds: 50_000)
        statistics.upstream.record(nanoseconds: 3_000_000)
        statistics.upstreamErrors["reset"] = 1
        statistics.connections.opened = 3
        return statistics
    }

    @Test("Workers' counts add up")
    func merging() {
        let sum = Statistics.merged([busy, busy, Statistics()])
        #expect(sum.outcomes == Statistics.Outcomes(forwarded: 2, rejected: 2, warned: 2))
        #expect(sum.byRoute.sorted.map { $0.name } == ["api", "default"])
        #expect(sum.byRoute.sorted.first?.outcomes == Statistics.Outcomes(forwarded: 2, warned: 2))
        #expect(sum.byRule.reduce(0, +) == busy.byRule.reduce(0, +) * 2)
        #expect(sum.byStatus[200] == 2)
        #expect(sum.upstreamErrors == ["reset": 2])
        #expect(sum.added.count == 2)
        #expect(sum.requests == 4)
    }

    @Test("Percentiles are exact to about a hundredth")
    func latencies() {
        var latencies = Latencies()
        for microseconds in 1...1000 { latencies.record(nanoseconds: Int64(microseconds) * 1000) }
        #expect((490...510).contains(latencies.microseconds(at: 50)))
        #expect((980...1000).contains(latencies.microseconds(at: 99)))
        latencies.record(nanoseconds: .max)
        latencies.record(nanoseconds: -1)
        #expect(latencies.count == 1002)
    }

    @Test("A quiet minute has no line; a busy one says what happened since")
    func line() throws {
        let quiet = StatisticsReport(busy, openConnections: 1, openUpstream: 0, uptime: 60)
        #expect(quiet.line(since: busy) == nil)
        let line = try #require(quiet.line(since: Statistics()))
        #expect(line.hasPrefix("1 forwarded, 1 rejected, 1 warned, most: target/control-character 2"))
        #expect(line.hasSuffix("; 1 open"))
    }

    @Test("Losses are shouted")
    func losses() {
        var lossy = busy
        lossy.log.lost = 4
        let report = StatisticsReport(lossy, openConnections: 0, openUpstream: 0, uptime: 1)
        #expect(report.line(since: busy)?.contains("4 RECORDS LOST") == true)
    }

    @Test("The table has no titles without rows")
    func table() {
        let report = StatisticsReport(
            busy, openConnections: 1, openUpstream: 2, uptime: 60, expiredExemptions: ["a/b since 2026-01-01"])
        #expect(report.table.contains("\n  target/control-character            2\n"))
        #expect(report.table.contains("\nbackend errors\n  reset                               1\n"))
        #expect(report.table.contains("a/b since 2026-01-01"))
        let empty = StatisticsReport(Statistics(), openConnections: 0, openUpstream: 0, uptime: 0)
        #expect(!empty.table.contains("by rule"))
    }

    @Test("The JSON holds the same")
    func json() throws {
        let report = StatisticsReport(busy, openConnections: 1, openUpstream: 2, uptime: 60)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json)) as? [String: Any])
        #expect((object["requests"] as? [String: Int])?["rejected"] == 1)
        #expect((object["by_rule"] as? [String: Int])?["target/control-character"] == 2)
        #expect((object["by_route"] as? [String: [String: Int]])?["api"]?["forwarded"] == 1)
        #expect((object["latency_added_us"] as? [String: Int])?["count"] == 1)
        #expect((object["connections"] as? [String: Int])?["upstream_open"] == 2)
    }
}
