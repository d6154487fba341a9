/// Numbers and strings.
extension SchemaEvaluator {
    mutating func evaluateNumber(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        let rules = program.tables.numberRules[Int(node.number)]
        if rules.plain.surelyContains(tape.arena.span, tape.text(of: value)) { return true }
        guard let number = tape.decimal(of: value) else { return true }
        var isRight = true
        var keyword = SchemaEvaluator.broken(rules, after: nil, number, program)
        while let broken = keyword {
            guard addNumber(broken, rules, index, tape, value, program) else { return false }
            isRight = false
            keyword = SchemaEvaluator.broken(rules, after: broken, number, program)
        }
        if let format = rules.format, !format.accepts(number) {
            guard addFormat(format, index, tape, value, program) else { return false }
            isRight = false
        }
        return isRight
    }

    /// The first keyword that a number breaks behind the one named, in the order of the checks here.
    private static func broken(
        _ rules: SchemaNumberRules, after last: SchemaKeyword?, _ number: DecimalNumber, _ program: SchemaProgram
    ) -> SchemaKeyword? {
        func isBroken(_ position: Int32, _ holds: (DecimalNumber) -> Bool) -> Bool {
            position >= 0 && !holds(program.tables.numbers[Int(position)])
        }
        switch last {
        case nil:
            if isBroken(rules.minimum, { number >= $0 }) { return .minimum }
            fallthrough
        case .minimum:
            if isBroken(rules.maximum, { number <= $0 }) { return .maximum }
            fallthrough
        case .maximum:
            if isBroken(rules.exclusiveMinimum, { number > $0 }) { return .exclusiveMinimum }
            fallthrough
        case .exclusiveMinimum:
            if isBroken(rules.exclusiveMaximum, { number < $0 }) { return .exclusiveMaximum }
            fallthrough
        case .exclusiveMaximum: return isBroken(rules.multipleOf) { number.isMultiple(of: $0) } ? .multipleOf : nil
        default: return nil
        }
    }

    mutating func evaluateString(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        let rules = program.tables.stringRules[Int(node.string)]
        let text = tape.text(of: value)
        let bytes = tape.arena.span.extracting(text)
        stepsLeft &-= bytes.count / 64
        var isRight = true
        // A character has at most four bytes, so that many texts need not be counted.
        if bytes.count > rules.maxLength || (bytes.count &+ 3) / 4 < rules.minLength {
            // Bytes that continue a character do not count.
            var length = 0
            for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { length &+= 1 }
            if length < rules.minLength || length > rules.maxLength {
                guard addLength(length, rules, index, tape, value, program) else { return false }
                isRight = false
            }
        }
        if rules.pattern >= 0, !matches(Int(rules.pattern), bytes, program) {
            guard addPattern(Int(rules.pattern), index, tape, value, program) else { return false }
            isRight = false
        }
        if let format = rules.format, !format.accepts(bytes) {
            guard addFormat(format, index, tape, value, program) else { return false }
            isRight = false
        }
        if rules.isBase64 || rules.isJSON, let keyword = SchemaEvaluator.brokenContent(rules, tape.arena[text]) {
            guard addContent(keyword, index, tape, value, program) else { return false }
            isRight = false
        }
        return isRight
    }

    /// Line breaks and spaces are no part of Base64 as mails have it (RFC 2045 section 6.8).
    private static func brokenContent(_ rules: SchemaStringRules, _ text: ArraySlice<UInt8>) -> SchemaKeyword? {
        var content = Array(text)
        if rules.isBase64 {
            content.removeAll { $0 == 0x20 || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 }
            guard content.count % 4 == 0, !content.dropLast(2).contains(0x3D),
                let decoded = Base64.decode(String(decoding: content, as: UTF8.self))
            else { return .contentEncoding }
            content = decoded
        }
        return rules.isJSON && JSONTape.parse(content.span) == nil ? .contentMediaType : nil
    }

    /// What is assumed where it took too long to tell.
    mutating func matches(_ pattern: Int, _ bytes: Span<UInt8>, _ program: SchemaProgram) -> Bool {
        stepsLeft &-= 1 &+ bytes.count / 16
        if patternMemory == nil { patternMemory = PatternMemory() }
        guard let memory = patternMemory?.parts else { return true }
        switch program.patternCodes[pattern].match(bytes, in: memory) {
        case .matches: return true
        case .doesNotMatch: return false
        case .tooCostly:
            // Each such match costs as much as thousands of steps.
            stepsLeft &-= 20_000
            hasUndecidedPattern = true
            return assumesMatches
        }
    }
}
