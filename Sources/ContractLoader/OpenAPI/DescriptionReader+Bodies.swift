internal import RequestValidation

/// Request bodies of OpenAPI 3.
extension DescriptionReader {
    func readBody(_ operation: DocumentLocation, _ method: String) -> ContractBody? {
        guard let field = operation.member("requestBody"), let body = object(field, "a request body") else {
            return nil
        }
        checkFields(of: body, .body)
        let entries = table(body, "content")
        if entries.isEmpty, body.member("content")?.node.members.isEmpty ?? true {
            error("a request body needs `content` with a media type", at: body)
        }
        var media: [ContractMedia] = []
        for (name, location) in entries {
            guard let read = readMedia(name, location) else { continue }
            if let first = media.first(where: { $0.range == read.range }) {
                guard !saySame(first.schema, read.schema) else { continue }
                note("media types that differ in their parameters only are one: the first counts", at: location)
            } else {
                media.append(read)
            }
        }
        let isRequired = flag(body, "required") ?? false
        return ContractBody(
            isRequired: isRequired && !isBodyMeaningless(method, field), media: media, source: body.source)
    }

    /// RFC 9110 sections 9.3.1, 9.3.2 and 9.3.5, and OpenAPI 3.0 section 4.7.10.
    private func isBodyMeaningless(_ method: String, _ field: DocumentLocation) -> Bool {
        switch method {
        case "get", "head", "trace":
            note(
                "a body of \(method.uppercased()) has no meaning: it is checked where one comes, and never required",
                at: field)
            return true
        case "delete":
            guard version == .openAPI30 else { return false }
            note(
                "OpenAPI 3.0 gives a body of DELETE no meaning: it is checked where one comes, and never required",
                at: field)
            return true
        default: return false
        }
    }

    private func readMedia(_ name: String, _ entry: DocumentLocation) -> ContractMedia? {
        let range = MediaRange(name)
        guard range.isWellFormed else {
            error("expected a media type such as `application/json`, found `\(name)`", at: entry)
            return nil
        }
        guard let media = object(entry, "a media type") else { return nil }
        checkFields(of: media, .mediaType)
        guard let schema = media.member("schema"), isCheckable(range, schema) else {
            return ContractMedia(range: range.range, schema: nil, encodings: encodings(media, range, ValueShape()))
        }
        let shape = formShape(range, schema)
        return ContractMedia(
            range: range.range, schema: self.schema(schema), shape: shape, encodings: encodings(media, range, shape),
            source: schema.source)
    }

    private func saySame(_ one: SchemaReference?, _ other: SchemaReference?) -> Bool {
        guard let one, let other, let first = schemas[one], let second = schemas[other] else { return one == other }
        return first.node.isEqual(to: second.node)
    }

    /// What becomes of texts, where forms may come.
    func formShape(_ range: MediaRange, _ schema: DocumentLocation) -> ValueShape {
        range.isForm || range.isOpen ? shapes.shape(of: schema) : ValueShape()
    }

    /// False where nothing of the type could meet the schema, whatever is meant by it. Says what is not checked.
    func isCheckable(_ range: MediaRange, _ schema: DocumentLocation) -> Bool {
        let types = shapes.shape(of: schema).types
        if range.isForm, !types.isEmpty, !types.contains(.object) {
            note("a form is an object, which the schema does not allow: the form is not checked", at: schema)
            return false
        }
        if range.range == "application/json-patch+json", !types.isEmpty, !types.contains(.array) {
            note(
                "a JSON Patch is an array, which the schema does not allow: the body is not held against it", at: schema
            )
            return false
        }
        // Text and binary data are no JSON strings.
        if range.isOpen, shapes.isAnything(schema) { return false }
        noteUnchecked(range, schema)
        return true
    }

    /// Schemas speak of JSON values; other media types have none.
    private func noteUnchecked(_ range: MediaRange, _ schema: DocumentLocation) {
        guard !range.isForm, !range.isJSON, !shapes.isAnything(schema) else { return }
        note(
            range.isOpen
                ? "bodies of type `\(range.range)` are held against their schema only where they are JSON or forms"
                : "bodies of type `\(range.range)` are not held against their schema", at: schema)
    }

    private func encodings(_ media: DocumentLocation, _ range: MediaRange, _ shape: ValueShape) -> [String:
        FieldEncoding]
    {
        var encodings: [String: FieldEncoding] = [:]
        guard let field = media.member("encoding") else { return [:] }
        guard range.isForm else {
            note("`encoding` is passed over: it is for forms", at: field)
            return [:]
        }
        for (name, entry) in table(media, "encoding") {
            guard let encoding = object(entry, "an encoding") else { continue }
            checkFields(of: encoding, .encoding)
            if !shape.members.isEmpty, shape.members[name] == nil {
                note("the schema has no property `\(name)`\(hint(name, shape.members.keys))", at: encoding)
            }
            if encoding.member("headers") != nil { note("the headers of parts are not checked", at: encoding) }
            encodings[name] = self.encoding(encoding)
        }
        return encodings
    }

    private func encoding(_ location: DocumentLocation) -> FieldEncoding {
        let types = (text(location, "contentType") ?? "").split(separator: ",").map {
            MediaRange(String($0.drop { $0 == " " })).range
        }
        let style = word(location, "style", of: ParameterStyle.self) { style in
            [.form, .spaceDelimited, .pipeDelimited, .deepObject].contains(style)
        }
        let isStyled = ["style", "explode", "allowReserved"].contains { location.member($0) != nil }
        let effective = style ?? (isStyled ? .form : nil)
        return FieldEncoding(
            contentTypes: types.filter { !$0.isEmpty }, style: effective,
            isExploded: effective == .deepObject
                || flag(location, "explode") ?? (effective == .form || effective == nil))
    }
}
