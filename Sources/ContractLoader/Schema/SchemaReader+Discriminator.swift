internal import RequestValidation

/// Discriminators of OpenAPI.
extension SchemaReader {
    func readDiscriminator() {
        guard let value = location.member("discriminator") else { return }
        // Swagger 2.0 names the property alone, and knows nothing that it could choose from.
        guard dialect != .swagger2 else { return }
        guard let name = value.node["propertyName"]?.string else {
            return compiler.error("`discriminator`: expected an object with `propertyName`", at: value)
        }
        let branches = (location.member("oneOf") ?? location.member("anyOf"))?.elements ?? []
        guard !branches.isEmpty else {
            return compiler.note(
                "a `discriminator` without `oneOf` or `anyOf` beside it chooses nothing, and is not used", at: value)
        }
        var discriminator = SchemaDiscriminator(name: compiler.name(name), source: compiler.source(value))
        addMapped(value, to: &discriminator)
        addBranches(branches, name, to: &discriminator)
        guard !discriminator.targets.isEmpty else { return }
        _ = keyword(.discriminator)
        compiler.tables.discriminators.append(discriminator)
        let number = Int32(truncatingIfNeeded: compiler.tables.discriminators.count - 1)
        change { $0.discriminator = number }
    }

    private func addMapped(_ value: DocumentLocation, to discriminator: inout SchemaDiscriminator) {
        for (value, mapped) in value.member("mapping")?.members ?? [] {
            guard let text = mapped.node.string else {
                expected("the name of a schema or a reference", at: mapped)
                continue
            }
            let isName =
                text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
                && !text.hasSuffix(".json") && !text.hasSuffix(".yaml") && !text.hasSuffix(".yml")
            do throws(ContractFault) {
                let target = try compiler.resources.target(
                    of: isName ? "#/components/schemas/\(text)" : text, in: owner, at: mapped)
                discriminator.targets.append((Array(value.utf8), compiler.schemaIndex(target)))
            } catch {
                compiler.report(error)
            }
        }
    }

    /// Branches that no mapping names: known by the values that they allow the property, else by their own names (OpenAPI
    /// 3.1 section 4.8.25.2).
    private func addBranches(
        _ branches: [DocumentLocation], _ name: String, to discriminator: inout SchemaDiscriminator
    ) {
        let mapped = discriminator.targets.map(\.node)
        for branch in branches {
            // The schema behind the reference, so that a mapped one is known again.
            let target = target(of: branch)
            let node = compiler.schemaIndex(target ?? branch)
            guard !mapped.contains(node) else { continue }
            if let values = values(of: name, in: branch, steps: 0) {
                discriminator.isHint = true
                discriminator.targets += values.map { (Array($0.utf8), node) }
            } else if target != nil, let own = branch.node["$ref"]?.string?.split(separator: "/").last {
                discriminator.namesBranches = true
                discriminator.targets.append((Array(own.utf8), node))
            } else {
                // Whatever the value: a schema without a name may be meant.
                discriminator.isHint = true
                discriminator.namesBranches = true
            }
        }
    }

    /// The texts that a property may have by `const` or `enum`; nil if it may have others. Looks through references,
    /// `allOf`, `oneOf` and `anyOf`, as far as people write them.
    private func values(of name: String, in schema: DocumentLocation, steps: Int) -> [String]? {
        guard steps < 8 else { return nil }
        if let property = schema.member("properties")?.member(name), let texts = texts(of: property, steps: steps) {
            return texts
        }
        if let target = target(of: schema) { return values(of: name, in: target, steps: steps + 1) }
        for part in schema.member("allOf")?.elements ?? [] {
            if let values = values(of: name, in: part, steps: steps + 1) { return values }
        }
        guard let branches = (schema.member("oneOf") ?? schema.member("anyOf"))?.elements, !branches.isEmpty else {
            return nil
        }
        var all: [String] = []
        for branch in branches {
            guard let values = values(of: name, in: branch, steps: steps + 1) else { return nil }
            all += values
        }
        return all
    }

    private func texts(of property: DocumentLocation, steps: Int) -> [String]? {
        if let constant = property.node["const"]?.string { return [constant] }
        if let choices = property.member("enum")?.elements { return choices.compactMap { $0.node.string } }
        guard steps < 8 else { return nil }
        if let target = target(of: property) { return texts(of: target, steps: steps + 1) }
        guard let branches = (property.member("oneOf") ?? property.member("anyOf"))?.elements else { return nil }
        var all: [String] = []
        for branch in branches where branch.node["type"]?.string != "null" {
            guard let texts = texts(of: branch, steps: steps + 1) else { return nil }
            all += texts
        }
        return all.isEmpty ? nil : all
    }
}
