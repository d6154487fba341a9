import Testing

@testable import RequestValidation

/// Rules whose cases differ in severity, and limits on what a report may grow to.
@Suite struct LevelOfCaseTests {
    @Test(arguments: [
        ("Content-Length: 05", "framing/invalid-content-length", Level.warning),
        ("Content-Length: +5", "framing/invalid-content-length", .error),
        ("api_key: 1", "header/underscore-in-name", .warning),
        ("X_Forwarded_For: 192.0.2.1", "header/underscore-in-name", .error),
        ("X_Forwarded-Proto: https", "header/underscore-in-name", .error),
        ("Content_Length: 5", "header/framing-lookalike", .error),
        ("X-Note: \u{1}", "header/control-character", .error),
        ("X-Note: \u{0}", "header/nul", .error),
        ("X-Note: é", "header/non-ascii-value", .warning),
        ("Accept: json", "header/value-syntax", .warning),
        ("Connection: a;b", "header/value-syntax", .error),
        ("Content-Range: bytes=0-1/2", "header/value-syntax", .error),
        ("Content-Range: 0-4", "header/value-syntax", .warning),
        ("Content-Range: bytes */*", "header/value-syntax", .warning),
        ("If-Modified-Since: Mon, 26 Jul 1997 05:00:00 GMT", "header/invalid-date", .warning),
        ("If-Modified-Since: Mon, 27 Jul 1997 05:00:00 GMT", "header/invalid-date", .error),
        ("Date: Sun Nov  6 08:49:37 1994", "header/invalid-date", .warning),
    ]) func `a field has the level of its case`(_ field: String, _ rule: String, _ level: Level) {
        let head = "POST / HTTP/1.1\r\nHost: a.example\r\n\(field)\r\nX: y\r\n\r\n"
        let finding = verdict(head).findings.first { $0.rule.id == rule }
        #expect(finding?.level == level)
        #expect(finding?.isUnforwardable == (level == .error && RuleCatalogue.rule(rule)?.isUnforwardable == true))
    }

    @Test func `a body is an error on TRACE and a warning on GET`() {
        for (method, level) in [("TRACE", Level.error), ("GET", .warning)] {
            let verdict = verdict("\(method) / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 1\r\n\r\nx")
            #expect(verdict.findings.first { $0.rule.id == "framing/body-on-bodyless-method" }?.level == level)
        }
    }

    @Test func `a length that a route asks for is missed with a 411 without more configuration`() {
        var route = RouteSettings(name: "all")
        route.lengthRequiredMethods = ["POST"]
        var settings = PolicySettings()
        settings.routes = [route]
        let bytes = Array("POST / HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8)
        let verdict = ExampleRunner.run(bytes, ValidationPolicy(settings))
        #expect(verdict.findings.map { $0.rule.id } == ["framing/length-required"])
        #expect(verdict.status == 411)
    }

    @Test func `thousands of faults of one kind are a few findings and a word about the rest`() {
        let verdict = verdict(
            "GET / HTTP/1.1\r\nHost: a.example\r\nX: " + String(repeating: "\u{1}a", count: 5000) + "\r\n\r\n")
        #expect(verdict.findings.count == FindingReport.limitPerRule)
        #expect(verdict.checksNotRun.contains { $0.checks == "further header/control-character" })
    }

    @Test func `a severe case behind many mild ones of the same rule is still found`() {
        let fields = (0..<40).map { "a_\($0): 1\r\n" }.joined()
        let verdict = verdict("GET / HTTP/1.1\r\nHost: a.example\r\n\(fields)X_Real_IP: 192.0.2.1\r\n\r\n")
        #expect(verdict.action == .reject)
    }

    private func verdict(_ request: String) -> Verdict {
        ExampleRunner.run(Array(request.utf8), ValidationPolicy())
    }
}
