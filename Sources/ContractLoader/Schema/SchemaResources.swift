internal import RequestValidation

/// The schema resources that references lead to: documents, and schemas in them that have a URI of their own (JSON
/// Schema Core section 4.3.5).
final class SchemaResources {
    struct Resource {
        /// Without fragment.
        let uri: String
        let root: DocumentLocation
        let dialect: SchemaDialect
        /// False where the metaschema leaves the vocabulary of validation out.
        var validates = true
        /// True where the metaschema asks for formats to be asserted.
        var assertsFormats = false
        var anchors: [String: DocumentLocation] = [:]
        var dynamicAnchors: [String: DocumentLocation] = [:]
    }

    private(set) var all: [Resource] = []
    /// Where a `$schema` names a dialect that is not known.
    private(set) var unknownDialects: [DocumentLocation] = []
    private var byURI: [String: Int] = [:]
    /// The resource of each schema that was met, by its node.
    private var owners: [ObjectIdentifier: Int] = [:]
    private let store: DocumentStore
    private let dialect: SchemaDialect

    init(store: DocumentStore, dialect: SchemaDialect) {
        self.store = store
        self.dialect = dialect
    }

    /// The resource that a schema belongs to.
    func owner(of location: DocumentLocation) -> Int {
        if let known = owners[ObjectIdentifier(location.node)] { return known }
        let resource = resource(of: location.document)
        if owners[ObjectIdentifier(location.node)] == nil { index(location, in: resource) }
        return owners[ObjectIdentifier(location.node)] ?? resource
    }

    /// A document as a resource: the whole of it, where it is a schema.
    private func resource(of document: Document) -> Int {
        if let known = byURI[document.uri] { return known }
        let root = DocumentLocation(rootOf: document)
        let isSchema = !dialect.isOpenAPI || isPlainSchema(root.node)
        let its = add(root, uri: document.uri, parent: dialect)
        if isSchema {
            index(root, in: its)
        } else {
            // Schemas that have URIs of their own can be named from anywhere.
            for place in ["components", "definitions"] {
                guard let holder = root.member(place) else { continue }
                let schemas = place == "components" ? holder.member("schemas") : holder
                for (_, schema) in schemas?.members ?? [] { index(schema, in: its) }
            }
            if dialect.isModern { indexSchemas(within: root, in: its) }
            // A file that holds schemas by name.
            if isOther(root.node) { for (_, schema) in root.members { index(schema, in: its) } }
        }
        return its
    }

    /// Those of parameters and bodies. Calls itself, as deep as documents may be nested.
    private func indexSchemas(within location: DocumentLocation, in resource: Int) {
        switch location.node.value {
        case .array: for element in location.elements { indexSchemas(within: element, in: resource) }
        case .object:
            for (name, member) in location.members where !["example", "examples", "schemas"].contains(name) {
                if name == "schema" { index(member, in: resource) } else { indexSchemas(within: member, in: resource) }
            }
        case .null, .boolean, .number, .string: return
        }
    }

    /// No description.
    private func isOther(_ root: DocumentNode) -> Bool {
        ["openapi", "swagger", "paths", "components"].allSatisfy { root[$0] == nil }
    }

    private func isPlainSchema(_ root: DocumentNode) -> Bool {
        isOther(root)
            && (root["$schema"] != nil || root["$id"] != nil || root["type"] != nil || root["$defs"] != nil)
    }

    private func add(_ root: DocumentLocation, uri: String, parent: SchemaDialect) -> Int {
        var resource = Resource(uri: uri, root: root, dialect: parent)
        if let name = root.node["$schema"]?.string {
            if let known = SchemaDialect(metaschema: name) {
                resource = Resource(uri: uri, root: root, dialect: known)
            } else if let vocabularies = vocabularies(of: name) {
                resource = Resource(uri: uri, root: root, dialect: .draft2020)
                resource.validates = vocabularies.contains { $0.hasSuffix("/vocab/validation") }
                resource.assertsFormats = vocabularies.contains { $0.hasSuffix("/vocab/format-assertion") }
            } else if let place = root.member("$schema") {
                unknownDialects.append(place)
            }
        }
        all.append(resource)
        byURI[uri] = all.count - 1
        return all.count - 1
    }

    /// The vocabularies that a metaschema of one's own names; nil if it names none.
    private func vocabularies(of uri: String) -> [String]? {
        let address = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
        guard let document = try? document(at: address), let names = document.root["$vocabulary"]?.members else {
            return nil
        }
        return names.map(\.name)
    }

    private func document(at uri: String) throws(ContractFault) -> Document? {
        if let document = try store.document(at: uri) { return document }
        guard let document = Metaschemas.document(at: uri) else { return nil }
        store.add(document)
        return document
    }

    // MARK: what is in a schema

    /// Notes URIs and anchors in a schema and those within it. Calls itself, as deep as documents may be nested.
    private func index(_ location: DocumentLocation, in parent: Int) {
        guard owners[ObjectIdentifier(location.node)] == nil else { return }
        var owner = parent
        let dialect = all[parent].dialect
        let isHidden = dialect.hidesSiblings && location.node["$ref"]?.string != nil
        if let keyword = dialect.idKeyword, let id = location.node[keyword]?.string, !isHidden {
            owner = note(id: id, location, in: parent)
        }
        owners[ObjectIdentifier(location.node)] = owner
        if dialect.isModern {
            if let name = location.node["$anchor"]?.string { all[owner].anchors[name] = location }
            if let name = location.node["$dynamicAnchor"]?.string {
                all[owner].anchors[name] = location
                all[owner].dynamicAnchors[name] = location
            }
        }
        for child in Subschemas.of(location, dialect) { index(child, in: owner) }
    }

    private func note(id: String, _ location: DocumentLocation, in parent: Int) -> Int {
        let uri = URIReference.resolve(id, against: all[parent].uri)
        let address = uri.withoutFragment.text
        // Before 2019-09 a fragment alone was an anchor.
        if let fragment = uri.fragment, !fragment.isEmpty, id.hasPrefix("#") {
            if !all[parent].dialect.isModern { all[parent].anchors[fragment] = location }
            return parent
        }
        if address == all[parent].uri { return parent }
        if all[parent].root.node === location.node {
            // A document that has a URI of its own goes by both names.
            let its = add(location, uri: address, parent: all[parent].dialect)
            return its
        }
        return byURI[address] ?? add(location, uri: address, parent: all[parent].dialect)
    }

    // MARK: references

    /// What a reference in a schema names.
    ///
    /// - Parameter place: of the reference, for messages.
    func target(of reference: String, in owner: Int, at place: DocumentLocation) throws(ContractFault)
        -> DocumentLocation
    {
        let uri = URIReference.resolve(reference, against: all[owner].uri)
        let resource = try resource(at: uri, reference, place)
        guard let fragment = uri.fragment, !fragment.isEmpty else { return all[resource].root }
        guard let name = PercentText.decoded(fragment) else {
            throw ContractFault(.error, "`\(reference)` is percent-encoded wrongly", at: place.source)
        }
        if !name.hasPrefix("/") {
            if let anchor = all[resource].anchors[name] { return anchor }
            let nearest = EditDistance.nearest(to: name, in: all[resource].anchors.keys).first
            let hint = nearest.map { " (did you mean `#\($0)`?)" } ?? ""
            throw ContractFault(
                .error, "`\(reference)` leads nowhere: there is no anchor `\(name)`\(hint)", at: place.source)
        }
        return try store.descend(name, from: all[resource].root, reference, place)
    }

    private func resource(
        at uri: URIReference, _ reference: String, _ place: DocumentLocation
    ) throws(ContractFault) -> Int {
        let address = uri.withoutFragment.text
        if let known = byURI[address] { return known }
        if let document = try document(at: address) {
            let its = resource(of: document)
            // What a document calls itself does not matter to one that found it by its place.
            return byURI[address] ?? its
        }
        let isRemote = uri.scheme == "http" || uri.scheme == "https"
        throw ContractFault(
            .error,
            isRemote
                ? "`\(reference)` is on the network, from where nothing is loaded: keep a copy beside this file"
                : "`\(reference)` names a file that is not there", at: place.source)
    }
}

/// The schemas within a schema.
enum Subschemas {
    private static let single = [
        "additionalItems", "additionalProperties", "unevaluatedItems", "unevaluatedProperties", "contains",
        "propertyNames", "not", "if", "then", "else", "contentSchema", "items",
    ]
    private static let lists = ["allOf", "anyOf", "oneOf", "prefixItems", "items"]
    private static let maps = [
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies",
    ]

    static func of(_ location: DocumentLocation, _ dialect: SchemaDialect) -> [DocumentLocation] {
        guard case .object(let members) = location.node.value else { return [] }
        var found: [DocumentLocation] = []
        for member in members {
            guard let its = location.member(member.name) else { continue }
            switch its.node.value {
            case .object, .boolean:
                if single.contains(member.name) { found.append(its) }
                if maps.contains(member.name) { found += its.members.map(\.location).filter(isSchema) }
            case .array: if lists.contains(member.name) { found += its.elements.filter(isSchema) }
            case .null, .number, .string: continue
            }
        }
        return found
    }

    private static func isSchema(_ location: DocumentLocation) -> Bool {
        switch location.node.value {
        case .object, .boolean: true
        case .null, .number, .string, .array: false
        }
    }
}
