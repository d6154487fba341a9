/// A parameter of an operation (OpenAPI 3.1 section 4.8.12).
package final class ContractParameter: Sendable {
    package enum Location: String, Sendable, Hashable, CaseIterable {
        case path, query, header, cookie
    }

    /// How its text becomes a value.
    package enum Serialization: Sendable {
        case style(ParameterStyle, isExploded: Bool)
        /// JSON text (`content: application/json`).
        case json
        /// Text as it is: another media type.
        case text
    }

    /// Names of header fields are compared without case.
    package let name: String
    package let location: Location
    package let isRequired: Bool
    package let isDeprecated: Bool
    package let serialization: Serialization
    /// Reserved characters (RFC 3986 section 2.2) may stand unencoded in a query value.
    package let allowsReserved: Bool
    /// `?name` and `?name=` pass without a look at the schema.
    package let allowsEmptyValue: Bool
    /// What its text may become.
    package let shape: ValueShape
    /// Nil: anything.
    package let schema: SchemaReference?
    package let source: ContractSource

    package init(
        name: String, location: Location, isRequired: Bool = false, isDeprecated: Bool = false,
        serialization: Serialization, allowsReserved: Bool = false, allowsEmptyValue: Bool = false,
        shape: ValueShape = ValueShape(), schema: SchemaReference? = nil, source: ContractSource
    ) {
        self.name = name
        self.location = location
        self.isRequired = isRequired
        self.isDeprecated = isDeprecated
        self.serialization = serialization
        self.allowsReserved = allowsReserved
        self.allowsEmptyValue = allowsEmptyValue
        self.shape = shape
        self.schema = schema
        self.source = source
    }
}
