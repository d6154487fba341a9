import Fuzzing
import Testing

@testable import RequestValidation

/// The examples about bodies, with the body sent in other ways: what is found in it, where, and what is shown of it
/// stays the same.
@Suite struct RuleTransportTests {
    static let families: Set<String> = ["content-type", "contract", "form", "json", "multipart", "text", "xml"]
    static let cases = RuleCase.all.filter { its in
        families.contains(its.rule.family) && its.example.end == nil && its.example.event == nil
    }

    @Test(arguments: cases) func `a body is judged alike plain, in chunks and gzipped`(_ its: RuleCase) {
        let plain = summary(ExampleRunner.verdict(on: its.example, of: its.rule))
        for transport in BodyTransport.allCases {
            guard let message = transport.carrying(its.example.message.bytes) else { continue }
            for split in [[], Array(1..<message.count)] {
                let verdict = ExampleRunner.verdict(on: its.example, of: its.rule, sending: message, split: split)
                #expect(summary(verdict) == plain, "\(transport.rawValue)", sourceLocation: its.location)
            }
        }
    }

    @Test(arguments: BodyTransport.allCases) func `every way to send a body is tried`(_ transport: BodyTransport) {
        let tried = Set(
            RuleTransportTests.cases.filter { transport.carrying($0.example.message.bytes) != nil }
                .map { its in its.rule.family })
        let families = Set(RuleCatalogue.all.map { rule in rule.family })
        #expect(tried.isSuperset(of: families.intersection(["form", "json", "multipart", "xml"])))
    }

    /// Everything but raw offsets: a byte has none in chunks or behind a coding.
    private func summary(_ verdict: Verdict) -> [String] {
        let findings = verdict.findings.map {
            "\($0.rule.id) \($0.level) \($0.part.name) \(String(describing: $0.bodyPosition)) \($0.expected) \($0.found) "
                + $0.fix
        }
        let (head, bytes) = DiagnosisSamples.parse("POST / HTTP/1.1\nHost: a\n\n")
        let diagnosis = Diagnosis(
            verdict, head, bytes.span, Redactor(), .none, Diagnosis.Labels(outcome: .checked, id: ""))
        let excerpts = diagnosis.findings.filter { $0.bodyOffset != nil }.map { "\(String(describing: $0.excerpt))" }
        return findings.sorted() + excerpts.sorted() + verdict.checksNotRun.map { "\($0.checks) \($0.reason)" } + [
            "\(verdict.action)"
        ]
    }
}
