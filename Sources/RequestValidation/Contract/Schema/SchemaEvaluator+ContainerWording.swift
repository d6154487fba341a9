/// What is wrong with arrays and objects, in words.
extension SchemaEvaluator {
    mutating func addCount(
        _ least: SchemaKeyword, _ most: SchemaKeyword, _ count: Int, _ minimum: Int, _ index: Int, _ tape: JSONTape,
        _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let node = program.tables.nodes[index]
        let isArray = least == .minItems
        let noun = isArray ? "element" : "member"
        let isFew = count < minimum
        let maximum =
            isArray
            ? program.tables.arrayRules[Int(node.array)].maxItems
            : program.tables.objectRules[Int(node.object)].maxProperties
        add(
            isFew ? least : most, index, value, program,
            expected: isFew ? "at least \(Count.of(minimum, noun))" : "at most \(Count.of(maximum, noun))",
            found: "\(count)")
        return true
    }

    mutating func addTwins(
        _ twins: (Int, Int), _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let element = tape.element(at: twins.1, of: value) ?? value
        path.push(index: twins.1)
        add(
            .uniqueItems, index, element, program, expected: "elements that differ from each other",
            found: "the same as element \(twins.0): \(ValueText.of(tape, element))", fix: "send each element once")
        path.pop()
        return true
    }

    mutating func addContains(
        _ found: Int, _ rules: SchemaArrayRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let isFew = found < rules.minContains
        let bound = isFew ? rules.minContains : rules.maxContains
        let source = program.source(of: .contains, in: Int(rules.contains))
        add(
            isFew ? rules.minContains == 1 ? .contains : .minContains : .maxContains, index, value, program,
            expected:
                "\(isFew ? "at least" : "at most") \(Count.of(bound, "element")) of the kind in line \(source.line)",
            found: "\(found)")
        return true
    }

    mutating func addMissing(
        _ rules: SchemaObjectRules, _ present: SmallBitSet, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        for (number, position) in rules.required.enumerated() where !present.contains(number) && isCollecting {
            let name = program.tables.names[Int(program.tables.lists[position])]
            let text = String(decoding: name, as: UTF8.self)
            let unknown = unknownNames(rules, tape, value, program)
            let nearest = EditDistance.nearest(to: text, in: unknown).first
            add(
                .required, index, value, program, expected: "`\(ValueText.cut(text, 60))`",
                found: nearest.map { "`\(ValueText.cut($0, 60))`" } ?? "none",
                fix: nearest.map { "send `\(text)`, if `\(ValueText.cut($0, 60))` was meant to be it" }
                    ?? "send `\(text)`",
                member: name)
        }
        return true
    }

    /// Members that no property of the schema is called like: the first ones.
    private func unknownNames(
        _ rules: SchemaObjectRules, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> [String] {
        var names: [String] = []
        var cursor = tape.children(of: value)
        while let member = tape.nextMember(&cursor), names.count < 200 {
            let slot = SchemaEvaluator.slot(of: member.name, tape.arena.span, among: rules.slots, program)
            guard slot < 0 || program.tables.slots[slot].node < 0 else { continue }
            names.append(String(decoding: tape.arena[member.name], as: UTF8.self))
        }
        return names
    }

    mutating func addMissing(
        _ wanted: Int, because name: [UInt8], _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let text = String(decoding: program.tables.names[wanted], as: UTF8.self)
        let cause = String(decoding: name, as: UTF8.self)
        add(
            .dependentRequired, index, value, program, expected: "`\(text)`, since there is `\(cause)`", found: "none",
            fix: "send `\(text)` too", member: program.tables.names[wanted])
        return true
    }

    mutating func addTooMany(
        _ keyword: SchemaKeyword, _ index: Int, _ tape: JSONTape, _ element: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        add(keyword, index, element, program, expected: "no element here", found: ValueText.of(tape, element))
        return true
    }

    mutating func addTooMany(
        _ keyword: SchemaKeyword, _ index: Int, _ tape: JSONTape, _ member: JSONTape.Member,
        _ rules: SchemaObjectRules, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let name = String(decoding: member.name, as: UTF8.self)
        let known = program.tables.slots[rules.slots.range].compactMap { slot in
            slot.name >= 0 && slot.node >= 0
                ? String(decoding: program.tables.names[Int(slot.name)], as: UTF8.self) : nil
        }
        let nearest = EditDistance.nearest(to: name, in: known).first
        let shown = known.sorted().prefix(8).map { $0 }
        let wanted =
            known.isEmpty
            ? "no such property"
            : known.count > 8
                ? "one of the \(known.count) properties of the contract" : "only \(Count.alternatives(Array(shown)))"
        add(
            keyword, index, member.value, program, expected: nearest.map { "`\($0)`" } ?? wanted,
            found: "`\(ValueText.cut(name, 60))`",
            fix: nearest.map { "write `\($0)`, if that was meant, or leave it out" } ?? "leave it out",
            name: member.offset..<(member.offset &+ member.name.count &+ 2))
        return true
    }

    mutating func addName(_ member: JSONTape.Member, _ index: Int, _ program: SchemaProgram) -> Bool {
        guard isCollecting else { return false }
        add(
            .propertyNames, index, member.value, program, expected: "a name as the contract wants them",
            found: "`\(ValueText.cut(String(decoding: member.name, as: UTF8.self), 60))`",
            name: member.offset..<(member.offset &+ member.name.count &+ 2))
        return true
    }
}
