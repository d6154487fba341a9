/// Judges JSON values by schemas. One is used for many values: what it keeps is memory to use again.
///
/// A value is first judged without a word; only if it is wrong, it is looked at again and everything that is wrong is
/// put into words. The work is bounded: by steps, of which a value has as many as its size allows, and by depth.
package struct SchemaEvaluator {
    package enum Outcome: Sendable, Equatable {
        case valid
        case invalid
        /// The value or the schema is too intricate to be judged to the end.
        case notDecided(Limit)
    }

    struct Choice: Equatable {
        let schema: Int
        let value: JSONTape.Value
    }

    package enum Limit: Sendable, Equatable {
        case steps
        case depth
        /// A pattern took too long.
        case pattern

        /// Why nothing is said, in words.
        package var inWords: String {
            switch self {
            case .steps: "judging it by the contract's schema takes too many steps"
            case .depth: "it is nested more deeply than the contract's schema can be followed"
            case .pattern: "a pattern of the contract takes too long on it"
            }
        }
    }

    /// Schemas within one another that are followed: what the stack of a thread has room for, several times over.
    static let depthLimit = 1500
    /// Steps that every value has; more for large ones.
    static let leastSteps = 200_000
    static let stepsPerEntry = 400
    /// Steps beyond which a large value has only `fewerStepsPerEntry`: a worker is not to be stopped for seconds.
    static let manySteps = 20_000_000
    static let fewerStepsPerEntry = 16
    /// Violations that are collected of one value: the report shows fewer.
    static let violationLimit = 64

    /// Which members or elements of the values at hand some schema has looked at, a stretch for each value.
    var marks: [Bool] = []
    /// The resources that the evaluation is in, outermost first.
    var scopes: [Int32] = []
    /// The discriminators that are being looked at, outermost first.
    var choices: [Choice] = []
    var stepsLeft = 0
    var depth = 0
    /// Met by what was judged last.
    package internal(set) var limit: Limit?
    /// True once a pattern took too long on a text.
    var hasUndecidedPattern = false
    /// The same of what was tried last (`quietly`).
    var isTrialUndecided = false
    /// What is taken for its answer.
    var assumesMatches = true
    /// Branches of `anyOf` and `oneOf` that a value is right by, as `SchemaProgram.branches` has them, the first
    /// `takenBranchLimit`; of no meaning unless the whole is valid.
    private(set) var branches: [Int32] = []
    static let takenBranchLimit = 1024
    /// True: it is kept which members the schemas name, for `undeclaredMembers`.
    package var tracksDeclared = false
    var declared = DeclaredMembers()
    /// False for values of parameters and forms, whose texts nobody sends in quotes.
    package var quotesTexts = true
    /// True while what is wrong is collected.
    var isCollecting = false
    /// True if a property was met that a request should not have.
    var hasRemarks = false
    var path = SchemaPath()
    /// Once a pattern was asked for.
    var patternMemory: PatternMemory?
    var violations: [SchemaViolation] = []

    package init() {}

    /// - Parameters:
    ///   - value: a value of the tape.
    ///   - schema: a schema of the program.
    package mutating func isValid(
        _ tape: JSONTape, _ value: JSONTape.Value, against schema: SchemaReference, in program: SchemaProgram
    ) -> Outcome {
        let isValid = isValid(tape, value, against: schema, in: program, assumingMatches: true)
        if let limit { return .notDecided(limit) }
        guard hasUndecidedPattern else { return isValid ? .valid : .invalid }
        // What is wrong whatever the pattern would say is wrong all the same.
        if !isValid, !self.isValid(tape, value, against: schema, in: program, assumingMatches: false), limit == nil {
            return .invalid
        }
        return .notDecided(.pattern)
    }

    private mutating func isValid(
        _ tape: JSONTape, _ value: JSONTape.Value, against schema: SchemaReference, in program: SchemaProgram,
        assumingMatches: Bool
    ) -> Bool {
        begin(tape)
        assumesMatches = assumingMatches
        return evaluate(schema.index, tape, value, program, marks: nil)
    }

    /// Everything that is wrong with the value, and remarks, in the order of the schema.
    package mutating func violations(
        _ tape: JSONTape, _ value: JSONTape.Value, against schema: SchemaReference, in program: SchemaProgram
    ) -> [SchemaViolation] {
        begin(tape)
        assumesMatches = true
        isCollecting = true
        _ = evaluate(schema.index, tape, value, program, marks: nil)
        isCollecting = false
        return violations
    }

    private mutating func begin(_ tape: JSONTape) {
        // Most schemas use none of these, and to empty what is empty has its price too.
        if marks.capacity > 65_536 { marks = [] }
        if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
        if !scopes.isEmpty { scopes.removeAll(keepingCapacity: true) }
        if !choices.isEmpty { choices.removeAll(keepingCapacity: true) }
        stepsLeft =
            SchemaEvaluator.leastSteps
            &+ min(SchemaEvaluator.manySteps, tape.entryCount &* SchemaEvaluator.stepsPerEntry)
            &+ tape.entryCount &* SchemaEvaluator.fewerStepsPerEntry
        depth = 0
        limit = nil
        hasUndecidedPattern = false
        hasRemarks = false
        isCollecting = false
        if !branches.isEmpty { branches.removeAll(keepingCapacity: true) }
        if tracksDeclared { declared.begin(entryCount: tape.entryCount) }
        if !violations.isEmpty { violations.removeAll() }
        path.removeAll()
    }

    // MARK: one schema

    /// Judges a value by one schema. Calls itself for what lies within, up to `depthLimit`.
    ///
    /// - Parameter marks: where the marks of the value's members or elements begin; nil if nobody asks for them.
    /// - Returns: true if the value is right, or a limit was met.
    mutating func evaluate(
        _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram, marks: Int?
    ) -> Bool {
        stepsLeft &-= 1
        guard limit == nil, stepsLeft > 0, depth < SchemaEvaluator.depthLimit else {
            if limit == nil { limit = stepsLeft > 0 ? .depth : .steps }
            return true
        }
        depth &+= 1
        defer { depth &-= 1 }
        if marks == nil, !isCollecting, let isRight = evaluatePlainly(index, tape, value, program) { return isRight }
        let node = program.tables.nodes[index]
        if node.isFalse { return addFalse(index, tape, value, program) && false }
        if node.isReadOnly {
            // A backend that ignores it does not care what it is.
            noteReadOnly(index, tape, value, program)
            return true
        }
        let isScoped = program.usesDynamicScope && scopes.last != node.resource
        if isScoped { scopes.append(node.resource) }
        defer { if isScoped { scopes.removeLast() } }
        guard node.hasUnevaluated else { return evaluate(node, index, tape, value, program, marks) }
        // Its own view of what was looked at: what stands beside it does not count, what it saw counts for others.
        let own = openMarks(tape, value)
        defer { closeMarks(own) }
        guard evaluate(node, index, tape, value, program, own) else { return false }
        if let marks { join(own, into: marks, tape, value) }
        return true
    }

    private mutating func evaluate(
        _ node: SchemaNode, _ index: Int, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram,
        _ marks: Int?
    ) -> Bool {
        let kind = tape.kind(of: value)
        var isRight = true
        if !node.types.isEmpty, !SchemaEvaluator.has(node.types, kind, tape, value) {
            // What is of another type breaks other keywords only in consequence.
            return addType(node, index, tape, value, program) && false
        }
        if node.choices >= 0, !isAmong(node, tape, value, program) {
            guard addChoice(node, index, tape, value, program) else { return false }
            isRight = false
        }
        let isKindRight =
            switch kind {
            case .number: node.number < 0 || evaluateNumber(node, index, tape, value, program)
            case .string: node.string < 0 || evaluateString(node, index, tape, value, program)
            case .array: node.array < 0 || evaluateArray(node, index, tape, value, program, marks)
            case .object: node.object < 0 || evaluateObject(node, index, tape, value, program, marks)
            case .null, .false, .true: true
            }
        guard isKindRight || isCollecting else { return false }
        if node.logic >= 0, !evaluateLogic(node, index, tape, value, program, marks) {
            guard isCollecting else { return false }
            isRight = false
        }
        guard isKindRight, isRight else { return false }
        return !node.hasUnevaluated || evaluateUnevaluated(node, index, tape, value, program, marks)
    }

    static func has(_ types: JSONTypeSet, _ kind: JSONTape.Kind, _ tape: JSONTape, _ value: JSONTape.Value) -> Bool {
        guard types.allow(kind) else { return false }
        // `1.0` is an integer (JSON Schema Validation section 6.1.1).
        return kind != .number || types.contains(.number) || tape.isInteger(value)
    }

    private mutating func isAmong(
        _ node: SchemaNode, _ tape: JSONTape, _ value: JSONTape.Value, _ program: SchemaProgram
    ) -> Bool {
        let position = Int(node.choices)
        if tape.kind(of: value) == .string {
            let texts = program.tables.choices[position].texts
            return SchemaEvaluator.slot(of: tape.text(of: value), tape.arena.span, among: texts, program) >= 0
        }
        var hasher = JSONValueHasher()
        defer { stepsLeft &-= hasher.steps }
        let hash = hasher.hash(tape, value)
        for number in program.tables.choices[position].hashes.indices
        where program.tables.choices[position].hashes[number] == hash {
            let choice = program.tables.choices[position].values[number]
            if hasher.areEqual(tape, value, choice.tape, choice.tape.root) { return true }
        }
        return false
    }

    // MARK: branches

    mutating func take(branch position: Int) {
        let branch = Int32(truncatingIfNeeded: position)
        // Elements of an array are mostly of one kind.
        guard branches.last != branch, branches.count < SchemaEvaluator.takenBranchLimit else { return }
        branches.append(branch)
    }

    /// Forgets the branches behind the first `count`.
    mutating func untakeBranches(behind count: Int) {
        if branches.count > count { branches.removeLast(branches.count &- count) }
    }

    // MARK: what was looked at

    /// A stretch of marks for the members or elements of a value.
    mutating func openMarks(_ tape: JSONTape, _ value: JSONTape.Value) -> Int {
        let start = marks.count
        let count = tape.count(of: value)
        marks += repeatElement(false, count: count)
        stepsLeft &-= count
        return start
    }

    mutating func closeMarks(_ start: Int) { marks.removeLast(marks.count &- start) }

    mutating func join(_ start: Int, into other: Int, _ tape: JSONTape, _ value: JSONTape.Value) {
        let count = tape.count(of: value)
        stepsLeft &-= count
        for position in 0..<count where marks[start &+ position] { marks[other &+ position] = true }
    }
}
