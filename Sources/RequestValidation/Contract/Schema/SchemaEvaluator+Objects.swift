/// Objects.
extension SchemaEvaluator {
    mutating func evaluateObject(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        let rules = program.tables.objectRules[Int(node.object)]
        let count = tape.count(of: value)
        var isRight = true
        if count < rules.minProperties || count > rules.maxProperties {
            guard addCount(.minProperties, .maxProperties, count, rules.minProperties, index, tape, value, program)
            else { return false }
            isRight = false
        }
        var present = SmallBitSet(count: rules.required.count)
        if !evaluateMembers(rules, index, tape, value, program, marks, &present) {
            guard isCollecting else { return false }
            isRight = false
        }
        if !present.isFull {
            guard addMissing(rules, present, index, tape, value, program) else { return false }
            isRight = false
        }
        if !rules.dependencies.isEmpty, !evaluateDependencies(rules, index, tape, value, program, marks) {
            guard isCollecting else { return false }
            isRight = false
        }
        return isRight
    }

    private mutating func evaluateMembers(
        _ rules: SchemaObjectRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram, _ marks: Int?, _ present: inout SmallBitSet
    ) -> Bool {
        guard !(rules.slots.isEmpty && rules.patterns.isEmpty && rules.additional < 0 && rules.propertyNames < 0) else {
            return true
        }
        if tracksDeclared, rules.namesProperties { declared.describe(object: value, by: index) }
        var isRight = true
        var position = 0
        var cursor = tape.children(of: value)
        while let member = tape.nextMember(&cursor) {
            stepsLeft &-= 1
            if isCollecting { path.push(member: tape.arena[member.name]) }
            let isMemberRight = evaluate(member, at: position, rules, index, tape, program, marks, &present)
            if isCollecting { path.pop() }
            if !isMemberRight {
                guard isCollecting else { return false }
                isRight = false
            }
            position &+= 1
        }
        return isRight
    }

    private mutating func evaluate(
        _ member: JSONTape.NamedEntry, at position: Int, _ rules: SchemaObjectRules, _ index: Int, _ tape: JSONTape,
        _ program: SchemaProgram, _ marks: Int?, _ present: inout SmallBitSet
    ) -> Bool {
        var isRight = true
        var isNamed = false
        let slot = SchemaEvaluator.slot(of: member.name, tape.arena.span, among: rules.slots, program)
        if slot >= 0 {
            let property = program.tables.slots[slot]
            if property.required >= 0 { present.insert(Int(property.required)) }
            if property.node >= 0 {
                isNamed = true
                isRight = evaluate(Int(property.node), tape, member.value, program, marks: nil)
            }
        }
        guard isRight || isCollecting else { return false }
        var pair = rules.patterns.lowerBound
        while pair < rules.patterns.upperBound {
            if matches(Int(program.tables.lists[pair]), tape.arena.span.extracting(member.name), program) {
                isNamed = true
                let schema = Int(program.tables.lists[pair &+ 1])
                if !evaluate(schema, tape, member.value, program, marks: nil) {
                    guard isCollecting else { return false }
                    isRight = false
                }
            }
            pair &+= 2
        }
        if !isNamed, rules.additional >= 0 {
            isNamed = true
            let schema = Int(rules.additional)
            let isAllowed =
                program.tables.nodes[schema].isFalse
                ? addTooMany(.additionalProperties, index, tape, tape.member(member), rules, program) && false
                : evaluate(schema, tape, member.value, program, marks: nil)
            if !isAllowed {
                guard isCollecting else { return false }
                isRight = false
            }
        }
        if isNamed, tracksDeclared { declared.name(member: member.value) }
        if isNamed, let marks { self.marks[marks &+ position] = true }
        guard rules.propertyNames >= 0 else { return isRight }
        return evaluateName(tape, member, Int(rules.propertyNames), index, program) && isRight
    }

    /// The slot of a name among others; -1 if it is not there.
    ///
    /// - Parameters:
    ///   - name: in the tape's arena.
    ///   - guess: the slot that it is probably in; -1: none.
    @inline(__always)
    static func slot(
        of name: Range<Int>, _ arena: Span<UInt8>, among slots: SchemaSlots, guess: Int32 = -1, _ program: SchemaProgram
    ) -> Int {
        let word = SchemaNames.word(arena, name)
        let position = Int(guess)
        let isThere = position >= 0 && program.names.isName(program.tables.slots[position], arena, name, word)
        return isThere ? position : find(name, arena, among: slots, word, program)
    }

    private static func find(
        _ name: Range<Int>, _ arena: Span<UInt8>, among slots: SchemaSlots, _ word: UInt64, _ program: SchemaProgram
    ) -> Int {
        guard !slots.isEmpty else { return -1 }
        let mask = slots.range.count &- 1
        var slot = Int(truncatingIfNeeded: SchemaNames.hash(arena, name, word)) & mask
        while true {
            let position = slots.range.lowerBound &+ slot
            if program.names.isName(program.tables.slots[position], arena, name, word) { return position }
            guard !program.tables.slots[position].isEmpty else { return -1 }
            slot = (slot &+ 1) & mask
        }
    }

    /// A name is judged as a string.
    private mutating func evaluateName(
        _ tape: JSONTape, _ member: JSONTape.NamedEntry, _ schema: Int, _ index: Int, _ program: SchemaProgram
    ) -> Bool {
        let name = tape.text(ofName: member)
        if quietly({ $0.evaluate(schema, name, name.root, program, marks: nil) }) { return true }
        return addName(tape.member(member), index, program) && false
    }

    private mutating func evaluateDependencies(
        _ rules: SchemaObjectRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        var isRight = true
        for dependency in program.tables.dependencies[rules.dependencies] {
            let name = program.tables.names[Int(dependency.name)]
            guard tape.lastMember(name[...], of: value) != nil else { continue }
            stepsLeft &-= tape.count(of: value)
            for position in dependency.required {
                let wanted = Int(program.tables.lists[position])
                guard tape.lastMember(program.tables.names[wanted][...], of: value) == nil else { continue }
                guard addMissing(wanted, because: name, index, tape, value, program) else { return false }
                isRight = false
            }
            if dependency.node >= 0, !evaluate(Int(dependency.node), tape, value, program, marks: marks) {
                guard isCollecting else { return false }
                isRight = false
            }
        }
        return isRight
    }

    mutating func evaluateUnevaluatedProperties(
        _ schema: Int, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int
    ) -> Bool {
        var isRight = true
        var position = 0
        var cursor = tape.children(of: value)
        while let member = tape.nextMember(&cursor) {
            if !self.marks[marks &+ position] {
                self.marks[marks &+ position] = true
                if tracksDeclared { declared.name(member: member.value) }
                if isCollecting { path.push(member: tape.arena[member.name]) }
                let node = program.tables.nodes[schema]
                let isMemberRight =
                    node.isFalse
                    ? addTooMany(
                        .unevaluatedProperties, index, tape, tape.member(member), SchemaObjectRules(), program) && false
                    : evaluate(schema, tape, member.value, program, marks: nil)
                if isCollecting { path.pop() }
                if !isMemberRight {
                    guard isCollecting else { return false }
                    isRight = false
                }
            }
            position &+= 1
        }
        return isRight
    }
}

/// A set of small numbers that is full when it has all below its count.
struct SmallBitSet {
    private var word: UInt64 = 0
    private var more: [UInt64] = []
    private var missing: Int

    init(count: Int) {
        missing = count
        if count > 64 { more = Array(repeating: 0, count: (count &- 1) / 64) }
    }

    var isFull: Bool { missing == 0 }

    mutating func insert(_ number: Int) {
        guard !contains(number) else { return }
        missing &-= 1
        let bit: UInt64 = 1 &<< UInt64(number & 63)
        if number < 64 { word |= bit } else { more[number / 64 &- 1] |= bit }
    }

    func contains(_ number: Int) -> Bool {
        let bits = number < 64 ? word : more[number / 64 &- 1]
        return bits &>> UInt64(number & 63) & 1 != 0
    }
}
