/// Arrays.
extension SchemaEvaluator {
    mutating func evaluateArray(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        let rules = program.tables.arrayRules[Int(node.array)]
        let count = tape.count(of: value)
        var isRight = true
        if count < rules.minItems || count > rules.maxItems {
            guard addCount(.minItems, .maxItems, count, rules.minItems, index, tape, value, program) else {
                return false
            }
            isRight = false
        }
        if rules.isUnique, count > 1, let twins = twins(tape, value) {
            guard addTwins(twins, index, tape, value, program) else { return false }
            isRight = false
        }
        if !rules.prefix.isEmpty || rules.items >= 0 {
            guard evaluateItems(rules, index, tape, value, program, marks) else {
                guard isCollecting else { return false }
                isRight = false
                return evaluateContains(rules, index, tape, value, program, marks) && isRight
            }
        }
        return evaluateContains(rules, index, tape, value, program, marks) && isRight
    }

    private mutating func evaluateItems(
        _ rules: SchemaArrayRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        var isRight = true
        var position = 0
        var cursor = tape.children(of: value)
        while let element = tape.nextElement(&cursor) {
            let node: Int32
            if position < rules.prefix.count {
                node = program.tables.lists[rules.prefix.lowerBound &+ position]
            } else {
                node = rules.items
            }
            if node >= 0 {
                if let marks { self.marks[marks &+ position] = true }
                let keyword = position < rules.prefix.count ? .prefixItems : rules.itemsKeyword
                if !evaluate(element, at: position, by: Int(node), keyword, index, tape, program) {
                    guard isCollecting else { return false }
                    isRight = false
                }
            }
            position &+= 1
        }
        return isRight
    }

    /// - Parameter keyword: the one that brings the schema.
    private mutating func evaluate(
        _ element: JSONTape.Value, at position: Int, by schema: Int, _ keyword: SchemaKeyword, _ index: Int,
        _ tape: JSONTape, _ program: SchemaProgram
    ) -> Bool {
        if isCollecting { path.push(index: position) }
        defer { if isCollecting { path.pop() } }
        guard !program.tables.nodes[schema].isFalse else {
            return addTooMany(keyword, index, tape, element, program) && false
        }
        return evaluate(schema, tape, element, program, marks: nil)
    }

    private mutating func evaluateContains(
        _ rules: SchemaArrayRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        guard rules.contains >= 0 else { return true }
        var found = 0
        var undecided = 0
        var position = 0
        var cursor = tape.children(of: value)
        while let element = tape.nextElement(&cursor) {
            let isOne = quietly { $0.evaluate(Int(rules.contains), tape, element, program, marks: nil) }
            if isOne {
                found &+= 1
                if isTrialUndecided { undecided &+= 1 }
                if let marks { self.marks[marks &+ position] = true }
            }
            position &+= 1
        }
        guard found < rules.minContains || found &- undecided > rules.maxContains else { return true }
        return addContains(found, rules, index, tape, value, program) && false
    }

    /// The positions of two elements that are equal; nil if there are none.
    mutating func twins(_ tape: JSONTape, _ value: JSONTape.Value) -> (Int, Int)? {
        tape.count(of: value) <= 8 ? twinsOfFew(tape, value) : twinsOfMany(tape, value)
    }

    /// Each with each: no memory is needed.
    private mutating func twinsOfFew(_ tape: JSONTape, _ value: JSONTape.Value) -> (Int, Int)? {
        var hasher = JSONValueHasher()
        defer { stepsLeft &-= hasher.steps }
        var position = 0
        var cursor = tape.children(of: value)
        while let element = tape.nextElement(&cursor) {
            var otherPosition = position &+ 1
            var others = cursor
            while let other = tape.nextElement(&others) {
                if hasher.areEqual(tape, element, tape, other) { return (position, otherPosition) }
                otherPosition &+= 1
            }
            position &+= 1
        }
        return nil
    }

    /// Hashes first, so that the work grows with the array and not with its square.
    private mutating func twinsOfMany(_ tape: JSONTape, _ value: JSONTape.Value) -> (Int, Int)? {
        var hasher = JSONValueHasher()
        defer { stepsLeft &-= hasher.steps }
        var seen: [UInt64: [(position: Int, value: JSONTape.Value)]] = [:]
        var position = 0
        var cursor = tape.children(of: value)
        while let element = tape.nextElement(&cursor) {
            let hash = hasher.hash(tape, element)
            for other in seen[hash] ?? [] where hasher.areEqual(tape, element, tape, other.value) {
                return (other.position, position)
            }
            seen[hash, default: []].append((position, element))
            position &+= 1
            guard hasher.steps < stepsLeft else {
                if limit == nil { limit = .steps }
                return nil
            }
        }
        return nil
    }

    // MARK: what nobody looked at

    mutating func evaluateUnevaluated(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        guard let marks else { return true }
        switch tape.kind(of: value) {
        case .array:
            guard node.array >= 0 else { return true }
            let schema = program.tables.arrayRules[Int(node.array)].unevaluated
            return schema < 0 || evaluateUnevaluatedItems(Int(schema), index, tape, value, program, marks)
        case .object:
            guard node.object >= 0 else { return true }
            let schema = program.tables.objectRules[Int(node.object)].unevaluated
            return schema < 0 || evaluateUnevaluatedProperties(Int(schema), index, tape, value, program, marks)
        case .null, .false, .true, .number, .string: return true
        }
    }

    private mutating func evaluateUnevaluatedItems(
        _ schema: Int, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int
    ) -> Bool {
        var isRight = true
        var position = 0
        var cursor = tape.children(of: value)
        while let element = tape.nextElement(&cursor) {
            if !self.marks[marks &+ position] {
                self.marks[marks &+ position] = true
                let isElementRight = evaluate(
                    element, at: position, by: schema, .unevaluatedItems, index, tape, program)
                if !isElementRight {
                    guard isCollecting else { return false }
                    isRight = false
                }
            }
            position &+= 1
        }
        return isRight
    }
}
