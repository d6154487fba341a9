import Fuzzing
import Testing

@testable import RequestValidation

/// Facts decide which rules are asked. A rule that is not asked must have had nothing to say.
@Suite struct TriggerTests {
    @Test func `a rule that no fact calls for finds nothing`() {
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<4000 {
            let head = HeadMaker.make(&generator)
            #expect(asked(head) == all(head), "\(head)")
        }
    }

    private static let families = ["cookie", "header"]
    /// Rules that read what the parser noted rather than the bytes.
    private static let excluded = ["header/section-too-large", "header/too-many", "header/line-too-long"]
    private static let rules = RuleCatalogue.rules.enumerated().filter { _, rule in
        families.contains(rule.metadata.family) && !excluded.contains(rule.metadata.id)
    }

    /// What the validator finds.
    private func asked(_ head: String) -> [String] {
        let verdict = ExampleRunner.run(Array(head.utf8), TriggerTests.policy, TriggerTests.circumstances)
        return verdict.findings.filter { TriggerTests.families.contains($0.rule.family) }.map(summary).sorted()
    }

    /// What every rule finds that is asked whatever the facts say.
    private func all(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var parser = HeadParser()
        guard parser.feed(bytes.span, limits: Limits(), followsBody: false) == .complete else { return ["incomplete"] }
        let framing = RequestFraming.settle(bytes.span, parser.head, parser.notes, &parser.facts)
        let isTold = !parser.notes.present.isDisjoint(with: .forwarding)
        if !parser.notes.repeated.isDisjoint(with: .singletons) { parser.facts.insert(.repeatedSingleton) }
        let context = HeadContext(
            head: parser.head, facts: parser.facts, present: parser.notes.present, framing: framing,
            policy: TriggerTests.policy, route: TriggerTests.policy.defaultRoute,
            circumstances: TriggerTests.circumstances)
        var report = FindingReport()
        report.levels = TriggerTests.policy.defaultRoute.levels
        for (index, rule) in TriggerTests.rules {
            guard let rule = rule as? any HeadRule.Type, rule.metadata.level != .off else { continue }
            if rule == SpoofedForwarding.self, !isTold { continue }
            report.currentRule = index
            rule.check(context, bytes.span, &report)
        }
        return report.findings.map(summary).sorted()
    }

    private func summary(_ finding: Finding) -> String {
        "\(finding.rule.id) \(finding.level) \(String(describing: finding.place)) \(finding.found)"
    }

    private static let policy = ValidationPolicy()
    private static let circumstances: Circumstances = {
        var circumstances = Circumstances()
        circumstances.peer = IPAddress(v4: 0xC000_0207)
        circumstances.reportsForwarding = true
        return circumstances
    }()
}

/// Heads of fields that rules look at, with values that are right, wrong and in between.
private enum HeadMaker {
    static func make(_ generator: inout SeededGenerator) -> String {
        let methods = ["GET", "GET", "GET", "HEAD", "POST", "DELETE", "OPTIONS", "TRACE"]
        var head = "\(methods.randomElement(using: &generator) ?? "GET") / HTTP/1.1\r\nHost: a.example\r\n"
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard let name = names.randomElement(using: &generator) else { continue }
            head += "\(name): \(value(of: name, &generator))\r\n"
        }
        return head + "\r\n"
    }

    private static func value(of name: String, _ generator: inout SeededGenerator) -> String {
        let pool = (name == "Cookie" ? cookies : []) + values
        return (0..<Int.random(in: 1...5, using: &generator))
            .compactMap { _ in pool.randomElement(using: &generator) }.joined()
    }

    private static let names = [
        "Cookie", "Cookie", "Cookie", "Connection", "Upgrade", "TE", "Range", "If-Range", "If-Match",
        "If-Modified-Since",
        "Cache-Control", "Prefer", "Forwarded", "X-Forwarded-For", "Authorization", "Content-Type", "Content-Length",
        "Transfer-Encoding", "Trailer", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "X-HTTP-Method-Override",
        "Set-Cookie", "X-Any", "User-Agent",
    ]
    private static let cookies = [
        "a=", "b=", "sid=", "=", "; ", ";", "; ", "; ", ", ", "Path=/", "HttpOnly", "__Host-x=", "a=1", "long_name_1=x",
        "long_name_2=x", "$Path=/",
    ]
    private static let values = [
        "a", "1", " ", ",", ", ", "\"", "\\", "\t", "undefined", "null", "[object Object]", "{{x}}", "${x}", "{x}",
        "%s",
        "<your key>", "é", "chunked", "trailers", "close", "keep-alive", "Upgrade", "TE", "websocket", "h2c", "13", "8",
        "no-cache", "max-age=0", "private", "max-age=60", "for=a", "proto=https", ";", "bytes=", "0-9", "9-5", "-0",
        "W/",
        "\"x\"", "Bearer ", "Basic ", "Cookie", "Host", "DELETE", "dGhlIHNhbXBsZSBub25jZQ==", "return=minimal",
    ]
}
