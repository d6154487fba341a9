internal import RequestValidation

/// Reads a description: what it says of requests goes into a contract, what is wrong with it into `faults`.
final class DescriptionReader {
    let document: Document
    let store: DocumentStore
    let version: DescriptionVersion
    /// Read as 3.1.
    let isOpenAPI32: Bool
    let options: ContractFile.Options
    let compiler: SchemaCompiler
    let shapes: SchemaShapes
    var faults = FaultList()

    /// By name.
    var schemes: [String: SecurityRequirement] = [:]
    /// What stands for requests of operations that say nothing of it.
    var security: [[SecurityRequirement]] = []
    var basePaths: [String] = []
    var operations: [ContractOperation] = []
    var paths: [ContractPath] = []
    var routes: [PathRouter.Route] = []
    /// Where an `operationId` stands first.
    var operationIDs: [String: ContractSource] = [:]
    /// Where a template stands first, by its base path and shape.
    var shapesOfPaths: [String: ContractSource] = [:]
    /// Parameters that are used by many operations are compiled once.
    var knownParameters: [ObjectIdentifier: ReadParameter] = [:]
    /// Where compiled schemas stand.
    var schemas: [SchemaReference: DocumentLocation] = [:]
    /// Nodes that stand in no document. They are kept, for nodes are known by their identity.
    private var made: [DocumentNode] = []
    private var fieldSets: [DescriptionObject: Set<String>] = [:]

    init(_ document: Document, version: DescriptionVersion, store: DocumentStore, options: ContractFile.Options) {
        self.document = document
        self.version = version
        isOpenAPI32 = document.root["openapi"]?.plainText?.hasPrefix("3.2") ?? false
        self.store = store
        self.options = options
        shapes = SchemaShapes(store: store)
        compiler = SchemaCompiler(
            store: store, dialect: version.schemaDialect, assertsFormats: options.assertsFormats)
    }

    /// The contract; nil if there are errors.
    func contract() -> CompiledContract? {
        let root = DocumentLocation(rootOf: document)
        checkFields(of: root, .root)
        checkDialect(root)
        readSecuritySchemes(root)
        security = root.member("security").map(requirements) ?? []
        basePaths = readBasePaths(root)
        noteSchemes(root)
        readPaths(root)
        let schemas = compiler.finish()
        for fault in compiler.faults + store.faults { faults.add(fault) }
        guard !faults.hasErrors else { return nil }
        let router = PathRouter(routes: routes.map { opened($0, schemas) })
        return CompiledContract(
            title: title(root), file: document.file, basePaths: basePaths, paths: paths, operations: operations,
            router: router, schemas: schemas, schemes: Array(schemes.values))
    }

    /// A node that stands in no document, with the place of one that does.
    func node(_ value: DocumentNode.Value, at location: DocumentLocation) -> DocumentNode {
        let node = DocumentNode(value, line: location.node.line, column: location.node.column)
        made.append(node)
        return node
    }

    private func title(_ root: DocumentLocation) -> String {
        let title = root.node["info"]?["title"]?.string ?? document.file
        let version = root.node["info"]?["version"]?.plainText ?? ""
        return version.isEmpty ? title : "\(title) \(version)"
    }
}

/// Faults and fields.
extension DescriptionReader {
    func error(_ message: String, at location: DocumentLocation) {
        faults.add(ContractFault(.error, message, at: location.source))
    }

    func note(_ message: String, at location: DocumentLocation) {
        faults.add(ContractFault(.note, message, at: location.source))
    }

    /// ` (did you mean `...`?)`, or nothing.
    func hint(_ word: String, _ words: some Sequence<String>) -> String {
        EditDistance.nearest(to: word, in: words).first.map { " (did you mean `\($0)`?)" } ?? ""
    }

    /// Names that the specification does not have: errors where another one was meant, else notes.
    func checkFields(of location: DocumentLocation, _ object: DescriptionObject) {
        let known = fieldSets[object] ?? object.fields(version).union(isOpenAPI32 ? object.fieldsOf32 : [])
        fieldSets[object] = known
        for member in location.node.members where !known.contains(member.name) && !member.name.hasPrefix("x-") {
            guard let field = location.member(member.name) else { continue }
            let place = FilePlace(line: member.line, column: member.column)
            let source = place.source(in: location.document.file, pointer: field.pointer)
            let meant = EditDistance.nearest(to: member.name, in: known).first
            let message =
                meant.map { "\(object.rawValue) has no `\(member.name)` (did you mean `\($0)`?)" }
                ?? "`\(member.name)` is passed over: \(object.rawValue) of \(version.name) has no such field"
            faults.add(ContractFault(meant == nil || isOpenAPI32 ? .note : .error, message, at: source))
        }
    }

    /// What stands there, references followed; nil, with the fault added, if there is no object to be had.
    func object(_ location: DocumentLocation, _ what: String) -> DocumentLocation? {
        let target: DocumentLocation
        do throws(ContractFault) {
            target = try store.followed(location)
        } catch {
            faults.add(error)
            return nil
        }
        if target.pointer != location.pointer || target.document !== location.document { checkSiblings(location) }
        guard case .object = target.node.value else {
            self.error("expected \(what), found \(target.node.kindInWords)", at: target)
            return nil
        }
        return target
    }

    private func checkSiblings(_ location: DocumentLocation) {
        let allowed: Set<String> = version == .openAPI31 ? ["$ref", "summary", "description"] : ["$ref"]
        for member in location.node.members where !allowed.contains(member.name) {
            guard !member.name.hasPrefix("x-"), let field = location.member(member.name) else { continue }
            if member.name == "description" || member.name == "summary" { continue }
            note("`\(member.name)` is passed over: it stands beside a `$ref`", at: field)
        }
    }

    /// A text; nil, with the fault added, if something else stands there.
    func text(_ location: DocumentLocation, _ name: String) -> String? {
        guard let field = location.member(name) else { return nil }
        if let text = field.node.string { return text }
        error("expected a string as `\(name)`, found \(field.node.kindInWords)", at: field)
        return nil
    }

    func flag(_ location: DocumentLocation, _ name: String) -> Bool? {
        guard let field = location.member(name) else { return nil }
        if let flag = field.node.boolean { return flag }
        let found = field.node.string.map { "`\($0)` as a string" } ?? field.node.kindInWords
        error("expected `true` or `false` as `\(name)`, found \(found)", at: field)
        return nil
    }

    /// One of some words; nil, with the fault added, if it is none.
    func word<Value: RawRepresentable & CaseIterable>(
        _ location: DocumentLocation, _ name: String, of type: Value.Type, allowed: (Value) -> Bool = { _ in true }
    ) -> Value? where Value.RawValue == String {
        guard let text = text(location, name), let field = location.member(name) else { return nil }
        if let value = Value(rawValue: text), allowed(value) { return value }
        let words = type.allCases.filter(allowed).map(\.rawValue)
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        error("expected one of \(list), found `\(text)`\(hint(text, words))", at: field)
        return nil
    }

    /// The elements of an array; none, with the fault added, if something else stands there.
    func list(_ location: DocumentLocation, _ name: String) -> [DocumentLocation] {
        guard let field = location.member(name) else { return [] }
        guard case .array = field.node.value else {
            error("expected a list as `\(name)`, found \(field.node.kindInWords)", at: field)
            return []
        }
        return field.elements
    }

    /// The members of an object but for extensions; none, with the fault added, if something else stands there.
    func table(_ location: DocumentLocation, _ name: String) -> [(name: String, location: DocumentLocation)] {
        guard let field = location.member(name) else { return [] }
        guard case .object = field.node.value else {
            error("expected an object as `\(name)`, found \(field.node.kindInWords)", at: field)
            return []
        }
        return field.members
    }
}
