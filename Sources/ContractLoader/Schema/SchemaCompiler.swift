package import RequestValidation

/// Compiles schemas of documents into one program.
///
/// A schema is compiled once, however many references lead to it; references may go round in circles, as long as each
/// round goes one step deeper into the value. All faults are kept, so that they can be shown at once.
package final class SchemaCompiler {
    /// Errors, and notes on what is not checked, in the order in which they were met.
    package private(set) var faults: [ContractFault] = []

    let store: DocumentStore
    let resources: SchemaResources
    let assertsFormats: Bool
    var tables = SchemaTables()
    private var compiled: [ObjectIdentifier: Int] = [:]
    private var waiting: [(index: Int, location: DocumentLocation)] = []
    private var isWorking = false
    /// `$dynamicRef`s: the anchor's name by position in the tables.
    var dynamicAnchors: [String] = []
    /// Formats of which it was said that they are not checked.
    var notedFormats: Set<String> = []
    /// What was said of keywords that are not read.
    var keywordNotes: [SchemaDialect: [String: String]] = [:]
    private var names: [String: Int32] = [:]

    package init(store: DocumentStore, dialect: SchemaDialect, assertsFormats: Bool) {
        self.store = store
        self.assertsFormats = assertsFormats
        resources = SchemaResources(store: store, dialect: dialect)
    }

    /// - Parameter location: of a schema; where it stands for none, that is a fault, and everything is accepted.
    package func compile(_ location: DocumentLocation) -> SchemaReference {
        let index = schema(at: location)
        guard !isWorking else { return SchemaReference(index: index) }
        isWorking = true
        while let next = waiting.popLast() { fill(next.index, next.location) }
        isWorking = false
        return SchemaReference(index: index)
    }

    /// The program with all schemas that were compiled.
    package func finish() -> SchemaProgram {
        compileDynamicTargets()
        for place in resources.unknownDialects {
            note("`\(place.node.string ?? "")` is no dialect that is known; read like the schemas around it", at: place)
        }
        SchemaLoops(tables).faults.forEach { report($0) }
        return SchemaProgram(tables)
    }

    /// The position of the schema at a location; it is filled in later.
    func schema(at location: DocumentLocation) -> Int {
        if let known = compiled[ObjectIdentifier(location.node)] { return known }
        let index = addNode(at: location, 0)
        compiled[ObjectIdentifier(location.node)] = index
        waiting.append((index, location))
        return index
    }

    func addNode(at location: DocumentLocation, _ owner: Int) -> Int {
        var node = SchemaNode()
        node.source = source(location)
        node.resource = Int32(truncatingIfNeeded: owner)
        tables.nodes.append(node)
        return tables.nodes.count - 1
    }

    func schemaIndex(_ location: DocumentLocation) -> Int32 { Int32(truncatingIfNeeded: schema(at: location)) }

    // MARK: one schema

    private func fill(_ index: Int, _ location: DocumentLocation) {
        let owner = resources.owner(of: location)
        tables.nodes[index].resource = Int32(truncatingIfNeeded: owner)
        switch location.node.value {
        case .boolean(let isAllowed): tables.nodes[index].isFalse = !isAllowed
        case .object:
            let reader = SchemaReader(compiler: self, index: index, location: location, owner: owner)
            reader.read()
        case .null, .number, .string, .array:
            error("expected a schema, which is an object, found \(location.node.kindInWords)", at: location)
        }
    }

    /// Every resource that has an anchor with the name of a `$dynamicRef` may decide where it leads.
    private func compileDynamicTargets() {
        var done = 0
        while done < tables.dynamicReferences.count {
            let name = dynamicAnchors[done]
            for owner in resources.all.indices {
                guard let location = resources.all[owner].dynamicAnchors[name] else { continue }
                let target = compile(location)
                tables.dynamicReferences[done].targets[Int32(truncatingIfNeeded: owner)] = Int32(
                    truncatingIfNeeded: target.index)
            }
            done += 1
        }
    }

    // MARK: tables

    func source(_ location: DocumentLocation) -> Int32 {
        tables.sources.append(location.source)
        return Int32(truncatingIfNeeded: tables.sources.count - 1)
    }

    func name(_ text: String) -> Int32 {
        if let known = names[text] { return known }
        tables.names.append(Array(text.utf8))
        let position = Int32(truncatingIfNeeded: tables.names.count - 1)
        names[text] = position
        return position
    }

    // MARK: faults

    func report(_ fault: ContractFault) { faults.append(fault) }

    func error(_ message: String, at location: DocumentLocation) {
        report(ContractFault(.error, message, at: location.source))
    }

    func note(_ message: String, at location: DocumentLocation) {
        report(ContractFault(.note, message, at: location.source))
    }
}
