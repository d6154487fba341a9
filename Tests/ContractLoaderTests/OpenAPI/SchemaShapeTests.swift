import Testing

@testable import ContractLoader

@Suite("Shapes of schemas")
struct SchemaShapeTests {
    private func shape(_ schema: String, _ others: String = "{}") throws -> String {
        let text = "schema: \(schema)\nothers: \(others)"
        let document = try DocumentReader.readYAML(Array(text.utf8), file: "a.yaml", uri: "file:///a.yaml")
        let location = try #require(DocumentLocation(rootOf: document).member("schema"))
        return SchemaShapes(store: DocumentStore()).shape(of: location).text
    }

    @Test(arguments: [
        ("true", "any"), ("{}", "any"), ("{type: integer}", "integer"), ("{type: [string, 'null']}", "null|string"),
        ("{type: string, nullable: true}", "null|string"), ("{enum: [1, a]}", "integer|string"),
        ("{const: 1.5}", "number"),
        ("{type: array, items: {type: array, items: {type: number}}}", "[[number]]"),
        ("{additionalProperties: {type: integer}, type: object}", "{*: integer}"),
        ("{properties: {a: {type: string}}, additionalProperties: false}", "{a: string}"),
        ("{allOf: [{type: number}, {type: integer}]}", "integer"),
        (
            "{allOf: [{type: object, properties: {a: {type: string}}}, {properties: {b: {type: integer}}}]}",
            "{a: string, b: integer}"
        ),
        ("{oneOf: [{type: string}, {type: integer}]}", "integer|string"), ("{anyOf: [{type: string}, {}]}", "any"),
        ("{type: string, anyOf: [{type: string}, {type: integer}]}", "string"),
    ])
    func `join what a schema says`(schema: String, expected: String) throws {
        #expect(try shape(schema) == expected)
    }

    @Test func `follow references, and end where they go round`() throws {
        #expect(try shape("{$ref: '#/others/a'}", "{a: {type: integer}}") == "integer")
        #expect(try shape("{$ref: '#/others/a'}", "{a: {$ref: '#/others/a'}}") == "any")
        let tree = "{t: {type: object, properties: {children: {type: array, items: {$ref: '#/others/t'}}}}}"
        #expect(try shape("{$ref: '#/others/t'}", tree) == "{children: [any]}")
        #expect(try shape("{$ref: '#/nowhere'}") == "any")
    }

    @Test func `go no deeper than anybody writes`() throws {
        var schema = "{type: integer}"
        for _ in 0..<100 { schema = "{type: array, items: \(schema)}" }
        #expect(try shape(schema) == "[[[[[[any]]]]]]")
    }
}
