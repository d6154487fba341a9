internal import RequestValidation

/// Operations with one method and path, which a description tells apart by a query or fragment: `/files#copy`. A
/// server sees no fragment, so a request has to fit one of them.
extension DescriptionReader {
    /// `beta` of `/responses?beta=true`: without it, the parameter would be unknown.
    func queryParameters(of suffix: Substring, _ path: PathReading) -> [ReadParameter] {
        guard suffix.hasPrefix("?") else { return [] }
        return suffix.dropFirst().prefix { $0 != "#" }.split(separator: "&").map { field in
            let name = String(field.prefix { $0 != "=" })
            return ReadParameter(
                key: ReadParameter.Key(place: "query", name: name), location: path.item,
                parameter: ContractParameter(
                    name: name, location: .query, serialization: .style(.form, isExploded: true),
                    allowsEmptyValue: true, source: path.source))
        }
    }

    func join(_ variant: PathReading, into path: inout PathReading) {
        for other in variant.operations {
            let index = path.operations.firstIndex { $0.operation.method == other.operation.method }
            if let index {
                path.operations[index].operation = joined(path.operations[index].operation, other.operation)
            } else {
                path.operations.append(other)
            }
        }
    }

    private func joined(_ one: ContractOperation, _ other: ContractOperation) -> ContractOperation {
        let isOpen = one.security.isEmpty || other.security.isEmpty
        return ContractOperation(
            name: one.name, method: one.method, path: one.path, parameters: joined(one.parameters, other.parameters),
            body: joined(one.body, other.body), security: isOpen ? [] : one.security + other.security,
            isDeprecated: one.isDeprecated && other.isDeprecated, source: one.source)
    }

    private func joined(_ some: [ContractParameter], _ others: [ContractParameter]) -> [ContractParameter] {
        func isSame(_ one: ContractParameter, _ other: ContractParameter) -> Bool {
            one.location == other.location
                && ReadParameter.Key(place: one.location.rawValue, name: one.name)
                    == ReadParameter.Key(place: other.location.rawValue, name: other.name)
        }
        let shared = some.map { one in
            let other = others.first { isSame(one, $0) }
            return one.variant(
                isRequired: one.isRequired && other?.isRequired ?? false,
                schema: other.map { joined(one.schema, $0.schema) } ?? one.schema)
        }
        let added = others.filter { other in !some.contains { isSame($0, other) } }
        return shared + added.map { $0.variant(isRequired: $0.location == .path, schema: $0.schema) }
    }

    private func joined(_ one: ContractBody?, _ other: ContractBody?) -> ContractBody? {
        guard let one, let other else {
            guard let body = one ?? other else { return nil }
            return ContractBody(isRequired: false, media: body.media, source: body.source)
        }
        let shared = one.media.map { media in
            guard let same = other.media.first(where: { $0.range == media.range }) else { return media }
            return ContractMedia(
                range: media.range, schema: joined(media.schema, same.schema), shape: media.shape.or(same.shape),
                encodings: media.encodings.merging(same.encodings) { first, _ in first }, source: media.form?.source)
        }
        let added = other.media.filter { media in !one.media.contains { $0.range == media.range } }
        return ContractBody(
            isRequired: one.isRequired && other.isRequired, media: shared + added, source: one.source)
    }

    /// A schema that allows what either allows.
    private func joined(_ one: SchemaReference?, _ other: SchemaReference?) -> SchemaReference? {
        guard let one, let other else { return nil }
        guard one != other, let first = schemas[one], let second = schemas[other], first.node !== second.node else {
            return one
        }
        let branches = node(.array([first.node, second.node]), at: first)
        let member = DocumentNode.Member(name: "anyOf", line: branches.line, column: branches.column, node: branches)
        return schema(
            DocumentLocation(document: first.document, node: node(.object([member]), at: first), pointer: first.pointer)
        )
    }
}

extension ContractParameter {
    fileprivate func variant(isRequired: Bool, schema: SchemaReference?) -> ContractParameter {
        ContractParameter(
            name: name, location: location, isRequired: isRequired, isDeprecated: isDeprecated,
            serialization: serialization, allowsReserved: allowsReserved, allowsEmptyValue: allowsEmptyValue,
            shape: shape, schema: schema, source: source)
    }
}
