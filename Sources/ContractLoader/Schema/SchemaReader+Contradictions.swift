internal import RequestValidation

/// What no value can meet, and values of the description itself that its schemas do not allow. Requests can be judged
/// all the same.
extension SchemaReader {
    func noteContradictions() {
        for (low, high) in [
            ("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"),
            ("minProperties", "maxProperties"),
        ] { noteLimits(low, high) }
        let types = compiler.tables.nodes[index].types
        guard !types.isEmpty else { return }
        noteArrayWithoutItems()
        if let value = location.member("default"), !value.node.isNull, !value.node.isOf(types) {
            compiler.note("`default` is of another type than the schema allows", at: value)
        }
        // Several generators add null here only, and mean it.
        guard let value = location.member("enum"),
            value.node.elements.contains(where: { !$0.isNull && !$0.isOf(types) })
        else { return }
        compiler.note("a value of `enum` is of another type than the schema allows", at: value)
    }

    private func noteLimits(_ low: String, _ high: String) {
        guard let place = location.member(low), let minimum = place.node.number,
            let maximum = location.node[high]?.number, minimum > maximum
        else { return }
        compiler.note("no value fits: `\(low)` is above `\(high)`", at: place)
    }

    private func noteArrayWithoutItems() {
        guard dialect == .openAPI30 || dialect == .swagger2, location.node["items"] == nil,
            let place = location.member("type"), place.node.string == "array"
        else { return }
        compiler.note("an array needs `items` in \(dialect.name): what its elements are is not checked", at: place)
    }
}

extension DocumentNode {
    fileprivate var number: DecimalNumber? {
        guard case .number(let text) = value else { return nil }
        return DecimalNumber(Array(text.utf8).span)
    }

    fileprivate var isNull: Bool {
        guard case .null = value else { return false }
        return true
    }

    fileprivate func isOf(_ types: JSONTypeSet) -> Bool {
        switch value {
        case .null: types.contains(.null)
        case .boolean: types.contains(.boolean)
        case .number: types.contains(.number) || types.contains(.integer) && number?.isInteger ?? true
        case .string: types.contains(.string)
        case .array: types.contains(.array)
        case .object: types.contains(.object)
        }
    }
}
