import Testing

@testable import ContractLoader
@testable import RequestValidation

@Suite("Keywords of schemas")
struct SchemaKeywordTests {
    private func notes(_ schema: String, _ dialect: SchemaDialect) throws -> [String] {
        let judge = try SchemaJudge(schema, in: dialect)
        #expect(judge.errors == [])
        return judge.faults.map { $0.description.replacing("schema.json:", with: "") }
    }

    @Test(
        "that belong to another version are noted",
        arguments: [
            "const", "patternProperties", "if", "prefixItems", "contains", "dependentRequired", "propertyNames",
            "$recursiveRef", "$id",
        ])
    func otherVersion(keyword: String) throws {
        #expect(
            try notes("{\"\(keyword)\":{}}", .openAPI30) == [
                "1:2: note: `\(keyword)` is no keyword of OpenAPI 3.0, and not checked"
            ])
    }

    @Test("that no version has are noted, with the nearest")
    func unknown() throws {
        #expect(
            try notes(#"{"properties":{"a":{"minLenght":3}}}"#, .openAPI30) == [
                "1:21: note: `minLenght` is passed over: a schema of OpenAPI 3.0 has no such keyword (did you mean `minLength`?)"
            ])
        #expect(
            try notes(#"{"colour":3}"#, .openAPI31) == [
                "1:2: note: `colour` is passed over: a schema of OpenAPI 3.1 has no such keyword"
            ])
        #expect(
            try notes(#"{"additionalItems":false}"#, .openAPI31).first?.contains("no keyword of OpenAPI 3.1") == true)
        #expect(try notes(#"{"contentSchema":{}}"#, .openAPI31) == ["1:2: note: `contentSchema` is not checked"])
        #expect(
            try notes(#"{"items":{"$schema":"https://a.example/s"}}"#, .openAPI31) == [
                "1:21: note: `https://a.example/s` is no dialect that is known; read like the schemas around it"
            ])
    }

    @Test("that are read, and remarks, are no notes")
    func known() throws {
        let remarks = """
            "title":"a","description":"b","default":1,"example":1,"examples":[1],"deprecated":true,"writeOnly":true,\
            "xml":{},"externalDocs":{},"$comment":"c","x-a":1,"definitions":{}
            """
        for dialect in [SchemaDialect.swagger2, .openAPI30, .openAPI31, .draft4, .draft7, .draft2020] {
            #expect(try notes("{\(remarks),\"maxLength\":1,\"items\":{},\"format\":\"date\"}", dialect) == [])
        }
        #expect(
            try notes(#"{"$defs":{},"dependencies":{},"if":{},"then":{},"contains":{},"$anchor":"a"}"#, .openAPI31)
                == [])
        #expect(try notes(#"{"type":"array","items":{"type":"string","collectionFormat":"csv"}}"#, .swagger2) == [])
        #expect(try notes(#"{"nullable":false,"discriminator":{"propertyName":"a"},"oneOf":[{}]}"#, .openAPI30) == [])
    }

    @Test("that stand beside a reference are noted where they would change something")
    func besideReference() throws {
        func count(_ more: String) throws -> Int {
            try notes(
                ##"{"properties":{"a":{"$ref":"#/properties/b",\##(more)},"b":{"type":"string","maxLength":3}}}"##,
                .openAPI30
            ).count
        }
        #expect(try count(#""type":"string""#) == 0)
        #expect(try count(#""type":"integer""#) == 1)
        #expect(try count(#""maxLength":3,"description":"x""#) == 0)
        #expect(try count(#""minLength":3"#) == 1)
    }

    @Test(
        "that no value can meet are noted, and read all the same",
        arguments: [
            (#"{"minimum":3,"maximum":2.5}"#, "no value fits: `minimum` is above `maximum`"),
            (#"{"minLength":3,"maxLength":2}"#, "no value fits: `minLength` is above `maxLength`"),
            (#"{"type":"string","default":5}"#, "`default` is of another type than the schema allows"),
            (#"{"type":"string","enum":["a",1]}"#, "a value of `enum` is of another type than the schema allows"),
            (#"{"type":"array"}"#, "an array needs `items` in OpenAPI 3.0: what its elements are is not checked"),
            (#"{"required":["a","a"]}"#, "`required` has a name twice"),
        ])
    func contradictions(schema: String, note: String) throws {
        let judge = try SchemaJudge(schema, in: .openAPI30)
        #expect(judge.faults.map(\.severity) == [.note])
        #expect(judge.faults.map(\.message) == [note])
    }

    @Test("that agree are no notes")
    func agreement() throws {
        for schema in [
            #"{"type":"integer","minimum":2,"maximum":2,"default":2.0,"enum":[2,null]}"#,
            #"{"type":"number","default":1}"#, #"{"type":"string","default":null}"#, #"{"type":"array","items":{}}"#,
        ] { #expect(try notes(schema, .openAPI30) == []) }
    }

    @Test("A name that is required twice is required once")
    func requiredTwice() throws {
        let judge = try SchemaJudge(#"{"required":["a","b","a"]}"#, in: .openAPI30)
        #expect(try judge.outcome(#"{"a":1,"b":2}"#) == .valid)
        #expect(try judge.violations("{}").count == 2)
        #expect(try judge.outcome(#"{"b":2}"#) == .invalid)
    }
}
