/// The versions of JSON Schema that contracts are written in.
package enum SchemaDialect: Sendable, Hashable {
    case draft2020, draft7, draft4
    /// 2020-12 with OpenAPI's own keywords.
    case openAPI31
    /// What OpenAPI 3.0 made of draft 5: `nullable`, `exclusiveMinimum: true`, nothing beside `$ref`.
    case openAPI30
    case swagger2

    /// The dialect whose metaschema has this URI; nil for others.
    init?(metaschema uri: String) {
        switch uri.hasSuffix("#") ? String(uri.dropLast()) : uri {
        case "https://json-schema.org/draft/2020-12/schema": self = .draft2020
        case "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema",
            "http://json-schema.org/draft-06/schema":
            self = .draft7
        case "http://json-schema.org/draft-04/schema", "https://json-schema.org/draft-04/schema",
            "http://json-schema.org/schema":
            self = .draft4
        case "https://spec.openapis.org/oas/3.1/dialect/base": self = .openAPI31
        default: return nil
        }
    }

    /// As people call it.
    var name: String {
        switch self {
        case .draft2020: "JSON Schema 2020-12"
        case .draft7: "draft 7 of JSON Schema"
        case .draft4: "draft 4 of JSON Schema"
        case .openAPI31: "OpenAPI 3.1"
        case .openAPI30: "OpenAPI 3.0"
        case .swagger2: "Swagger 2.0"
        }
    }

    var isOpenAPI: Bool { self == .openAPI31 || self == .openAPI30 || self == .swagger2 }
    /// The keywords of 2020-12.
    var isModern: Bool { self == .draft2020 || self == .openAPI31 }
    /// Draft 4 and what OpenAPI made of it.
    var isOld: Bool { self == .draft4 || self == .openAPI30 || self == .swagger2 }
    /// What stands beside a `$ref` counts for nothing.
    var hidesSiblings: Bool { !isModern }

    /// The keyword that gives a schema its URI; nil where there is none.
    var idKeyword: String? {
        switch self {
        case .draft2020, .draft7, .openAPI31: "$id"
        case .draft4: "id"
        case .openAPI30, .swagger2: nil
        }
    }
}
