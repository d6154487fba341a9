/// The objects of a description whose fields are looked at, and the fields that each version gives them. Fields that
/// begin with `x-` are allowed everywhere.
enum DescriptionObject: String {
    case root = "a description"
    case pathItem = "a path"
    case operation = "an operation"
    case parameter = "a parameter"
    case body = "a request body"
    case mediaType = "a media type"
    case encoding = "an encoding"
    case server = "a server"
    case serverVariable = "a server's variable"
    case securityScheme = "a security scheme"

    func fields(_ version: DescriptionVersion) -> Set<String> {
        let names = version == .swagger2 ? swaggerFields : openAPIFields
        return Set(names.split(separator: " ").map(String.init))
    }

    /// What 3.2 adds and 3.1 can take; the rest is passed over.
    var fieldsOf32: Set<String> {
        switch self {
        case .pathItem: ["query", "additionalOperations"]
        case .server: ["name"]
        case .root, .operation, .parameter, .body, .mediaType, .encoding, .serverVariable, .securityScheme: []
        }
    }

    private var openAPIFields: String {
        switch self {
        case .root:
            "openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs"
        case .pathItem:
            "$ref summary description get put post delete options head patch trace servers parameters"
        case .operation:
            """
            tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated \
            security servers
            """
        case .parameter:
            """
            name in description required deprecated allowEmptyValue style explode allowReserved schema example \
            examples content
            """
        case .body: "description content required"
        case .mediaType: "schema example examples encoding"
        case .encoding: "contentType headers style explode allowReserved"
        case .server: "url description variables"
        case .serverVariable: "enum default description"
        case .securityScheme: "type description name in scheme bearerFormat flows openIdConnectUrl"
        }
    }

    private var swaggerFields: String {
        switch self {
        case .root:
            """
            swagger info host basePath schemes consumes produces paths definitions parameters responses \
            securityDefinitions security tags externalDocs
            """
        case .pathItem: "$ref get put post delete options head patch parameters"
        case .operation:
            """
            tags summary description externalDocs operationId consumes produces parameters responses schemes \
            deprecated security
            """
        case .parameter:
            """
            name in description required schema allowEmptyValue collectionFormat \(DescriptionObject.swaggerSchemaFields)
            """
        case .securityScheme: "type description name in flow authorizationUrl tokenUrl scopes"
        case .body, .mediaType, .encoding, .server, .serverVariable: ""
        }
    }

    /// The fields of a Swagger 2.0 parameter that are a schema's.
    static let swaggerSchemaFields = """
        type format items default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern \
        maxItems minItems uniqueItems enum multipleOf
        """
}
