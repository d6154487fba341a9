internal import RequestValidation

/// Parameters of all versions.
extension DescriptionReader {
    /// Those of a path or operation.
    func readParameters(_ holder: DocumentLocation) -> [ReadParameter] {
        var parameters: [ReadParameter] = []
        var first: [ReadParameter.Key: ContractSource] = [:]
        for element in list(holder, "parameters") {
            guard let location = object(element, "a parameter"), let parameter = parameter(location) else { continue }
            if let first = first[parameter.key] {
                let message =
                    "the parameter `\(parameter.key.name)` in `\(parameter.key.place)` stands in line \(first.line) already"
                error(message, at: element)
                continue
            }
            first[parameter.key] = element.source
            parameters.append(parameter)
        }
        return parameters
    }

    private func parameter(_ location: DocumentLocation) -> ReadParameter? {
        let identity = ObjectIdentifier(location.node)
        if let known = knownParameters[identity] { return known }
        checkFields(of: location, .parameter)
        guard let name = text(location, "name"), let place = text(location, "in") else {
            for field in ["name", "in"] where location.member(field) == nil {
                error("a parameter needs `\(field)`", at: location)
            }
            return nil
        }
        let read = ReadParameter(
            key: ReadParameter.Key(place: place, name: name), location: location,
            parameter: contractParameter(location, name, place))
        knownParameters[identity] = read
        return read
    }

    private func contractParameter(_ location: DocumentLocation, _ name: String, _ place: String) -> ContractParameter?
    {
        if version == .swagger2, place == "body" || place == "formData" { return nil }
        if isOpenAPI32, place == "querystring" { return wholeQuery(location, name) }
        guard let position = position(place, location), !isIgnored(name, position, location) else { return nil }
        checkRequired(location, name, position)
        checkQueryOnly(location, position)
        guard let value = version == .swagger2 ? swaggerValue(location, position) : value(location, name, position)
        else {
            return nil
        }
        return ContractParameter(
            name: name, location: position,
            isRequired: position == .path || (flag(location, "required") ?? false),
            isDeprecated: flag(location, "deprecated") ?? false, serialization: value.serialization,
            allowsReserved: position == .query && (flag(location, "allowReserved") ?? false),
            allowsEmptyValue: position == .query && (flag(location, "allowEmptyValue") ?? false), shape: value.shape,
            schema: value.schema, source: location.source)
    }

    /// OpenAPI 3.2: one schema for the query as a whole. It is any parameter's.
    private func wholeQuery(_ location: DocumentLocation, _ name: String) -> ContractParameter {
        note("a parameter in `querystring` is not checked", at: location)
        return ContractParameter(
            name: name, location: .query, serialization: .style(.form, isExploded: true),
            shape: ValueShape(types: .object, otherMembers: ValueShape()), source: location.source)
    }

    private func position(_ place: String, _ location: DocumentLocation) -> ContractParameter.Location? {
        let words =
            version == .swagger2
            ? ["path", "query", "header", "body", "formData"] : ["path", "query", "header", "cookie"]
        if words.contains(place), let position = ContractParameter.Location(rawValue: place) { return position }
        let list = words.map { "`\($0)`" }.joined(separator: ", ")
        let isOfSwagger = version.isOpenAPI && (place == "body" || place == "formData")
        let fix = isOfSwagger ? ": \(version.name) describes bodies in `requestBody`" : hint(place, words)
        error("expected one of \(list) as `in`, found `\(place)`\(fix)", at: location.member("in") ?? location)
        return nil
    }

    /// The specification leaves some header fields to others (OpenAPI 3.1 section 4.8.12.2).
    private func isIgnored(_ name: String, _ position: ContractParameter.Location, _ location: DocumentLocation) -> Bool
    {
        guard version.isOpenAPI, position == .header else { return false }
        switch name.lowercased() {
        case "accept":
            note(
                "a parameter cannot describe Accept: `responses` does, and nothing holds requests against it",
                at: location)
        case "content-type":
            note("a parameter cannot describe Content-Type: the `content` of the request body does", at: location)
        case "authorization": note("a parameter cannot describe Authorization: `security` does", at: location)
        default: return false
        }
        return true
    }

    private func checkRequired(_ location: DocumentLocation, _ name: String, _ position: ContractParameter.Location) {
        guard position == .path, location.node["required"]?.boolean != true else { return }
        error("the path parameter `\(name)` needs `required: true`", at: location)
    }

    private func checkQueryOnly(_ location: DocumentLocation, _ position: ContractParameter.Location) {
        guard position != .query else { return }
        for name in ["allowReserved", "allowEmptyValue"] {
            guard let field = location.member(name), field.node.boolean == true else { continue }
            note("`\(name)` is passed over: it is for query parameters", at: field)
        }
    }
}

/// How a parameter is written, and what it may be.
struct ParameterValue {
    let serialization: ContractParameter.Serialization
    let schema: SchemaReference?
    let shape: ValueShape
}

/// OpenAPI 3: `schema` and `style`, or `content`.
extension DescriptionReader {
    private func value(
        _ location: DocumentLocation, _ name: String, _ position: ContractParameter.Location
    ) -> ParameterValue? {
        guard let content = location.member("content") else {
            guard let schema = location.member("schema") else {
                let hint = location.member("type") == nil ? "" : ": \(version.name) has the type within `schema`"
                error("the parameter `\(name)` needs `schema` or `content`\(hint)", at: location)
                return nil
            }
            return styledValue(location, schema, position)
        }
        for other in ["schema", "style", "explode", "allowReserved"] where location.member(other) != nil {
            error("expected either `content` or `\(other)`, found both", at: location)
        }
        guard case .object(let entries) = content.node.value, entries.count == 1, let entry = content.members.first
        else {
            error(
                "expected one media type as `content` of a parameter, found \(content.node.members.count)", at: content)
            return nil
        }
        guard let media = object(entry.location, "a media type") else { return nil }
        checkFields(of: media, .mediaType)
        let isJSON = MediaRange(entry.name).isJSON
        if !isJSON, media.member("schema") != nil {
            note("parameters with `content` other than JSON are held against their schema as text", at: content)
        }
        return ParameterValue(
            serialization: isJSON ? .json : .text, schema: media.member("schema").map(schema), shape: ValueShape())
    }

    private func styledValue(
        _ location: DocumentLocation, _ schema: DocumentLocation, _ position: ContractParameter.Location
    ) -> ParameterValue? {
        let allowed = DescriptionReader.styles(position)
        var style = position == .query || position == .cookie ? ParameterStyle.form : .simple
        // `cookie` of OpenAPI 3.2 is `form` without percent-encoding.
        if location.member("style") != nil, !(isOpenAPI32 && location.node["style"]?.string == "cookie") {
            guard let word = word(location, "style", of: ParameterStyle.self, allowed: { $0 != .tabDelimited }) else {
                return nil
            }
            guard allowed.contains(word) else {
                let list = allowed.map { "`\($0.rawValue)`" }.joined(separator: ", ")
                error(
                    "expected one of \(list) as style of a parameter in `\(position.rawValue)`, found `\(word.rawValue)`",
                    at: location.member("style") ?? location)
                return nil
            }
            style = word
        }
        let shape = shapes.shape(of: schema)
        checkStyle(style, shape, location)
        let isExploded = style == .deepObject || flag(location, "explode") ?? (style == .form)
        return ParameterValue(
            serialization: .style(style, isExploded: isExploded), schema: self.schema(schema), shape: shape)
    }

    private func checkStyle(_ style: ParameterStyle, _ shape: ValueShape, _ location: DocumentLocation) {
        guard !shape.types.isEmpty, let field = location.member("style") else { return }
        switch style {
        case .deepObject where !shape.types.contains(.object):
            note("`deepObject` is for objects, and the schema allows none", at: field)
        case .spaceDelimited, .pipeDelimited:
            if shape.types.isDisjoint(with: [.array, .object]) {
                note("`\(style.rawValue)` is for arrays and objects, and the schema allows none", at: field)
            }
        case .matrix, .label, .simple, .form, .deepObject, .tabDelimited: break
        }
    }

    /// OpenAPI 3.1 section 4.8.12.3.
    private static func styles(_ position: ContractParameter.Location) -> [ParameterStyle] {
        switch position {
        case .path: [.matrix, .label, .simple]
        case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form]
        }
    }

    func schema(_ location: DocumentLocation) -> SchemaReference {
        let reference = compiler.compile(location)
        schemas[reference] = location
        return reference
    }
}
