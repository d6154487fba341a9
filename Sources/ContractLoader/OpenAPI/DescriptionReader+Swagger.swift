internal import RequestValidation

/// Swagger 2.0: parameters that are schemas themselves, bodies and forms as parameters.
extension DescriptionReader {
    private enum CollectionFormat: String, CaseIterable {
        case csv, ssv, tsv, pipes, multi
    }

    private enum SwaggerType: String, CaseIterable {
        case string, number, integer, boolean, array, file
    }

    func swaggerValue(_ location: DocumentLocation, _ position: ContractParameter.Location) -> ParameterValue? {
        guard let type = swaggerType(location, allowsFile: false) else { return nil }
        let schema = swaggerSchema(location)
        var style = position == .query ? ParameterStyle.form : .simple
        var isExploded = false
        if type == .array, let format = collectionFormat(location, isMultiAllowed: position == .query) {
            (style, isExploded) = format == .csv ? (style, false) : DescriptionReader.style(format)
        }
        return ParameterValue(
            serialization: .style(style, isExploded: isExploded), schema: self.schema(schema),
            shape: shapes.shape(of: schema))
    }

    func readSwaggerBody(_ operation: DocumentLocation, _ parameters: [ReadParameter]) -> ContractBody? {
        let bodies = parameters.filter { $0.key.place == "body" }
        let fields = parameters.filter { $0.key.place == "formData" }
        for extra in bodies.dropFirst() {
            error("an operation has one parameter in `body` at most", at: extra.location)
        }
        if let body = bodies.first {
            if let field = fields.first {
                error("expected parameters in `body` or in `formData`, found both", at: field.location)
            }
            return swaggerBody(operation, body.location)
        }
        return fields.isEmpty ? nil : swaggerForm(operation, fields)
    }

    private func swaggerBody(_ operation: DocumentLocation, _ parameter: DocumentLocation) -> ContractBody? {
        guard let schema = parameter.member("schema") else {
            error("a parameter in `body` needs `schema`", at: parameter)
            return nil
        }
        // Without `consumes`, anything may come; JSON is held against the schema.
        let ranges = consumed(operation) ?? [MediaRange("*/*")]
        let reference = self.schema(schema)
        let media = ranges.map { range in
            isCheckable(range, schema)
                ? ContractMedia(
                    range: range.range, schema: reference, shape: formShape(range, schema), source: schema.source)
                : ContractMedia(range: range.range, schema: nil)
        }
        return ContractBody(isRequired: flag(parameter, "required") ?? false, media: media, source: parameter.source)
    }

    /// The media types that an operation takes; nil: the description does not say.
    private func consumed(_ operation: DocumentLocation) -> [MediaRange]? {
        let root = DocumentLocation(rootOf: document)
        let holder = operation.member("consumes") == nil ? root : operation
        guard holder.member("consumes") != nil else { return nil }
        var ranges: [MediaRange] = []
        for element in list(holder, "consumes") {
            let range = MediaRange(element.node.string ?? "")
            if range.isWellFormed {
                if !ranges.contains(where: { $0.range == range.range }) { ranges.append(range) }
            } else {
                error(
                    "expected a media type such as `application/json`, found `\(element.node.string ?? element.node.kindInWords)`",
                    at: element)
            }
        }
        return ranges.isEmpty ? nil : ranges
    }

    private func swaggerForm(_ operation: DocumentLocation, _ fields: [ReadParameter]) -> ContractBody? {
        let hasFile = fields.contains { $0.location.node["type"]?.string == "file" }
        let wanted =
            hasFile ? ["multipart/form-data"] : ["application/x-www-form-urlencoded", "multipart/form-data"]
        let described = consumed(operation)
        var forms = described?.filter(\.isForm) ?? []
        if hasFile, !forms.isEmpty, !forms.contains(where: \.isMultipart) {
            error("a parameter of type `file` needs `multipart/form-data` in `consumes`", at: operation)
        }
        if forms.isEmpty {
            // Often the types of the whole description, which nobody thought of here.
            if described != nil {
                note(
                    "parameters in `formData` need a form in `consumes`: \(wanted.joined(separator: " or ")) is taken",
                    at: operation)
            }
            forms = wanted.map { MediaRange($0) }
        }
        let schema = formSchema(operation, fields)
        let reference = self.schema(schema)
        let shape = shapes.shape(of: schema)
        let encodings = formEncodings(fields)
        let media = forms.map { range in
            ContractMedia(
                range: range.range, schema: reference, shape: shape, encodings: encodings, source: operation.source)
        }
        let isRequired = fields.contains { $0.location.node["required"]?.boolean == true }
        return ContractBody(isRequired: isRequired, media: media, source: operation.source)
    }

    private func formEncodings(_ fields: [ReadParameter]) -> [String: FieldEncoding] {
        var encodings: [String: FieldEncoding] = [:]
        for field in fields {
            guard swaggerType(field.location, allowsFile: true) == .array else { continue }
            let format = collectionFormat(field.location, isMultiAllowed: true) ?? .csv
            let (style, isExploded) = DescriptionReader.style(format)
            encodings[field.key.name] = FieldEncoding(style: style, isExploded: isExploded)
        }
        return encodings
    }

    /// An object schema whose properties are the form's fields.
    private func formSchema(_ operation: DocumentLocation, _ fields: [ReadParameter]) -> DocumentLocation {
        func member(_ name: String, _ node: DocumentNode) -> DocumentNode.Member {
            DocumentNode.Member(name: name, line: node.line, column: node.column, node: node)
        }
        let properties = fields.map { field in
            member(field.key.name, swaggerSchema(field.location).node)
        }
        let required = fields.filter { $0.location.node["required"]?.boolean == true }
            .map { node(.string($0.key.name), at: $0.location) }
        var members = [
            member("type", node(.string("object"), at: operation)),
            member("properties", node(.object(properties), at: operation)),
        ]
        if !required.isEmpty { members.append(member("required", node(.array(required), at: operation))) }
        return DocumentLocation(
            document: operation.document, node: node(.object(members), at: operation),
            pointer: "\(operation.pointer)/parameters")
    }

    /// A parameter without the fields that are no schema's.
    private func swaggerSchema(_ location: DocumentLocation) -> DocumentLocation {
        let keywords = Set(DescriptionObject.swaggerSchemaFields.split(separator: " ").map(String.init))
        func word(_ name: String, _ word: String, for member: DocumentNode.Member) -> DocumentNode.Member {
            let node = DocumentNode(.string(word), line: member.line, column: member.column)
            return DocumentNode.Member(name: name, line: member.line, column: member.column, node: node)
        }
        let members = location.node.members.flatMap { member -> [DocumentNode.Member] in
            guard keywords.contains(member.name) || member.name.hasPrefix("x-") else { return [] }
            guard member.name == "type", member.node.string == "file" else { return [member] }
            return [word("type", "string", for: member), word("format", "binary", for: member)]
        }
        return DocumentLocation(
            document: location.document, node: node(.object(members), at: location), pointer: location.pointer)
    }

    private func swaggerType(_ location: DocumentLocation, allowsFile: Bool) -> SwaggerType? {
        guard location.member("type") != nil else {
            let hint = location.member("schema") == nil ? "" : ": `schema` is for parameters in `body`"
            error("the parameter needs a `type`\(hint)", at: location)
            return nil
        }
        let type = word(location, "type", of: SwaggerType.self) { allowsFile || $0 != .file }
        if type == .array, location.member("items") == nil {
            error("a parameter of type `array` needs `items`", at: location)
        }
        return type
    }

    private func collectionFormat(_ location: DocumentLocation, isMultiAllowed: Bool) -> CollectionFormat? {
        if let nested = location.member("items")?.member("collectionFormat") {
            note("arrays within arrays are not taken apart: `collectionFormat` of `items` is passed over", at: nested)
        }
        return word(location, "collectionFormat", of: CollectionFormat.self) { isMultiAllowed || $0 != .multi }
    }

    private static func style(_ format: CollectionFormat) -> (ParameterStyle, isExploded: Bool) {
        switch format {
        case .csv: (.form, false)
        case .ssv: (.spaceDelimited, false)
        case .tsv: (.tabDelimited, false)
        case .pipes: (.pipeDelimited, false)
        case .multi: (.form, true)
        }
    }
}
