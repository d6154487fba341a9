/// Schemas made of others.
extension SchemaEvaluator {
    /// Runs `body` without collecting what is wrong; what is wrong declares no members and takes no branches.
    mutating func quietly(_ body: (inout SchemaEvaluator) -> Bool) -> Bool {
        let wasCollecting = isCollecting
        let point = declared.point
        let branchCount = branches.count
        let wasUndecided = hasUndecidedPattern
        isCollecting = false
        hasUndecidedPattern = false
        defer {
            isCollecting = wasCollecting
            isTrialUndecided = hasUndecidedPattern
            hasUndecidedPattern = wasUndecided || isTrialUndecided
        }
        guard !body(&self) else { return true }
        declared.rollBack(to: point)
        untakeBranches(behind: branchCount)
        return false
    }

    /// What a branch remarks on a value that is right by it.
    mutating func addRemarks(
        of branch: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) {
        guard isCollecting, hasRemarks else { return }
        _ = evaluate(branch, tape, value, program, marks: nil)
    }

    mutating func evaluateLogic(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        let rules = program.tables.logicRules[Int(node.logic)]
        var isRight = true
        if rules.reference >= 0, !evaluate(Int(rules.reference), tape, value, program, marks: marks) {
            guard isCollecting else { return false }
            isRight = false
        }
        if rules.dynamicReference >= 0 {
            let target = target(of: program.tables.dynamicReferences[Int(rules.dynamicReference)])
            if !evaluate(target, tape, value, program, marks: marks) {
                guard isCollecting else { return false }
                isRight = false
            }
        }
        for position in rules.allOf {
            guard !evaluate(Int(program.tables.lists[position]), tape, value, program, marks: marks) else { continue }
            guard isCollecting else { return false }
            isRight = false
        }
        let isChoiceRight = evaluateChoices(rules, index, tape, value, program, marks)
        guard isChoiceRight || isCollecting else { return false }
        let isConditionRight = evaluateConditions(rules, index, tape, value, program, marks)
        return isRight && isChoiceRight && isConditionRight
    }

    /// The outermost resource that has the anchor decides.
    private func target(of reference: SchemaDynamicReference) -> Int {
        for scope in scopes {
            if let target = reference.targets[scope] { return Int(target) }
        }
        return Int(reference.target)
    }

    private mutating func evaluateChoices(
        _ rules: SchemaLogicRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        if rules.discriminator >= 0, tape.kind(of: value) == .object {
            let discriminator = program.tables.discriminators[Int(rules.discriminator)]
            return evaluate(discriminator, rules, index, tape, value, program, marks)
        }
        var isRight = true
        if !rules.anyOf.isEmpty, !evaluateAnyOf(rules.anyOf, index, tape, value, program, marks) {
            guard isCollecting else { return false }
            isRight = false
        }
        if !rules.oneOf.isEmpty, !evaluateOneOf(rules.oneOf, index, tape, value, program, marks) {
            guard isCollecting else { return false }
            isRight = false
        }
        return isRight
    }

    /// A branch on marks of its own, which count only if the value is right by it.
    mutating func tryBranch(
        _ schema: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        guard let marks else {
            return quietly { $0.evaluate(schema, tape, value, program, marks: nil) }
        }
        let own = openMarks(tape, value)
        defer { closeMarks(own) }
        guard quietly({ $0.evaluate(schema, tape, value, program, marks: own) }) else { return false }
        join(own, into: marks, tape, value)
        return true
    }

    /// One right branch is enough, unless somebody asks what was looked at: then every right one counts.
    mutating func evaluateAnyOf(
        _ branches: Range<Int>, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        var isRight = false
        for position in branches {
            guard tryBranch(Int(program.tables.lists[position]), tape, value, program, marks) else { continue }
            isRight = true
            take(branch: position)
            addRemarks(of: Int(program.tables.lists[position]), tape, value, program)
            if marks == nil, !tracksDeclared { break }
        }
        return isRight || addNoBranch(.anyOf, branches, index, tape, value, program) && false
    }

    private mutating func evaluateOneOf(
        _ branches: Range<Int>, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        var right: Int?
        var isUndecided = false
        for position in branches {
            let branch = Int(program.tables.lists[position])
            guard tryBranch(branch, tape, value, program, marks) else { continue }
            isUndecided = isUndecided || isTrialUndecided
            // Of two that a pattern says nothing certain of, one may be wrong.
            guard right == nil || !isUndecided else { continue }
            if let first = right { return addSeveralBranches(first, branch, index, tape, value, program) && false }
            right = branch
            take(branch: position)
        }
        guard let right else { return addNoBranch(.oneOf, branches, index, tape, value, program) && false }
        addRemarks(of: right, tape, value, program)
        return true
    }

    private mutating func evaluateConditions(
        _ rules: SchemaLogicRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        var isRight = true
        if rules.not >= 0, quietly({ $0.evaluate(Int(rules.not), tape, value, program, marks: nil) }), limit == nil,
            !isTrialUndecided
        {
            guard addNot(index, tape, value, program) else { return false }
            isRight = false
        }
        guard rules.condition >= 0 else { return isRight }
        let holds = tryBranch(Int(rules.condition), tape, value, program, marks)
        let consequence = holds ? rules.then : rules.otherwise
        guard consequence >= 0 else { return isRight }
        return evaluate(Int(consequence), tape, value, program, marks: marks) && isRight
    }
}
