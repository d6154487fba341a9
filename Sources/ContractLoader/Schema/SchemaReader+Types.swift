internal import RequestValidation

/// Which values a schema allows: by type, or one by one.
extension SchemaReader {
    func readTypes() {
        guard let value = keyword(.type) else { return }
        var types = types(at: value)
        if isNullable, !types.isEmpty { types.insert(.null) }
        // Kubernetes: a port by its number or by its name.
        if dialect.isOpenAPI, types.contains(.string), location.node["format"]?.string == "int-or-string" {
            types.insert(.integer)
        }
        compiler.tables.nodes[index].types = types
    }

    private func types(at value: DocumentLocation) -> JSONTypeSet {
        switch value.node.value {
        case .string(let name): return type(named: name, at: value)
        case .array(let elements):
            if elements.isEmpty {
                compiler.error("`type`: expected the name of a type, found an empty list", at: value)
            }
            if dialect == .openAPI30 {
                compiler.note("a list as `type` is OpenAPI 3.1's, and read as OpenAPI 3.1 has it", at: value)
            }
            return value.elements.reduce([]) { $0.union(type(named: $1.node.string ?? "", at: $1)) }
        case .null, .boolean, .number, .object:
            expected("the name of a type", at: value)
            return []
        }
    }

    private func type(named name: String, at place: DocumentLocation) -> JSONTypeSet {
        if let type = JSONTypeSet(name: name) { return type }
        // Swagger 2.0 calls files so; they come as text.
        if name == "file", dialect == .swagger2 { return [] }
        let known = ["null", "boolean", "integer", "number", "string", "array", "object"]
        let hint = EditDistance.nearest(to: name, in: known).first.map { " (did you mean `\($0)`?)" } ?? ""
        compiler.error("expected a type of JSON, found `\(name)`\(hint)", at: place)
        return []
    }

    func readChoices() {
        if let value = keyword(.enum) {
            guard case .array(let elements) = value.node.value else { return expected("a list of values", at: value) }
            var tapes = elements.compactMap(\.tape)
            if isNullable, let null = DocumentNode(.null, line: 1, column: 1).tape { tapes.append(null) }
            add(SchemaChoices(tapes), isConst: false)
        }
        if !dialect.isOld, let value = keyword(.const), let tape = value.node.tape {
            let constant = SchemaChoices([tape])
            let choices = compiler.tables.nodes[index].choices
            // Both at once: the constant alone, if it is among the others.
            let isBoth = choices >= 0
            add(isBoth ? constant.intersection(compiler.tables.choices[Int(choices)]) : constant, isConst: true)
        }
    }

    private func add(_ choices: SchemaChoices, isConst: Bool) {
        compiler.tables.add(choices)
        compiler.tables.nodes[index].choices = Int32(truncatingIfNeeded: compiler.tables.choices.count - 1)
        compiler.tables.nodes[index].isConst = isConst
    }
}
