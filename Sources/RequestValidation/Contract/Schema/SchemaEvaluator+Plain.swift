/// What most schemas ask of most values, judged without a word: the way of every good request.
extension SchemaEvaluator {
    /// Nil where the schema asks for more than this way knows.
    @inline(__always)
    mutating func evaluatePlainly(
        _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool? {
        guard value.index < tape.entries.count else { return nil }
        let entry = tape.entries[value.index]
        let asksForMore = program.plain[index].step(entry.kind) == .evaluate
        return asksForMore ? nil : isRight(entry, at: value.index, by: index, tape, program)
    }

    @inline(__always)
    private mutating func isRight(
        _ entry: JSONTapeEntry, at position: Int, by index: Int, _ tape: JSONTape, _ program: SchemaProgram
    ) -> Bool {
        let schema = program.plain[index]
        switch schema.step(entry.kind) {
        case .accept: return true
        case .refuse: return false
        case .number: return isNumberRight(schema, tape, entry, position, program)
        case .string: return isStringRight(schema, tape, entry, position, program)
        case .choice:
            let texts = program.tables.choices[Int(program.tables.nodes[Int(schema.node)].choices)].texts
            return SchemaEvaluator.slot(of: entry.text, tape.arena.span, among: texts, program) >= 0
        case .elements: return areElementsRight(Int(schema.node), tape, position, program)
        case .members: return areMembersRight(Int(schema.node), tape, position, program)
        case .evaluate: return evaluate(index, tape, JSONTape.Value(index: position), program, marks: nil)
        }
    }

    // MARK: numbers and strings

    @inline(__always)
    private mutating func isNumberRight(
        _ schema: PlainSchema, _ tape: JSONTape, _ entry: JSONTapeEntry, _ position: Int, _ program: SchemaProgram
    ) -> Bool {
        let range = program.tables.numberRules[Int(schema.number)].plain
        return range.surelyContains(tape.arena.span, entry.text) || isRight(number: position, schema, tape, program)
    }

    @inline(never)
    private mutating func isRight(
        number position: Int, _ schema: PlainSchema, _ tape: JSONTape, _ program: SchemaProgram
    ) -> Bool {
        let node = program.tables.nodes[Int(schema.node)]
        let value = JSONTape.Value(index: position)
        guard node.types.isEmpty || SchemaEvaluator.has(node.types, .number, tape, value) else { return false }
        return evaluateNumber(node, Int(schema.node), tape, value, program)
    }

    @inline(__always)
    private mutating func isStringRight(
        _ schema: PlainSchema, _ tape: JSONTape, _ entry: JSONTapeEntry, _ position: Int, _ program: SchemaProgram
    ) -> Bool {
        program.tables.stringRules[Int(schema.string)].surelyAccept(length: entry.high)
            || isRight(string: position, schema, tape, program)
    }

    @inline(never)
    private mutating func isRight(
        string position: Int, _ schema: PlainSchema, _ tape: JSONTape, _ program: SchemaProgram
    ) -> Bool {
        let index = Int(schema.node)
        return evaluateString(program.tables.nodes[index], index, tape, JSONTape.Value(index: position), program)
    }

    // MARK: arrays and objects

    /// Takes the steps for the children; false if that was one too many, or they are too deep.
    private mutating func mayDescend(_ count: Int) -> Bool {
        stepsLeft &-= count
        guard limit == nil, stepsLeft > 0, depth < SchemaEvaluator.depthLimit else {
            if limit == nil { limit = stepsLeft > 0 ? .depth : .steps }
            return false
        }
        return true
    }

    private mutating func areElementsRight(
        _ index: Int, _ tape: JSONTape, _ position: Int, _ program: SchemaProgram
    ) -> Bool {
        let array = Int(program.tables.nodes[index].array)
        let count = tape.entries[position].high
        guard count >= program.tables.arrayRules[array].minItems, count <= program.tables.arrayRules[array].maxItems
        else { return false }
        guard mayDescend(count) else { return true }
        let isUnique = program.tables.arrayRules[array].isUnique
        if isUnique, count > 1, twins(tape, JSONTape.Value(index: position)) != nil { return false }
        let schema = Int(program.tables.arrayRules[array].items)
        guard schema >= 0 else { return true }
        depth &+= 1
        defer { depth &-= 1 }
        var next = position &+ 1
        for _ in 0..<count where next < tape.entryCount {
            let entry = tape.entries[next]
            guard isRight(entry, at: next, by: schema, tape, program) else { return false }
            next = entry.next(behind: next)
        }
        return true
    }

    private mutating func areMembersRight(
        _ index: Int, _ tape: JSONTape, _ position: Int, _ program: SchemaProgram
    ) -> Bool {
        let object = Int(program.tables.nodes[index].object)
        let count = tape.entries[position].high
        guard count >= program.tables.objectRules[object].minProperties,
            count <= program.tables.objectRules[object].maxProperties
        else { return false }
        guard mayDescend(count) else { return true }
        let slots = program.tables.objectRules[object].slots
        let additional = Int(program.tables.objectRules[object].additional)
        if tracksDeclared, program.tables.objectRules[object].namesProperties {
            declared.describe(object: JSONTape.Value(index: position), by: index)
        }
        depth &+= 1
        defer { depth &-= 1 }
        let entries = tape.entries.span
        let arena = tape.arena.span
        // Most clients send members in the contract's order.
        var guess = slots.first
        var present: UInt64 = 0
        var next = position &+ 2
        for _ in 0..<count where next < entries.count {
            let entry = entries[next]
            let name = entries[next &- 1].text
            let slot = SchemaEvaluator.slot(of: name, arena, among: slots, guess: guess, program)
            var schema = additional
            if slot >= 0 {
                let property = program.tables.slots[slot]
                guess = property.next
                if property.required >= 0 { present |= 1 &<< UInt64(property.required) }
                if property.node >= 0 { schema = Int(property.node) }
            }
            if schema >= 0 {
                if tracksDeclared { declared.name(member: JSONTape.Value(index: next)) }
                guard isRight(entry, at: next, by: schema, tape, program) else { return false }
            }
            next = entry.next(behind: next) &+ 1
        }
        return present.nonzeroBitCount == program.tables.objectRules[object].required.count
    }
}
