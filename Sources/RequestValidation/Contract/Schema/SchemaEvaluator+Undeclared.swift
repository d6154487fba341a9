/// Members that a schema allows without naming them.
extension SchemaEvaluator {
    /// An object or array on the way through a value.
    private struct Level {
        var cursor: JSONTape.Cursor
        /// Of an object; nil for an array, and where no schema names properties.
        let describer: Int?
        let isObject: Bool
        /// Of the next element.
        var position = 0
    }

    /// The members of described objects that no schema names, in the order of the value. Known once `isValid` has
    /// called the value valid with `tracksDeclared` set; a free-form object, or one with `additionalProperties` of
    /// any kind, has none.
    package mutating func undeclaredMembers(_ tape: JSONTape, in program: SchemaProgram) -> [SchemaViolation] {
        violations.removeAll()
        path.removeAll()
        isCollecting = true
        defer { isCollecting = false }
        var levels: [Level] = []
        open(tape.root, tape, &levels)
        while isCollecting, !levels.isEmpty {
            let last = levels.count &- 1
            let child: JSONTape.Value
            if levels[last].isObject, let member = tape.nextMember(&levels[last].cursor) {
                path.push(member: tape.arena[member.name])
                if let describer = levels[last].describer, !declared.contains(member: member.value) {
                    let rules = program.tables.objectRules[Int(program.tables.nodes[describer].object)]
                    _ = addTooMany(.properties, describer, tape, tape.member(member), rules, program)
                    path.pop()
                    continue
                }
                child = member.value
            } else if !levels[last].isObject, let element = tape.nextElement(&levels[last].cursor) {
                path.push(index: levels[last].position)
                levels[last].position &+= 1
                child = element
            } else {
                levels.removeLast()
                path.pop()
                continue
            }
            if !open(child, tape, &levels) { path.pop() }
        }
        return violations
    }

    @discardableResult
    private func open(_ value: JSONTape.Value, _ tape: JSONTape, _ levels: inout [Level]) -> Bool {
        let kind = tape.kind(of: value)
        guard kind == .object || kind == .array else { return false }
        levels.append(
            Level(
                cursor: tape.children(of: value), describer: declared.describer(ofObject: value),
                isObject: kind == .object))
        return true
    }
}
