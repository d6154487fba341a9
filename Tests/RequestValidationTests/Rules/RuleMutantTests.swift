import Testing

@testable import RequestValidation

/// Takes each rule's check out in turn. `scripts/test --mutants` shows the outcome.
@Suite struct RuleMutantTests {
    @Test func `removing any one rule's check makes its examples fail`() {
        let survivors = RuleCatalogue.all.filter { rule in !isMissed(rule) }.map { rule in rule.id }
        print("mutants: \(RuleCatalogue.all.count) checks removed in turn,", terminator: " ")
        print("survivors: \(survivors.isEmpty ? "none" : survivors.joined(separator: ", "))")
        #expect(survivors.isEmpty)
    }

    /// True if some bad example notices that the rule is not asked.
    private func isMissed(_ rule: RuleMetadata) -> Bool {
        rule.examples.contains { example in
            let verdict = ExampleRunner.verdict(on: example, of: rule, excluding: [rule.id])
            return example.isBad && !verdict.findings.contains { $0.rule.id == rule.id }
        }
    }
}
