internal import RequestValidation

extension DescriptionVersion {
    /// The dialect that schemas are in.
    var schemaDialect: SchemaDialect {
        switch self {
        case .openAPI31: .openAPI31
        case .openAPI30: .openAPI30
        case .swagger2: .swagger2
        }
    }
}

extension DescriptionReader {
    private static let known = [
        "https://spec.openapis.org/oas/3.1/dialect/base", "https://json-schema.org/draft/2020-12/schema",
    ]

    func checkDialect(_ root: DocumentLocation) {
        if isOpenAPI32, let field = root.member("openapi") {
            note("OpenAPI 3.2 is read as OpenAPI 3.1: most of what it adds is not checked", at: field)
        }
        guard version == .openAPI31, let name = text(root, "jsonSchemaDialect"),
            let field = root.member("jsonSchemaDialect")
        else { return }
        let isKnown = DescriptionReader.known.contains { name.hasPrefix($0) }
        if !isKnown { note("schemas are read as OpenAPI 3.1 has them, not as `\(name)` does", at: field) }
    }
}
