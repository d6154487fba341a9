/// The keywords that schemas of each dialect may have: those that are read, and remarks.
enum SchemaKeywords {
    private static let everywhere = """
        $ref type enum format multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern \
        items maxItems minItems uniqueItems properties required maxProperties minProperties additionalProperties allOf \
        anyOf oneOf not
        """
    /// For people and generators; and what holds schemas that are read where something refers to them.
    private static let remarks = """
        title description summary default example examples deprecated readOnly writeOnly xml externalDocs $comment \
        $defs definitions
        """
    private static let ofDraft7 = """
        $id $schema const contains propertyNames if then else patternProperties dependencies contentEncoding \
        contentMediaType
        """
    private static let ofDraft2020 = """
        $anchor $dynamicAnchor $dynamicRef $vocabulary prefixItems minContains maxContains dependentRequired \
        dependentSchemas unevaluatedItems unevaluatedProperties
        """

    private static let sets: [SchemaDialect: Set<String>] = [
        .draft2020: set(ofDraft7, ofDraft2020),
        .draft7: set(ofDraft7, "additionalItems"),
        .draft4: set("id $schema patternProperties dependencies additionalItems"),
        .openAPI31: set(ofDraft7, ofDraft2020, "nullable discriminator"),
        .openAPI30: set("nullable discriminator additionalItems"),
        // The last is of parameters, whose `items` are schemas too.
        .swagger2: set("nullable discriminator additionalItems collectionFormat"),
    ]
    private static let all = sets.values.reduce(into: Set(["$recursiveRef", "$recursiveAnchor"])) { $0.formUnion($1) }

    private static func set(_ lists: String...) -> Set<String> {
        Set(([everywhere, remarks] + lists).flatMap { $0.split(separator: " ").map(String.init) })
    }

    static func of(_ dialect: SchemaDialect) -> Set<String> { sets[dialect] ?? all }

    /// True for a keyword of some dialect, of 2019-09 too.
    static func isKnown(_ name: String) -> Bool { all.contains(name) }
}
