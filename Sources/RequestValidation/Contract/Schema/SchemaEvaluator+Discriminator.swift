/// Objects with a property that tells which schema they are of.
extension SchemaEvaluator {
    /// An object is right by the schema that its property names. Where it names none, one schema that it is right by is
    /// enough, also in a `oneOf`: schemas that are told apart by a property are seldom written to exclude each other.
    mutating func evaluate(
        _ discriminator: SchemaDiscriminator, _ rules: SchemaLogicRules, _ index: Int, _ tape: JSONTape,
        _ value: JSONTape.Value, _ program: SchemaProgram, _ marks: Int?
    ) -> Bool {
        // A branch may have this schema in its own `allOf`.
        let choice = Choice(schema: index, value: value)
        guard !choices.contains(choice) else { return true }
        choices.append(choice)
        defer { choices.removeLast() }
        let (keyword, branches) =
            rules.oneOf.isEmpty ? (SchemaKeyword.anyOf, rules.anyOf) : (.oneOf, rules.oneOf)
        let member = tape.lastMember(program.tables.names[Int(discriminator.name)][...], of: value)
        let target = member.flatMap { tape.bytes(of: $0) }.flatMap { discriminator.target(of: $0) }
        if let target, tryBranch(Int(target), tape, value, program, marks) {
            if let branch = branches.first(where: { program.tables.lists[$0] == target }) { take(branch: branch) }
            addRemarks(of: Int(target), tape, value, program)
            return true
        }
        // A property that nobody requires may be missing.
        if discriminator.isHint || member == nil,
            quietly({ $0.evaluateAnyOf(branches, index, tape, value, program, marks) })
        {
            if isCollecting, hasRemarks { _ = evaluateAnyOf(branches, index, tape, value, program, nil) }
            return true
        }
        guard isCollecting else { return false }
        let isCertain = !discriminator.isHint || !discriminator.namesBranches
        if let target, isCertain { return evaluate(Int(target), tape, value, program, marks: nil) && false }
        return addNoKind(discriminator, member, keyword, branches, index, tape, value, program) && false
    }

    private mutating func addNoKind(
        _ discriminator: SchemaDiscriminator, _ member: JSONTape.Value?, _ keyword: SchemaKeyword,
        _ branches: Range<Int>, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        let text = member.flatMap { tape.string(of: $0) }
        let isOfSeveral = text.map(discriminator.texts.contains) ?? false
        // Where the property does not tell the schema, that which comes closest says more.
        if discriminator.isHint, member == nil || isOfSeveral || discriminator.namesBranches {
            return addNoBranch(keyword, branches, index, tape, value, program)
        }
        if let member {
            addUnknown(discriminator, member, index, tape, program)
        } else {
            addMissing(discriminator, index, value, program)
        }
        return true
    }

    private mutating func addMissing(
        _ discriminator: SchemaDiscriminator, _ index: Int, _ value: JSONTape.Value, _ program: SchemaProgram
    ) {
        let name = program.tables.names[Int(discriminator.name)]
        let text = String(decoding: name, as: UTF8.self)
        add(
            .discriminator, index, value, program,
            expected: "`\(text)`, which tells the kind: \(SchemaEvaluator.list(discriminator.texts))", found: "none",
            fix: "send `\(text)`", member: name)
    }

    private mutating func addUnknown(
        _ discriminator: SchemaDiscriminator, _ member: JSONTape.Value, _ index: Int, _ tape: JSONTape,
        _ program: SchemaProgram
    ) {
        let texts = discriminator.texts
        let nearest = tape.string(of: member).flatMap { EditDistance.nearest(to: $0, in: texts).first }
        path.push(member: program.tables.names[Int(discriminator.name)][...])
        add(
            .discriminator, index, member, program, expected: SchemaEvaluator.list(texts),
            found: ValueText.of(tape, member), fix: nearest.map { "send `\($0)`, if that was meant" })
        path.pop()
    }

    private static func list(_ texts: [String]) -> String {
        let shown = texts.prefix(12).map { "`\($0)`" }
        let rest = texts.count - shown.count
        return rest > 0 ? shown.joined(separator: ", ") + " or one of \(rest) more" : alternatives(Array(shown))
    }
}
