/// Schemas, compiled for the evaluator: tables of plain values that refer to each other by position. Immutable, shared
/// by workers.
package final class SchemaProgram: Sendable {
    package let tables: SchemaTables
    /// True if the evaluator has to keep track of the resources that it is in.
    let usesDynamicScope: Bool
    let names: SchemaNames
    /// By schema.
    let plain: [PlainSchema]
    /// Of the tables' patterns, in their order.
    let patternCodes: [PatternCode]

    /// No schemas.
    package convenience init() { self.init(SchemaTables()) }

    package init(_ tables: SchemaTables) {
        self.tables = tables
        usesDynamicScope = !tables.dynamicReferences.isEmpty
        names = SchemaNames(tables.names)
        plain = tables.nodes.indices.map { PlainSchema($0, tables) }
        patternCodes = tables.patterns.map(\.code)
    }

    /// The branches of all `anyOf` and `oneOf`, by their position in the lists, and where each stands in the contract.
    package var branches: [(position: Int32, source: ContractSource)] {
        tables.logicRules.flatMap { rules in
            (Array(rules.anyOf) + Array(rules.oneOf)).map { position in
                let node = tables.nodes[Int(tables.lists[position])]
                return (Int32(truncatingIfNeeded: position), tables.sources[Int(node.source)])
            }
        }
    }

    /// The `pattern` of a schema, or of one that it refers to and says nothing beside.
    package func pattern(of schema: SchemaReference) -> String? {
        guard schema.index < plain.count else { return nil }
        let rules = Int(plain[schema.index].string)
        guard rules >= 0, tables.stringRules[rules].pattern >= 0 else { return nil }
        return tables.patternTexts[Int(tables.stringRules[rules].pattern)]
    }

    /// Where a keyword of a schema stands; the schema's own place where the keyword has none.
    func source(of keyword: SchemaKeyword, in node: Int) -> ContractSource {
        let position =
            tables.keywordSources[SchemaTables.Key(node: node, keyword: keyword)] ?? tables.nodes[node].source
        return tables.sources[Int(position)]
    }
}

/// The tables of a program, as the compiler fills them.
package struct SchemaTables: Sendable {
    package struct Key: Sendable, Hashable {
        let node: Int
        let keyword: SchemaKeyword

        package init(node: Int, keyword: SchemaKeyword) {
            self.node = node
            self.keyword = keyword
        }
    }

    package var nodes: [SchemaNode] = []
    package var numberRules: [SchemaNumberRules] = []
    package var stringRules: [SchemaStringRules] = []
    package var arrayRules: [SchemaArrayRules] = []
    package var objectRules: [SchemaObjectRules] = []
    package var logicRules: [SchemaLogicRules] = []
    package var lists: [Int32] = []
    package var slots: [SchemaProperty] = []
    package var names: [[UInt8]] = []
    package var numbers: [DecimalNumber] = []
    /// As the contract writes them, for messages.
    package var numberTexts: [String] = []
    package var patterns: [Pattern] = []
    package var patternTexts: [String] = []
    package var choices: [SchemaChoices] = []
    package var dependencies: [SchemaDependency] = []
    package var dynamicReferences: [SchemaDynamicReference] = []
    package var discriminators: [SchemaDiscriminator] = []
    package var sources: [ContractSource] = []
    package var keywordSources: [Key: Int32] = [:]

    package init() {}

    /// Appends a table of names, in the contract's order. Names that are required come with their positions among those.
    package mutating func addSlots(_ properties: [SchemaProperty]) -> SchemaSlots {
        guard !properties.isEmpty else { return SchemaSlots() }
        var size = 4
        while size < properties.count &* 2 { size &*= 2 }
        let start = slots.count
        slots += Array(repeating: SchemaProperty(), count: size)
        var first: Int32 = -1
        for property in properties.reversed() {
            let name = names[Int(property.name)]
            let hash = SchemaNames.hash(name.span, 0..<name.count, property.word)
            var slot = Int(truncatingIfNeeded: hash) & (size &- 1)
            while !slots[start &+ slot].isEmpty { slot = (slot &+ 1) & (size &- 1) }
            slots[start &+ slot] = property
            slots[start &+ slot].next = first
            first = Int32(truncatingIfNeeded: start &+ slot)
        }
        return SchemaSlots(range: start..<slots.count, first: first)
    }

    package mutating func add(_ choices: SchemaChoices) {
        var choices = choices
        let texts = choices.values.compactMap { $0.tape.bytes(of: $0.tape.root) }
        choices.texts = addSlots(
            texts.map { text in
                names.append(Array(text))
                return SchemaProperty(Array(text), at: Int32(truncatingIfNeeded: names.count - 1))
            })
        self.choices.append(choices)
    }

    package mutating func addList(_ positions: some Sequence<Int32>) -> Range<Int> {
        let start = lists.count
        lists += positions
        return start..<lists.count
    }
}
