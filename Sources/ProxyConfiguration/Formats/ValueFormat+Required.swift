internal import RequestValidation
internal import Yams

extension ValueFormat where Value == RequiredValues {
    /// What a route requires, for instance `{query: [page: integer, q], json: [/customer/id: integer]}`.
    static var required: ValueFormat<RequiredValues> {
        .section(
            "a mapping such as `{query: [page: integer]}`", defaults: RequiredValues(), omitsEmpty: true,
            keys: [
                Key("query", \.query, .requiredValues("the name of a parameter")),
                Key("headers", \.headers, .requiredValues("the name of a field")),
                Key("cookies", \.cookies, .requiredValues("the name of a cookie")),
                Key("form", \.form, .requiredValues("the name of a form field")),
                Key("json", \.json, .requiredValues("a JSON Pointer such as `/customer/id`", isPointer: true)),
            ])
    }
}

extension ValueFormat where Value == [RequiredValue] {
    /// A list of names, each alone or with its type: `[q, page: integer]`.
    fileprivate static func requiredValues(_ what: String, isPointer: Bool = false) -> ValueFormat<[RequiredValue]> {
        ValueFormat<[RequiredValue]> { node, context in
            guard !node.isEmpty else { return [] }
            var entries = [node]
            if case .sequence(let sequence) = node { entries = Array(sequence) }
            var values: [RequiredValue] = []
            for entry in entries { read(entry, what, isPointer, &values, &context) }
            return values
        } write: { values in
            Node(
                values.map { value in
                    value.type.map { Node([(Node(value.name), Node($0.rawValue))]) } ?? Node(value.name)
                })
        }
    }

    private static func read(
        _ entry: Node, _ what: String, _ isPointer: Bool, _ values: inout [RequiredValue],
        _ context: inout ReadingContext
    ) {
        guard case .mapping(let mapping) = entry else {
            if let name = name(entry, what, isPointer, &context) { values.append(RequiredValue(name)) }
            return
        }
        for (key, value) in mapping {
            let name = name(key, what, isPointer, &context)
            let type = type(value, isPointer, &context)
            if let name, let type { values.append(RequiredValue(name, type)) }
        }
    }

    private static func name(
        _ node: Node, _ what: String, _ isPointer: Bool, _ context: inout ReadingContext
    ) -> String? {
        guard let text = node.scalar?.string, !text.isEmpty else {
            context.fault("expected \(what), found \(node.kindInWords)", at: node)
            return nil
        }
        guard isPointer, !text.hasPrefix("/") else { return text }
        context.fault("expected \(what), found `\(text)`", at: node)
        return nil
    }

    private static func type(_ node: Node, _ isPointer: Bool, _ context: inout ReadingContext) -> ValueType? {
        let known = ValueType.allCases.filter { isPointer || ($0 != .array && $0 != .object) }.map { $0.rawValue }
        guard let text = node.scalar?.string, known.contains(text), let type = ValueType(rawValue: text) else {
            let text = node.scalar?.string ?? ""
            let hint = EditDistance.nearest(to: text, in: known).first.map { " (did you mean `\($0)`?)" } ?? ""
            context.fault(
                "expected a type (\(known.joined(separator: ", "))), found \(node.kindInWords)\(hint)", at: node)
            return nil
        }
        return type
    }
}
