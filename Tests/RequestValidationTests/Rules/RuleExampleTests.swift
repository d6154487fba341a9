public import Testing

@testable public import RequestValidation

struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: RuleMetadata
    let example: RuleExample
    var testDescription: String { "\(rule.id) \(example.isBad ? "bad" : "good"): \(example.notation.prefix(60))" }

    static let all = RuleCatalogue.all.flatMap { rule in rule.examples.map { RuleCase(rule: rule, example: $0) } }

    var location: SourceLocation {
        SourceLocation(fileID: example.file, filePath: example.file, line: example.line, column: 1)
    }
}

@Suite struct RuleExampleTests {
    @Test(arguments: RuleCase.all) func `every example is judged as its rule says, in every split`(_ its: RuleCase) {
        let whole = ExampleRunner.verdict(on: its.example, of: its.rule)
        expectVerdict(whole, its)
        let bytes = its.example.message.bytes
        for cut in 1..<max(2, bytes.count) {
            let parted = ExampleRunner.verdict(on: its.example, of: its.rule, split: [cut])
            #expect(summary(parted) == summary(whole), "split at \(cut)", sourceLocation: its.location)
        }
        let singly = ExampleRunner.verdict(on: its.example, of: its.rule, split: Array(1..<max(2, bytes.count)))
        #expect(summary(singly) == summary(whole), "byte by byte", sourceLocation: its.location)
    }

    @Test(arguments: RuleCatalogue.all) func `every rule has a bad and a good example and speaks the house style`(
        _ rule: RuleMetadata
    ) {
        #expect(rule.examples.contains { $0.isBad }, "\(rule.id) has no bad example")
        #expect(rule.examples.contains { !$0.isBad }, "\(rule.id) has no good example")
        #expect(!rule.summary.hasSuffix(".") && !rule.fix.hasSuffix("."), "\(rule.id) ends a phrase with a full stop")
        #expect(rule.explanation.hasSuffix("."), "\(rule.id) explains in whole sentences")
        #expect(rule.explanation.count >= 80, "\(rule.id) says too little of why it hurts")
    }

    @Test func `ids are unique`() {
        let ids = RuleCatalogue.all.map { rule in rule.id }
        #expect(Set(ids).count == ids.count)
    }

    private func expectVerdict(_ verdict: Verdict, _ its: RuleCase) {
        let own = verdict.findings.filter { $0.rule.id == its.rule.id }
        let others = verdict.findings.filter { $0.rule.id != its.rule.id && !its.example.also.contains($0.rule.id) }
        let foreign = others.map { "\($0.rule.id) at \($0.place.map(String.init(describing:)) ?? "-")" }
        #expect(foreign.isEmpty, "other findings: \(foreign)", sourceLocation: its.location)
        guard its.example.isBad else {
            #expect(own.isEmpty, "false alarm: \(own.map { $0.found })", sourceLocation: its.location)
            return
        }
        #expect(!own.isEmpty, "not found", sourceLocation: its.location)
        guard let mark = its.example.message.mark else { return }
        let places = own.map { $0.place }
        #expect(places.contains(mark), "marked \(mark), found at \(places)", sourceLocation: its.location)
    }

    private func summary(_ verdict: Verdict) -> [String] {
        verdict.findings.map {
            "\($0.rule.id) \($0.level) \($0.part.name) \(String(describing: $0.place)) \($0.expected) \($0.found) \($0.fix)"
        } + verdict.checksNotRun.map { "\($0.checks) \($0.reason)" } + ["\(verdict.action) \(verdict.isFramingIntact)"]
    }
}

extension RuleMetadata: CustomTestStringConvertible {
    public var testDescription: String { id }
}
