internal import RequestValidation

/// Makes the shapes of values from schemas: what a text may become.
final class SchemaShapes {
    /// Levels of arrays and objects: no parameter or form nests deeper.
    private static let depthLimit = 5
    /// Schemas within one another, `allOf` and references included.
    private static let chainLimit = 200

    private struct Key: Hashable {
        let node: ObjectIdentifier
        let depth: Int
    }

    private let store: DocumentStore
    private var known: [Key: ValueShape] = [:]
    /// Schemas that are being read, so that one that contains itself ends.
    private var open: Set<ObjectIdentifier> = []

    init(store: DocumentStore) { self.store = store }

    func shape(of schema: DocumentLocation) -> ValueShape { shape(of: schema, depth: 0) }

    /// True for schemas that say nothing that could be checked of anything but JSON: binary data and plain text.
    func isAnything(_ schema: DocumentLocation) -> Bool {
        guard let target = try? store.followed(schema) else { return true }
        let telling = target.node.members.contains { member in
            ![
                "type", "format", "description", "title", "example", "examples", "default", "contentMediaType",
                "contentEncoding", "nullable", "deprecated",
            ].contains(member.name) && !member.name.hasPrefix("x-")
        }
        guard !telling else { return false }
        let type = target.node["type"]?.string
        return type == nil || type == "string"
    }

    private func shape(of schema: DocumentLocation, depth: Int) -> ValueShape {
        // Faults of references are the schema compiler's to tell.
        guard depth <= SchemaShapes.depthLimit, open.count < SchemaShapes.chainLimit,
            let target = try? store.followed(schema)
        else { return ValueShape() }
        let identity = ObjectIdentifier(target.node)
        let key = Key(node: identity, depth: depth)
        if let made = known[key] { return made }
        guard open.insert(identity).inserted else { return ValueShape() }
        defer { open.remove(identity) }
        let made = joined(target, depth)
        known[key] = made
        return made
    }

    private func joined(_ schema: DocumentLocation, _ depth: Int) -> ValueShape {
        var shape = own(schema, depth)
        for part in schema.member("allOf")?.elements ?? [] { shape = shape.and(self.shape(of: part, depth: depth)) }
        for keyword in ["anyOf", "oneOf"] {
            let branches = (schema.member(keyword)?.elements ?? []).map { self.shape(of: $0, depth: depth) }
            guard let first = branches.first else { continue }
            shape = shape.and(branches.dropFirst().reduce(first) { $0.or($1) })
        }
        if !shape.types.isEmpty, schema.node["nullable"]?.boolean == true { shape = shape.orNull }
        return shape
    }

    private func own(_ schema: DocumentLocation, _ depth: Int) -> ValueShape {
        let items = schema.member("items").map { shape(of: $0, depth: depth + 1) }
        var members: [String: ValueShape] = [:]
        for (name, location) in schema.member("properties")?.members ?? [] {
            members[name] = shape(of: location, depth: depth + 1)
        }
        let others = schema.member("additionalProperties").flatMap { location -> ValueShape? in
            location.node.boolean == nil ? shape(of: location, depth: depth + 1) : nil
        }
        return ValueShape(
            types: types(schema.node), items: items, members: members, otherMembers: others,
            isBinary: SchemaShapes.isBinary(schema.node))
    }

    /// OpenAPI 3.0 says it with `format`, 3.1 with the keywords of JSON Schema for content.
    private static func isBinary(_ node: DocumentNode) -> Bool {
        ["binary", "byte", "base64", "base64url"].contains(node["format"]?.string ?? "")
            || node["contentEncoding"] != nil || node["contentMediaType"].map { $0.string != "text/plain" } ?? false
    }

    private func types(_ node: DocumentNode) -> JSONTypeSet {
        var types = JSONTypeSet()
        switch node["type"]?.value {
        case .string(let name): types = JSONTypeSet(name: name) ?? []
        case .array(let names):
            for name in names { types.formUnion(name.string.flatMap { JSONTypeSet(name: $0) } ?? []) }
        case .null, .boolean, .number, .object, nil: types = inferred(node)
        }
        if !types.isEmpty, node["nullable"]?.boolean == true { types.insert(.null) }
        return types
    }

    /// Of schemas that leave out `type`.
    private func inferred(_ node: DocumentNode) -> JSONTypeSet {
        if let constant = node["const"] { return SchemaShapes.type(of: constant) }
        if let values = node["enum"]?.elements { return values.reduce([]) { $0.union(SchemaShapes.type(of: $1)) } }
        if node["properties"] != nil { return .object }
        return node["items"] != nil ? .array : []
    }

    private static func type(of node: DocumentNode) -> JSONTypeSet {
        switch node.value {
        case .null: .null
        case .boolean: .boolean
        case .number(let text): text.utf8.allSatisfy { $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 } ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}

extension ValueShape {
    /// Both schemas hold.
    fileprivate func and(_ other: ValueShape) -> ValueShape {
        ValueShape(
            types: types.isEmpty ? other.types : other.types.isEmpty ? types : types.common(other.types),
            items: items ?? other.items, members: members.merging(other.members) { $0.and($1) },
            otherMembers: otherMembers ?? other.otherMembers, isBinary: isBinary || other.isBinary)
    }

    fileprivate var orNull: ValueShape {
        ValueShape(types: types.union(.null), items: items, members: members, otherMembers: otherMembers)
    }

    /// One of the schemas holds.
    func or(_ other: ValueShape) -> ValueShape {
        let items: ValueShape? =
            if let mine = self.items, let theirs = other.items { mine.or(theirs) } else { self.items ?? other.items }
        return ValueShape(
            types: types.isEmpty || other.types.isEmpty ? [] : types.union(other.types), items: items,
            members: members.merging(other.members) { $0.or($1) }, otherMembers: otherMembers ?? other.otherMembers,
            isBinary: isBinary || other.isBinary)
    }
}

extension JSONTypeSet {
    /// What both allow; integers are numbers.
    fileprivate func common(_ other: JSONTypeSet) -> JSONTypeSet {
        var common = intersection(other)
        if contains(.integer) && other.contains(.number) || contains(.number) && other.contains(.integer) {
            common.insert(.integer)
        }
        return common
    }
}
