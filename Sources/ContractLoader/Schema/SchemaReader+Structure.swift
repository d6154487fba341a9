internal import RequestValidation

/// Arrays and objects.
extension SchemaReader {
    func readArrays() {
        var rules = SchemaArrayRules()
        if resource.validates {
            rules.minItems = count(.minItems) ?? 0
            rules.maxItems = count(.maxItems) ?? Int.max
            rules.isUnique = flag("uniqueItems")
            _ = keyword(.uniqueItems)
        }
        readItems(&rules)
        if !dialect.isOld, let contains = schema(.contains) {
            rules.contains = contains
            if dialect.isModern, resource.validates {
                rules.minContains = count(.minContains) ?? 1
                rules.maxContains = count(.maxContains) ?? Int.max
            }
        }
        if dialect.isModern, let unevaluated = schema(.unevaluatedItems) {
            rules.unevaluated = unevaluated
            compiler.tables.nodes[index].hasUnevaluated = true
        }
        let isEmpty =
            rules.minItems == 0 && rules.maxItems == Int.max && !rules.isUnique && rules.prefix.isEmpty
            && rules.items < 0 && rules.contains < 0 && rules.unevaluated < 0
        guard !isEmpty else { return }
        compiler.tables.arrayRules.append(rules)
        compiler.tables.nodes[index].array = Int32(truncatingIfNeeded: compiler.tables.arrayRules.count - 1)
    }

    private func readItems(_ rules: inout SchemaArrayRules) {
        guard let items = location.member("items"), case .array = items.node.value, dialect != .draft2020 else {
            if dialect.isModern { rules.prefix = schemas(.prefixItems) }
            rules.items = schema(.items) ?? -1
            return
        }
        // Older generators write tuples so, also where OpenAPI does not have them.
        if dialect.isOpenAPI {
            compiler.note(
                "a list as `items` is JSON Schema's before 2020-12, and read as it was meant there", at: items)
        }
        rules.prefix = compiler.tables.addList(items.elements.map(compiler.schemaIndex))
        rules.items = schema(.additionalItems) ?? -1
        rules.itemsKeyword = .additionalItems
    }

    func readObjects() {
        var rules = SchemaObjectRules()
        var properties = NamedProperties()
        readProperties(&properties)
        if resource.validates {
            rules.minProperties = count(.minProperties) ?? 0
            rules.maxProperties = count(.maxProperties) ?? Int.max
            rules.required = readRequired(&properties)
        }
        rules.slots = compiler.tables.addSlots(properties.all)
        let patterns = readPatterns()
        rules.patterns = patterns.list
        rules.namesProperties =
            patterns.isWhole && (!rules.patterns.isEmpty || properties.all.contains { $0.node >= 0 })
        // Names that a pattern takes which cannot be matched are not additional, and nobody can tell which they are.
        rules.additional = patterns.isWhole ? schema(.additionalProperties) ?? -1 : -1
        if !dialect.isOld { rules.propertyNames = schema(.propertyNames) ?? -1 }
        rules.dependencies = readDependencies()
        if dialect.isModern, patterns.isWhole, let unevaluated = schema(.unevaluatedProperties) {
            rules.unevaluated = unevaluated
            compiler.tables.nodes[index].hasUnevaluated = true
        }
        let isEmpty =
            rules.minProperties == 0 && rules.maxProperties == Int.max && rules.slots.isEmpty && rules.patterns.isEmpty
            && rules.additional < 0 && rules.propertyNames < 0 && rules.dependencies.isEmpty && rules.unevaluated < 0
        guard !isEmpty else { return }
        compiler.tables.objectRules.append(rules)
        compiler.tables.nodes[index].object = Int32(truncatingIfNeeded: compiler.tables.objectRules.count - 1)
    }

    private func readProperties(_ properties: inout NamedProperties) {
        guard let value = keyword(.properties) else { return }
        guard case .object = value.node.value else { return expected("an object of schemas", at: value) }
        for (name, schema) in value.members {
            let node = compiler.schemaIndex(schema)
            properties.change(name, compiler) { $0.node = node }
        }
    }

    /// Names that must be there. A property for answers only is not required of requests (OpenAPI 3.0.3 section 4.7.24.2).
    private func readRequired(_ properties: inout NamedProperties) -> Range<Int> {
        guard let value = keyword(.required) else { return 0..<0 }
        if case .boolean = value.node.value, dialect.isOpenAPI {
            compiler.error(
                "`required` is a list of names in the schema of the object, not a flag of the property", at: value)
            return 0..<0
        }
        guard let names = names(at: value) else { return 0..<0 }
        var seen: Set<String> = []
        let wanted = names.filter { name in
            seen.insert(name).inserted && !(dialect.isOpenAPI && isReadOnly(name, in: location, steps: 0))
        }
        if seen.count < names.count { compiler.note("`required` has a name twice", at: value) }
        for (position, name) in wanted.enumerated() {
            properties.change(name, compiler) { $0.required = Int32(truncatingIfNeeded: position) }
        }
        return compiler.tables.addList(wanted.map(compiler.name))
    }

    /// Looks through `allOf` and references, as far as people write them.
    private func isReadOnly(_ name: String, in schema: DocumentLocation, steps: Int) -> Bool {
        guard steps < 8 else { return false }
        if let property = schema.member("properties")?.member(name) {
            if property.node["readOnly"]?.boolean == true { return true }
            if let target = target(of: property), target.node["readOnly"]?.boolean == true { return true }
        }
        if let target = target(of: schema), isReadOnly(name, in: target, steps: steps + 1) { return true }
        return schema.member("allOf")?.elements.contains { isReadOnly(name, in: $0, steps: steps + 1) } ?? false
    }

    func target(of schema: DocumentLocation) -> DocumentLocation? {
        guard let reference = schema.member("$ref"), let text = reference.node.string else { return nil }
        return try? compiler.resources.target(of: text, in: compiler.resources.owner(of: schema), at: reference)
    }

    /// Pairs of a pattern and a schema, and whether those are all.
    private func readPatterns() -> (list: Range<Int>, isWhole: Bool) {
        guard !(dialect == .openAPI30 || dialect == .swagger2), let value = keyword(.patternProperties) else {
            return (0..<0, true)
        }
        guard case .object = value.node.value else {
            expected("an object of schemas", at: value)
            return (0..<0, true)
        }
        var pairs: [Int32] = []
        for (text, schema) in value.members {
            let position = pattern(text, at: schema)
            if position >= 0 { pairs += [position, compiler.schemaIndex(schema)] }
        }
        return (compiler.tables.addList(pairs), pairs.count == value.members.count * 2)
    }

    private func readDependencies() -> Range<Int> {
        let start = compiler.tables.dependencies.count
        var found: [SchemaDependency] = []
        if dialect.isModern {
            for (name, value) in keyword(.dependentRequired)?.members ?? [] where resource.validates {
                found.append(dependency(name, value))
            }
            for (name, value) in location.member("dependentSchemas")?.members ?? [] {
                found.append(dependency(name, value))
            }
        }
        // Gone since 2019-09, and still understood by everybody.
        if dialect != .openAPI30, dialect != .swagger2 {
            for (name, value) in location.member("dependencies")?.members ?? [] {
                found.append(dependency(name, value))
            }
        }
        compiler.tables.dependencies += found
        return start..<compiler.tables.dependencies.count
    }

    private func dependency(_ name: String, _ value: DocumentLocation) -> SchemaDependency {
        var dependency = SchemaDependency(name: compiler.name(name))
        if case .array = value.node.value {
            dependency.required = compiler.tables.addList((names(at: value) ?? []).map(compiler.name))
        } else if let name = value.node.string {
            dependency.required = compiler.tables.addList([compiler.name(name)])
        } else {
            dependency.node = compiler.schemaIndex(value)
        }
        return dependency
    }
}

/// The properties of one schema in the contract's order, each name once.
private struct NamedProperties {
    private(set) var all: [SchemaProperty] = []
    private var positions: [String: Int] = [:]

    mutating func change(_ name: String, _ compiler: SchemaCompiler, _ change: (inout SchemaProperty) -> Void) {
        let position = positions[name] ?? all.count
        if position == all.count {
            positions[name] = position
            all.append(SchemaProperty(Array(name.utf8), at: compiler.name(name)))
        }
        change(&all[position])
    }
}
