internal import RequestValidation

/// Schemas that refer to themselves without a step into the value: judging by them would never end.
struct SchemaLoops {
    private(set) var faults: [ContractFault] = []

    init(_ tables: SchemaTables) {
        /// 0: not seen, 1: on the way, 2: done.
        var states = [UInt8](repeating: 0, count: tables.nodes.count)
        var way: [(node: Int, next: Int)] = []
        for start in tables.nodes.indices where states[start] == 0 {
            way.append((start, 0))
            states[start] = 1
            while let last = way.last {
                let edges = SchemaLoops.edges(of: last.node, tables)
                guard last.next < edges.count else {
                    states[last.node] = 2
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let target = edges[last.next]
                if states[target] == 0 {
                    states[target] = 1
                    way.append((target, 0))
                } else if states[target] == 1 {
                    let source = tables.sources[Int(tables.nodes[last.node].source)]
                    faults.append(
                        ContractFault(.error, "the schema refers to itself without end", at: source))
                }
            }
        }
    }

    /// Schemas that judge the same value.
    private static func edges(of node: Int, _ tables: SchemaTables) -> [Int] {
        let logic = tables.nodes[node].logic
        guard logic >= 0 else { return [] }
        let rules = tables.logicRules[Int(logic)]
        let single = [rules.reference, rules.not, rules.condition, rules.then, rules.otherwise].filter { $0 >= 0 }
        // What a discriminator chooses is judged alone; a branch that has the parent in its own `allOf` is no loop then.
        let choices = rules.discriminator >= 0 ? [] : tables.lists[rules.anyOf] + tables.lists[rules.oneOf]
        return (single + tables.lists[rules.allOf] + choices).map(Int.init)
    }
}
