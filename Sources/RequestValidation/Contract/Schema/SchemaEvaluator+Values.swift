/// Numbers and strings.
extension SchemaEvaluator {
    mutating func evaluateNumber(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        let tables = program.tables
        let rules = tables.numberRules[Int(node.number)]
        guard let number = tape.decimal(of: value) else { return true }
        var isRight = true
        func check(_ position: Int32, _ keyword: SchemaKeyword, _ holds: (DecimalNumber) -> Bool) -> SchemaKeyword? {
            position >= 0 && !holds(tables.numbers[Int(position)]) ? keyword : nil
        }
        let broken = [
            check(rules.minimum, .minimum) { number >= $0 }, check(rules.maximum, .maximum) { number <= $0 },
            check(rules.exclusiveMinimum, .exclusiveMinimum) { number > $0 },
            check(rules.exclusiveMaximum, .exclusiveMaximum) { number < $0 },
            check(rules.multipleOf, .multipleOf) { number.isMultiple(of: $0) },
        ]
        for case let keyword? in broken {
            guard addNumber(keyword, rules, index, tape, value, program) else { return false }
            isRight = false
        }
        if let format = rules.format, !format.accepts(number) {
            guard addFormat(format, index, tape, value, program) else { return false }
            isRight = false
        }
        return isRight
    }

    mutating func evaluateString(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        let rules = program.tables.stringRules[Int(node.string)]
        guard let bytes = tape.bytes(of: value) else { return true }
        stepsLeft &-= bytes.count / 64
        var isRight = true
        if rules.minLength > 0 || rules.maxLength < Int.max {
            // Bytes that continue a character do not count.
            let length = bytes.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
            if length < rules.minLength || length > rules.maxLength {
                guard addLength(length, rules, index, tape, value, program) else { return false }
                isRight = false
            }
        }
        if rules.pattern >= 0, !matches(Int(rules.pattern), bytes, program) {
            guard addPattern(Int(rules.pattern), index, tape, value, program) else { return false }
            isRight = false
        }
        if let format = rules.format, !format.accepts(bytes.span) {
            guard addFormat(format, index, tape, value, program) else { return false }
            isRight = false
        }
        return isRight
    }

    /// True also where it took too long to tell.
    mutating func matches(_ pattern: Int, _ bytes: ArraySlice<UInt8>, _ program: SchemaProgram) -> Bool {
        stepsLeft &-= 1 &+ bytes.count / 16
        switch program.tables.patterns[pattern].match(bytes.span) {
        case .matches: return true
        case .doesNotMatch: return false
        case .tooCostly:
            // Each such match costs as much as thousands of steps.
            stepsLeft &-= 20_000
            if limit == nil { limit = .pattern }
            return true
        }
    }
}
