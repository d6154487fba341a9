/// What a contract says of one method on one path.
package final class ContractOperation: Sendable {
    /// The `operationId`, else method and path: `GET /orders/{id}`.
    package let name: String
    /// Upper case.
    package let method: String
    /// Position in `CompiledContract.paths`.
    package let path: Int
    /// Those of the path item included, overridden ones left out.
    package let parameters: [ContractParameter]
    /// Nil: the contract describes none.
    package let body: ContractBody?
    /// One of these has to be met; an empty one is met by every request. No alternatives: anybody may call.
    package let security: [[SecurityRequirement]]
    package let isDeprecated: Bool
    package let source: ContractSource

    package init(
        name: String, method: String, path: Int, parameters: [ContractParameter], body: ContractBody?,
        security: [[SecurityRequirement]], isDeprecated: Bool, source: ContractSource
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.security = security
        self.isDeprecated = isDeprecated
        self.source = source
    }
}

/// What the body of an operation's requests may be.
package final class ContractBody: Sendable {
    package let isRequired: Bool
    /// In the document's order; the most specific one that matches decides.
    package let media: [ContractMedia]
    package let source: ContractSource

    package init(isRequired: Bool, media: [ContractMedia], source: ContractSource) {
        self.isRequired = isRequired
        self.media = media
        self.source = source
    }
}

/// One media type of a body.
package final class ContractMedia: Sendable {
    /// Lower case, without parameters: `application/json`, `image/*`, `*/*`.
    package let range: String
    /// Nil: anything.
    package let schema: SchemaReference?
    /// How texts of a form's fields become values.
    package let shape: ValueShape
    /// What the contract says of the fields of a form, by name; the rest has the default of its shape.
    package let encodings: [String: FieldEncoding]
    /// How a form's fields are read; nil where the range has no forms.
    package let form: FormPlan?

    /// - Parameter source: of the schema.
    package init(
        range: String, schema: SchemaReference?, shape: ValueShape = ValueShape(),
        encodings: [String: FieldEncoding] = [:], source: ContractSource? = nil
    ) {
        self.range = range
        self.schema = schema
        self.shape = shape
        self.encodings = encodings
        form = FormPlan(range: range, shape: shape, encodings: encodings, source: source)
    }
}

/// How one field of a form is written (OpenAPI 3.1 section 4.8.15, Encoding Object).
package struct FieldEncoding: Sendable {
    /// Media types that a part may have, lower case; empty: the default of its shape.
    package let contentTypes: [String]
    /// How a value becomes text, where the contract says so; else by `contentTypes`.
    package let style: ParameterStyle?
    package let isExploded: Bool

    package init(contentTypes: [String] = [], style: ParameterStyle? = nil, isExploded: Bool = true) {
        self.contentTypes = contentTypes
        self.style = style
        self.isExploded = isExploded
    }
}

/// What one scheme wants to see of a request: that credentials are there, and their form.
package struct SecurityRequirement: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A field, parameter or cookie called so.
        case apiKey(ContractParameter.Location, name: String)
        /// Authorization with this scheme, lower case: `basic`, `bearer`, `digest`.
        case http(scheme: String)
        /// A bearer token (RFC 6750): `oauth2` and `openIdConnect`.
        case token
        /// A certificate of the client; nothing to see here.
        case mutualTLS
    }

    /// As the contract calls the scheme.
    package let name: String
    package let kind: Kind

    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}
