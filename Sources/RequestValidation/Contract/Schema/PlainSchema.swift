/// What a schema asks, sorted by the kind of the value, so that what has to be done is known in one step. In this form
/// values are judged without a word (`SchemaEvaluator.evaluatePlainly`).
struct PlainSchema: Sendable, BitwiseCopyable {
    /// How a value of some kind is judged.
    enum Step: UInt8 {
        case accept
        case refuse
        case number
        case string
        /// A string that is one of several.
        case choice
        case elements
        case members
        /// By all that the schema says, keyword by keyword.
        case evaluate
    }

    /// The schema, or the one that it refers to and says nothing beside: where its rules are, but for `evaluate`.
    let node: Int32
    /// Of the rules for numbers and for strings in their tables; -1: none.
    let number: Int32
    let string: Int32
    /// Four bits for each kind of value, as `JSONTape.Kind` counts them.
    private let steps: UInt32

    init(_ schema: Int, _ tables: SchemaTables) {
        let target = PlainSchema.target(of: schema, tables)
        let node = tables.nodes[target]
        self.node = Int32(truncatingIfNeeded: target)
        number = node.number
        string = node.string
        steps = JSONTape.Kind.allCases.reduce(0) { steps, kind in
            steps | UInt32(PlainSchema.step(kind, node, tables).rawValue) << (4 * UInt32(kind.rawValue))
        }
    }

    /// - Parameter kind: of a value's entry on the tape.
    @inline(__always)
    func step(_ kind: UInt8) -> Step {
        Step(rawValue: UInt8(truncatingIfNeeded: steps &>> (4 &* UInt32(kind))) & 15) ?? .evaluate
    }

    private static let referenceLimit = 16

    /// Follows references that stand alone.
    private static func target(of schema: Int, _ tables: SchemaTables) -> Int {
        var index = schema
        for _ in 0..<referenceLimit {
            let node = tables.nodes[index]
            guard node.isOnlyLogic, node.logic >= 0, isPlain(node, tables) else { break }
            let rules = tables.logicRules[Int(node.logic)]
            guard rules.isOnlyReference else { break }
            index = Int(rules.reference)
        }
        return index
    }

    private static func isPlain(_ node: SchemaNode, _ tables: SchemaTables) -> Bool {
        !node.isFalse && !node.isReadOnly && !node.hasUnevaluated && tables.dynamicReferences.isEmpty
    }

    private static func step(_ kind: JSONTape.Kind, _ node: SchemaNode, _ tables: SchemaTables) -> Step {
        if node.isFalse { return .refuse }
        guard isPlain(node, tables), node.logic < 0 else { return .evaluate }
        if !node.types.isEmpty, !node.types.allow(kind) { return .refuse }
        if node.choices >= 0 { return kind == .string && node.string < 0 ? .choice : .evaluate }
        switch kind {
        case .null, .false, .true: return .accept
        case .number:
            guard node.number < 0 else { return .number }
            return node.types.isEmpty || node.types.contains(.number) ? .accept : .evaluate
        case .string: return node.string < 0 ? .accept : .string
        case .array:
            guard node.array >= 0 else { return .accept }
            let rules = tables.arrayRules[Int(node.array)]
            return rules.prefix.isEmpty && rules.contains < 0 ? .elements : .evaluate
        case .object:
            guard node.object >= 0 else { return .accept }
            let rules = tables.objectRules[Int(node.object)]
            let isPlain = rules.patterns.isEmpty && rules.propertyNames < 0 && rules.dependencies.isEmpty
            return isPlain && rules.required.count <= 64 ? .members : .evaluate
        }
    }
}
