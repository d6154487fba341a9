/// What is wrong, in words. Each `add` tells nothing unless violations are collected, and answers whether they are.
extension SchemaEvaluator {
    mutating func add(
        _ keyword: SchemaKeyword, _ index: Int, _ value: JSONTape.Value, _ program: SchemaProgram, expected: String,
        found: String, fix: String? = nil, name: Range<Int>? = nil, member: [UInt8]? = nil
    ) {
        if let member { path.push(member: member[...]) }
        violations.append(
            SchemaViolation(
                keyword: keyword, value: value, name: name, pointer: path.pointer,
                source: program.source(of: keyword, in: index), expected: unquoted(expected),
                found: unquoted(found), fix: fix,
                isAboutConstants: [.const, .enum, .discriminator].contains(keyword)))
        if member != nil { path.pop() }
        // Enough is said: the rest is only judged.
        if violations.count >= SchemaEvaluator.violationLimit { isCollecting = false }
    }

    private func unquoted(_ words: String) -> String {
        guard !quotesTexts else { return words }
        return words.replacing("`\"\"`", with: "an empty text").replacing("`\"", with: "`").replacing("\"`", with: "`")
    }

    mutating func addFalse(
        _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        add(.falseSchema, index, value, program, expected: "nothing here", found: ValueText.of(tape, value))
        return true
    }

    mutating func noteReadOnly(_ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram) {
        hasRemarks = true
        guard isCollecting else { return }
        add(
            .readOnly, index, value, program, expected: "nothing: the property is for answers only",
            found: ValueText.of(tape, value), fix: "leave it out of requests")
    }

    mutating func addType(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        add(
            .type, index, value, program, expected: node.types.inWords, found: ValueText.of(tape, value),
            fix: SchemaEvaluator.typeFix(node.types, tape, value))
        return true
    }

    /// The commonest slips of types.
    private static func typeFix(_ types: JSONTypeSet, _ tape: JSONTape, _ value: JSONTape.Value) -> String? {
        let kind = tape.kind(of: value)
        if kind == .string, let text = tape.bytes(of: value) {
            let isNumber = DecimalNumber(text.span) != nil
            if isNumber, !types.isDisjoint(with: [.number, .integer]) { return "send the number without quotes" }
            let word = String(decoding: text, as: UTF8.self)
            if types.contains(.boolean), let boolean = SchemaEvaluator.booleans[word] {
                return word == "\(boolean)" ? "send the boolean without quotes" : "send `\(boolean)`"
            }
        }
        if kind == .number, types == .string { return "put the number in quotes: the contract wants a text" }
        if types == .array, kind != .null { return "send an array, also for one: `[...]`" }
        if kind == .null { return "leave the member out, or send \(types.inWords)" }
        return nil
    }

    /// What languages, forms and databases write for `true` and `false`.
    private static let booleans = [
        "true": true, "True": true, "TRUE": true, "1": true, "on": true, "yes": true,
        "false": false, "False": false, "FALSE": false, "0": false, "off": false, "no": false,
    ]

    mutating func addChoice(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let choices = program.tables.choices[Int(node.choices)].values
        let shown = choices.prefix(12).map { ValueText.of($0.tape, $0.tape.root) }
        let rest = choices.count > shown.count ? " or one of \(choices.count - shown.count) more" : ""
        let words =
            rest.isEmpty ? SchemaEvaluator.alternatives(shown) : shown.joined(separator: ", ") + rest
        let texts = choices.compactMap { $0.tape.string(of: $0.tape.root) }
        let nearest = tape.string(of: value).flatMap {
            $0.isEmpty ? nil : EditDistance.nearest(to: $0, in: texts).first
        }
        add(
            node.isConst ? .const : .enum, index, value, program, expected: words.isEmpty ? "no value at all" : words,
            found: ValueText.of(tape, value), fix: nearest.map { "send `\($0)`, if that was meant" })
        return true
    }

    mutating func addNumber(
        _ keyword: SchemaKeyword, _ rules: SchemaNumberRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let (position, words): (Int32, String) =
            switch keyword {
            case .minimum: (rules.minimum, "at least ")
            case .maximum: (rules.maximum, "at most ")
            case .exclusiveMinimum: (rules.exclusiveMinimum, "more than ")
            case .exclusiveMaximum: (rules.exclusiveMaximum, "less than ")
            default: (rules.multipleOf, "a multiple of ")
            }
        add(
            keyword, index, value, program, expected: words + program.tables.numberTexts[Int(position)],
            found: ValueText.of(tape, value))
        return true
    }

    mutating func addFormat(
        _ format: SchemaFormat, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        // `2026-01-31T12:00:00` is how many programs write local time.
        let lacksZone =
            format == .dateTime
            && tape.bytes(of: value).map { TimeFormats.isDateTime(Array($0 + [0x5A]).span) } ?? false
        add(
            .format, index, value, program, expected: format.inWords, found: ValueText.of(tape, value),
            fix: lacksZone ? "add the time zone: `Z`, or an offset such as `+02:00`" : nil)
        return true
    }

    mutating func addContent(
        _ keyword: SchemaKeyword, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        add(
            keyword, index, value, program, expected: keyword == .contentEncoding ? "a text in Base64" : "a JSON text",
            found: ValueText.of(tape, value))
        return true
    }

    mutating func addLength(
        _ length: Int, _ rules: SchemaStringRules, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value,
        _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let isShort = length < rules.minLength
        let bound =
            isShort
            ? "at least \(Count.of(rules.minLength, "character"))" : "at most \(Count.of(rules.maxLength, "character"))"
        let found = length == 0 ? "an empty text" : "\(length): \(ValueText.of(tape, value))"
        add(isShort ? .minLength : .maxLength, index, value, program, expected: bound, found: found)
        return true
    }

    mutating func addPattern(
        _ pattern: Int, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        guard isCollecting else { return false }
        let text = program.tables.patternTexts[pattern]
        add(
            .pattern, index, value, program, expected: "a text that matches `\(ValueText.cut(text, 80))`",
            found: ValueText.of(tape, value))
        return true
    }

    mutating func addNot(_ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram) -> Bool {
        guard isCollecting else { return false }
        add(
            .not, index, value, program, expected: "something else than the contract excludes",
            found: ValueText.of(tape, value))
        return true
    }

    static func alternatives(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension JSONTypeSet {
    /// With their articles: `a string or null`.
    package var inWords: String {
        var words: [String] = []
        if contains(.object) { words.append("an object") }
        if contains(.array) { words.append("an array") }
        if contains(.string) { words.append("a string") }
        if contains(.number) { words.append("a number") }
        if contains(.integer), !contains(.number) { words.append("an integer") }
        if contains(.boolean) { words.append("`true` or `false`") }
        if contains(.null) { words.append("null") }
        return SchemaEvaluator.alternatives(words)
    }
}
