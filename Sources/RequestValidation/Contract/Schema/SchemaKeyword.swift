/// The keywords of JSON Schema and OpenAPI that a value can break.
package enum SchemaKeyword: String, Sendable, CaseIterable {
    case falseSchema = "false"
    case type, `enum`, const
    case multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
    case maxLength, minLength, pattern, format, contentEncoding, contentMediaType
    case maxItems, minItems, uniqueItems, contains, minContains, maxContains
    case items, prefixItems, additionalItems, unevaluatedItems
    case maxProperties, minProperties, required, dependentRequired
    case properties, patternProperties, additionalProperties, propertyNames, unevaluatedProperties
    case allOf, anyOf, oneOf, not
    case discriminator
    case readOnly
}
