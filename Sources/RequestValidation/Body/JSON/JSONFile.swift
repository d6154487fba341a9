/// A JSON text that is no request's body: a contract, a schema.
package enum JSONFile {
    /// Something wrong with the text, in the words of the JSON rules.
    package struct Fault: Sendable, Equatable {
        package let place: JSONPlace
        /// Lower case, no full stop.
        package let message: String
    }

    /// - Returns: the tape if the text is well-formed, and what is wrong with it: repeated names too. Numbers that no
    ///   double can hold are none of our business here.
    package static func read(_ bytes: Span<UInt8>, depthLimit: Int) -> (tape: JSONTape?, faults: [Fault]) {
        var scanner = JSONScanner()
        var faults = BodyFaults()
        scanner.begin(JSONScanner.Settings(depthLimit: depthLimit, wantsTape: true))
        scanner.feed(bytes, &faults)
        scanner.finish(&faults)
        return (scanner.tape, worded(faults.pending))
    }

    private static func worded(_ faults: [BodyFault]) -> [Fault] {
        guard !faults.isEmpty else { return [] }
        var report = FindingReport()
        report.levels = Array(repeating: .error, count: RuleCatalogue.all.count)
        for fault in faults {
            if case .json(.tooLargeNumber) = fault.kind { continue }
            for (index, rule) in RuleCatalogue.rules.enumerated() {
                guard let rule = rule as? any BodyRule.Type else { continue }
                report.currentRule = index
                rule.check(fault, &report)
            }
        }
        return report.findings.compactMap { finding in
            guard let line = finding.bodyPosition?.line, let column = finding.bodyPosition?.column else { return nil }
            let found = finding.found.replacing("the end of the body", with: "the end of the file")
            return Fault(
                place: JSONPlace(line: line, column: column),
                // Files have a limit of their own, which nobody can raise.
                message: "expected \(finding.expected), found \(found): \(finding.fix)"
                    .replacing(", or raise the limit json-depth", with: ""))
        }
    }
}
