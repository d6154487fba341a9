/// What is wrong where several schemas could be met.
extension SchemaEvaluator {
    /// What one branch finds wrong.
    private struct Attempt {
        let branch: Int
        let violations: [SchemaViolation]

        /// The value itself is of another kind than the branch is about.
        func isOfAnotherKind(_ value: JSONTape.Value) -> Bool {
            violations.contains { $0.value == value && $0.keyword == .type }
        }

        /// A constant right below tells that another branch was meant: `kind: "circle"`.
        func isOfAnotherName(_ pointer: String) -> Bool {
            violations.contains { violation in
                guard violation.isAboutConstants else { return false }
                return violation.pointer.dropFirst(pointer.utf8.count).utf8.count { $0 == 0x2F } == 1
            }
        }

        /// A member that is there and wrong tells that this branch was meant, one that is missing does not.
        private var missing: Int { violations.count { $0.keyword == .required } }

        /// Deeper within, too, another constant tells more than something that is missing.
        private var otherNames: Int { violations.count(where: \.isAboutConstants) }

        func score(_ value: JSONTape.Value, _ pointer: String) -> [Int] {
            let depths = violations.map { $0.pointer.utf8.count { $0 == 0x2F } }
            return [
                isOfAnotherKind(value) ? 1 : 0, isOfAnotherName(pointer) ? 1 : 0, violations.count, otherNames, missing,
                -(depths.min() ?? 0),
            ]
        }
    }

    /// Branches that are looked at in vain: of more, the first ones.
    private static let branchLimit = 32

    mutating func addNoBranch(
        _ keyword: SchemaKeyword, _ branches: Range<Int>, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let kept = violations
        let keptPath = path
        var attempts: [Attempt] = []
        for position in branches.prefix(SchemaEvaluator.branchLimit) {
            violations = []
            isCollecting = true
            let branch = Int(program.tables.lists[position])
            let own = openMarks(tape, value)
            _ = evaluate(branch, tape, value, program, marks: own)
            closeMarks(own)
            path = keptPath
            attempts.append(Attempt(branch: branch, violations: violations.filter { !$0.isRemark }))
        }
        violations = kept
        path = keptPath
        isCollecting = true
        if attempts.allSatisfy({
            $0.violations.count == 1 && $0.violations[0].value == value && $0.violations[0].name == nil
                && $0.violations[0].keyword != .required
        }) {
            var wanted: [String] = []
            for attempt in attempts where !wanted.contains(attempt.violations[0].expected) {
                wanted.append(attempt.violations[0].expected)
            }
            let found = attempts.first.map { $0.violations[0].found } ?? ValueText.of(tape, value)
            let count = violations.count
            add(keyword, index, value, program, expected: wanted.joined(separator: ", or "), found: found)
            let isAboutConstants = attempts.contains { $0.violations[0].isAboutConstants }
            if violations.count > count { violations[count].isAboutConstants = isAboutConstants }
            return true
        }
        let pointer = path.pointer
        let best = attempts.min { $0.score(value, pointer).lexicographicallyPrecedes($1.score(value, pointer)) }
        guard let best, !best.violations.isEmpty else {
            add(
                keyword, index, value, program, expected: "one of \(Count.of(branches.count, "kind"))",
                found: ValueText.of(tape, value))
            return true
        }
        let room = max(0, SchemaEvaluator.violationLimit &- violations.count)
        violations += best.violations.prefix(room)
        if violations.count >= SchemaEvaluator.violationLimit { isCollecting = false }
        return true
    }

    mutating func addSeveralBranches(
        _ first: Int, _ second: Int, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let names = [first, second].map { SchemaEvaluator.name(of: $0, in: program) }
        add(
            .oneOf, index, value, program, expected: "exactly one kind of the contract's",
            found: "\(ValueText.of(tape, value)) that is of two: \(names[0]) and \(names[1])")
        return true
    }

    /// `Order` for a schema that others refer to, else where it stands.
    private static func name(of schema: Int, in program: SchemaProgram) -> String {
        let source = program.tables.sources[Int(program.tables.nodes[Int(program.plain[schema].node)].source)]
        let steps = source.pointer.split(separator: "/")
        guard steps.count > 1, ["schemas", "definitions", "$defs"].contains(steps[steps.count - 2]) else {
            return "line \(source.line), column \(source.column)"
        }
        return "`\(steps[steps.count - 1])`"
    }
}
