import Testing

@testable import ContractLoader
@testable import RequestValidation

/// `nullable` beside other schemas, as drf-spectacular, Swashbuckle and NestJS write it.
@Suite("Schemas that may be null")
struct NullableTests {
    private static let rest = ##""x":{"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}}"##

    private static let forms = [
        ##""allOf":[{"$ref":"#/x"}]"##, ##""oneOf":[{"$ref":"#/x"},{"type":"integer"}]"##,
        ##""anyOf":[{"$ref":"#/x"}]"##, ##""type":"object","allOf":[{"$ref":"#/x"}]"##, ##""$ref":"#/x""##,
    ]

    @Test("let null pass, and hold everything else to the rest", arguments: forms)
    func nullOrRest(form: String) throws {
        for (dialect, name) in [
            (SchemaDialect.openAPI30, "nullable"), (.openAPI31, "nullable"), (.swagger2, "x-nullable"),
        ] {
            let judge = try SchemaJudge(
                "{\"properties\":{\"p\":{\"\(name)\":true,\(form)}},\(NullableTests.rest)}", in: dialect)
            #expect(judge.errors == [])
            #expect(try judge.outcome(#"{"p":null}"#) == .valid)
            #expect(try judge.outcome(#"{"p":{"a":1}}"#) == .valid)
            #expect(try judge.violation(#"{"p":{"a":"1"}}"#).pointer == "/p/a")
            #expect(try judge.outcome(#"{"p":"x"}"#) == .invalid)
        }
    }

    @Test("let no null pass where they say false", arguments: forms)
    func notNullable(form: String) throws {
        let judge = try SchemaJudge(
            "{\"properties\":{\"p\":{\"nullable\":false,\(form)}},\(NullableTests.rest)}", in: .openAPI30)
        #expect(try judge.outcome(#"{"p":null}"#) == .invalid)
    }

    @Test("are noted where the letter of the specification says something else")
    func notes() throws {
        func notes(_ schema: String, _ dialect: SchemaDialect) throws -> [String] {
            try SchemaJudge("{\(schema),\(NullableTests.rest)}", in: dialect).faults.map(\.message)
        }
        #expect(
            try notes(##""nullable":true,"allOf":[{"$ref":"#/x"}],"example":1"##, .openAPI30) == [
                "`x` is passed over: a schema of OpenAPI 3.0 has no such keyword"
            ])
        #expect(
            try notes(##""nullable":true,"allOf":[{"$ref":"#/x"}],"x-a":1"##, .openAPI31).first
                == "`nullable: true` is OpenAPI 3.0's, and read as OpenAPI 3.0 has it")
        #expect(
            try notes(##""$ref":"#/x","nullable":true"##, .openAPI30).first
                == "`nullable` stands beside `$ref`, where it counts for nothing before OpenAPI 3.1: null is let pass")
    }

    @Test("are not read-only by what stands beside a reference before 3.1")
    func readOnlyBesideReference() throws {
        let schema =
            ##"{"properties":{"p":{"nullable":true,"readOnly":true,"$ref":"#/x"}},"## + NullableTests.rest + "}"
        #expect(try SchemaJudge(schema, in: .openAPI30).violations(#"{"p":{"a":1}}"#).isEmpty)
        #expect(try SchemaJudge(schema, in: .openAPI31).violations(#"{"p":{"a":1}}"#).map(\.keyword) == [.readOnly])
    }

    @Test("know members that are named")
    func members() throws {
        let judge = try SchemaJudge(
            ##"{"properties":{"p":{"nullable":true,"allOf":[{"$ref":"#/x"}],"unevaluatedProperties":false}},"##
                + NullableTests.rest + "}", in: .openAPI31)
        #expect(try judge.violations(#"{"p":{"a":1}}"#).isEmpty)
        #expect(try judge.violations(#"{"p":{"a":1,"b":2}}"#).map(\.keyword) == [.unevaluatedProperties])
    }
}
