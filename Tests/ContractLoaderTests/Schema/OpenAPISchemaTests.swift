import Testing

@testable import ContractLoader
@testable import RequestValidation

/// What OpenAPI made of JSON Schema.
@Suite("Schemas of OpenAPI")
struct OpenAPISchemaTests {
    @Test("have dialects of their own", arguments: dialectCases)
    func dialects(_ example: SchemaCase) throws { try example.play() }

    static let dialectCases: [SchemaCase] = [
        .good("3.0: null where nullable", #"{"type":"string","nullable":true}"#, "null", in: .openAPI30),
        .bad("3.0: no null otherwise", #"{"type":"string","nullable":false}"#, "null", "type ", in: .openAPI30),
        .good(
            "3.1: nullable is left over from 3.0, and read", #"{"type":"string","nullable":true}"#, "null",
            in: .openAPI31),
        .good("3.1: types are lists", #"{"type":["string","null"]}"#, "null", in: .openAPI31),
        .bad(
            "3.0: a flag excludes the minimum", #"{"minimum":0,"exclusiveMinimum":true}"#, "0", "exclusiveMinimum ",
            in: .openAPI30),
        .bad("3.1: a number is excluded", #"{"exclusiveMinimum":0}"#, "0", "exclusiveMinimum ", in: .openAPI31),
        .bad(
            "2.0: a flag excludes the maximum", #"{"maximum":0,"exclusiveMaximum":true}"#, "0", "exclusiveMaximum ",
            in: .swagger2),
        .good(
            "3.0: what stands beside a reference is not read",
            ##"{"properties":{"a":{"$ref":"#/x","maxLength":1}},"x":{"type":"string"}}"##, #"{"a":"abc"}"#,
            in: .openAPI30),
        .bad(
            "3.1: what stands beside a reference is read",
            ##"{"properties":{"a":{"$ref":"#/x","maxLength":1}},"x":{"type":"string"}}"##, #"{"a":"abc"}"#,
            "maxLength /a", in: .openAPI31),
        .bad("3.0: numbers of int32", #"{"type":"integer","format":"int32"}"#, "3000000000", "format ", in: .openAPI30),
        .good(
            "3.0: answers' properties are not required of requests",
            #"{"properties":{"id":{"readOnly":true}},"required":["id"]}"#, "{}", in: .openAPI30),
        .good("3.1: neither", #"{"properties":{"id":{"readOnly":true}},"required":["id"]}"#, "{}", in: .openAPI31),
        .good(
            "2.0: discriminators of 2.0 choose nothing",
            #"{"discriminator":"kind","properties":{"kind":{"type":"string"}}}"#, #"{"kind":"x"}"#, in: .swagger2),
    ]

    @Test("assert what texts stand for", arguments: contentCases)
    func content(_ example: SchemaCase) throws { try example.play() }

    static let contentCases: [SchemaCase] = [
        .good("3.1: Base64", #"{"contentEncoding":"base64"}"#, #""YWI=""#, in: .openAPI31),
        .good("3.1: Base64 in lines", #"{"contentEncoding":"base64"}"#, #""YWJj\r\nYWJj""#, in: .openAPI31),
        .bad("3.1: no Base64", #"{"contentEncoding":"base64"}"#, #""YW%=""#, "contentEncoding ", in: .openAPI31),
        .good("3.1: JSON", #"{"contentMediaType":"application/json"}"#, #""{}""#, in: .openAPI31),
        .bad(
            "3.1: no JSON in Base64", #"{"contentMediaType":"application/json","contentEncoding":"base64"}"#,
            #""ezp9Cg==""#, "contentMediaType ", in: .openAPI31),
        .good("2020-12: a remark", #"{"contentEncoding":"base64"}"#, #""%""#),
    ]

    /// Two kinds of pets; one is named by a mapping.
    private func pets(_ keyword: String = "oneOf", mapping: String = ##"{"woof":"#/components/schemas/Dog"}"##) throws
        -> SchemaJudge
    {
        try SchemaJudge(
            """
            {"components":{"schemas":{
            "Pet":{"\(keyword)":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
            "discriminator":{"propertyName":"kind","mapping":\(mapping)}},
            "Cat":{"type":"object","required":["lives"],"properties":{"kind":{},"lives":{"type":"integer"}}},
            "Dog":{"type":"object","required":["bark"],"properties":{"kind":{},"bark":{"type":"string"}}}}}}
            """, at: "/components/schemas/Pet", in: .openAPI31)
    }

    @Test("A discriminator chooses by the name of the component")
    func implicitName() throws {
        #expect(try pets().outcome(#"{"kind":"Cat","lives":9}"#) == .valid)
        #expect(try pets("anyOf").outcome(#"{"kind":"Cat","lives":9}"#) == .valid)
        #expect(try pets().violation(#"{"kind":"Cat","bark":"x"}"#).pointer == "/lives")
    }

    @Test("A discriminator chooses by its mapping, by reference or by name")
    func mapping() throws {
        #expect(try pets().outcome(#"{"kind":"woof","bark":"x"}"#) == .valid)
        #expect(try pets().violation(#"{"kind":"woof","bark":1}"#).pointer == "/bark")
        #expect(try pets(mapping: #"{"woof":"Dog"}"#).outcome(#"{"kind":"woof","bark":"x"}"#) == .valid)
    }

    @Test("An unknown kind is told, with those that there are and the nearest")
    func unknownKind() throws {
        let violation = try pets().violation(#"{"kind":"Cta","lives":9}"#)
        #expect(violation.keyword == .discriminator)
        #expect(violation.pointer == "/kind")
        #expect(violation.expected.contains("`woof`") && violation.expected.contains("`Cat`"))
        #expect(violation.found == #"`"Cta"`"#)
        #expect(violation.fix == "send `Cat`, if that was meant")
        #expect(violation.source.pointer == "/components/schemas/Pet/discriminator")
    }

    @Test("A missing kind is told where it would have told something, and one that is no text")
    func missingKind() throws {
        #expect(try pets().outcome(#"{"lives":9}"#) == .valid)
        let violation = try pets().violation(#"{"live":9}"#)
        #expect(violation.keyword == .discriminator)
        #expect(violation.pointer == "/kind")
        #expect(violation.fix == "send `kind`")
        #expect(try pets().violation(#"{"kind":1,"lives":9}"#).keyword == .discriminator)
    }

    /// As large public descriptions have it: values in the schemas, no mapping, and names that are no values.
    private func messages(_ more: String = "") throws -> SchemaJudge {
        try SchemaJudge(
            ##"""
            {"components":{"schemas":{
            "Message":{"oneOf":[{"$ref":"#/components/schemas/SystemMessage"},{"$ref":"#/components/schemas/UserMessage"}
            \##(more)],"discriminator":{"propertyName":"role"}},
            "SystemMessage":{"type":"object","required":["role","text"],
            "properties":{"role":{"type":"string","enum":["system"]},"text":{"type":"string"}}},
            "UserMessage":{"type":"object","required":["role","name"],
            "properties":{"role":{"$ref":"#/components/schemas/UserRole"},"name":{"type":"string"}}},
            "UserRole":{"const":"user"},
            "Reference":{"type":"object","required":["id"],"properties":{"role":{"const":"link"},"id":{}}},
            "Open":{"type":"object","required":["id"],"properties":{"role":{"type":"string"},"id":{}}}}}}
            """##, at: "/components/schemas/Message", in: .openAPI31)
    }

    @Test("Values that the schemas themselves allow go before their names")
    func valuesOfSchemas() throws {
        #expect(try messages().outcome(#"{"role":"system","text":"x"}"#) == .valid)
        #expect(try messages().outcome(#"{"role":"user","name":"x"}"#) == .valid)
        #expect(try messages().violation(#"{"role":"user","text":"x"}"#).pointer == "/name")
        #expect(try messages().violation(#"{"role":"usr","name":"x"}"#).expected == "`system` or `user`")
        #expect(try messages().violation(#"{"role":"UserMessage","name":"x"}"#).keyword == .discriminator)
        #expect(try messages().violation(#"{"name":"x"}"#).pointer == "/role")
    }

    @Test("Where schemas say which values they allow, they decide, and not the property")
    func hint() throws {
        let withReference = try messages(##",{"$ref":"#/components/schemas/Reference"}"##)
        #expect(try withReference.outcome(#"{"id":1}"#) == .valid)
        #expect(try withReference.outcome(#"{"role":"link","id":1}"#) == .valid)
        #expect(try withReference.violation(#"{"role":"user","id":1}"#).pointer == "/name")
        let withOpen = try messages(##",{"$ref":"#/components/schemas/Open"}"##)
        #expect(try withOpen.outcome(#"{"role":"anything","id":1}"#) == .valid)
        #expect(try withOpen.outcome(#"{"role":"user","id":1}"#) == .valid)
        #expect(try withOpen.violation(#"{"role":"anything"}"#).pointer == "/id")
        let withInline = try messages(#",{"type":"object","required":["size"]}"#)
        #expect(try withInline.outcome(#"{"role":"anything","size":1}"#) == .valid)
        let nested = try messages(
            ##",{"oneOf":[{"$ref":"#/components/schemas/Reference"},{"properties":{"role":{"const":"user"}},"required":["size"]}]}"##
        )
        #expect(try nested.outcome(#"{"role":"user","size":1}"#) == .valid)
        #expect(try nested.outcome(#"{"role":"user","name":"x"}"#) == .valid)
        // Of two kinds, which the property would tell: the schemas do not exclude each other.
        #expect(try withReference.outcome(#"{"role":"link","id":1,"text":"x"}"#) == .valid)
        #expect(try withOpen.outcome(#"{"id":1}"#) == .valid)
        #expect(try nested.violation(#"{"role":"none","name":"x"}"#).expected == "`system`, `user` or `link`")
    }

    @Test("Of several schemas with one value, that which comes closest tells what is wrong")
    func severalOfOneValue() throws {
        let judge = try messages(
            ##",{"type":"object","required":["role","size"],"properties":{"role":{"anyOf":[{"enum":["user"]},{"type":"null"}]},"size":{"type":"integer"}}}"##
        )
        #expect(try judge.outcome(#"{"role":"user","size":1}"#) == .valid)
        #expect(try judge.violation(#"{"role":"user","size":"1"}"#).pointer == "/size")
        #expect(try judge.violation(#"{"role":"none","size":1}"#).expected == "`system` or `user`")
    }

    @Test("Right constants count for more than what is missing")
    func closest() throws {
        let judge = try SchemaJudge(
            #"""
            {"anyOf":[{"properties":{"a":{"properties":{"kind":{"anyOf":[{"const":"x"},{"type":"null"}]}}}}},
            {"properties":{"a":{"properties":{"kind":{"const":"y"}},"required":["size"]}}}]}
            """#, in: .openAPI31)
        #expect(try judge.violation(#"{"a":{"kind":"y"}}"#).pointer == "/a/size")
    }

    @Test("A branch may have the schema with the discriminator in its own allOf")
    func parentInBranch() throws {
        let judge = try SchemaJudge(
            ##"""
            {"components":{"schemas":{
            "Pet":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},
            "oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],
            "discriminator":{"propertyName":"kind"}},
            "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["lives"]}]},
            "Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["bark"]}]}}}}
            """##, at: "/components/schemas/Pet", in: .openAPI30)
        #expect(judge.errors == [])
        #expect(try judge.outcome(#"{"kind":"Cat","lives":9}"#) == .valid)
        #expect(try judge.violation(#"{"kind":"Dog","lives":9}"#).pointer == "/bark")
        #expect(try judge.violation(#"{"kind":"Cow","lives":9}"#).keyword == .discriminator)
    }

    @Test("A property for answers is a remark, and breaks nothing")
    func readOnly() throws {
        let judge = try SchemaJudge(
            #"{"properties":{"id":{"type":"integer","readOnly":true}}}"#, in: .openAPI30)
        #expect(try judge.outcome(#"{"id":1}"#) == .valid)
        let remark = try judge.violation(#"{"id":1}"#)
        #expect(remark.keyword == .readOnly)
        #expect(remark.isRemark)
        #expect(remark.pointer == "/id")
        // Programs send it back as it came, or empty for what is new.
        #expect(try judge.outcome(#"{"id":null}"#) == .valid)
        #expect(try judge.violations(#"{"id":null}"#).map(\.keyword) == [.readOnly])
    }

    @Test("What a contract writes wrongly is an error with its place")
    func errors() throws {
        #expect(
            try SchemaJudge(#"{"type":"strin"}"#, in: .openAPI30).errors == [
                "schema.json:1:9: error: expected a type of JSON, found `strin` (did you mean `string`?)"
            ])
        #expect(try SchemaJudge(#"{"minLength":-1}"#).errors.count == 1)
        #expect(try SchemaJudge(#"{"multipleOf":0}"#).errors.count == 1)
        #expect(try SchemaJudge(#"{"allOf":{}}"#).errors.count == 1)
        #expect(
            try SchemaJudge(#"{"allOf":[]}"#).errors == [
                "schema.json:1:10: error: `allOf`: expected a list of schemas, found an empty one"
            ])
        #expect(try SchemaJudge(#"{"type":[]}"#, in: .openAPI31).errors.count == 1)
        #expect(try SchemaJudge(#"{"readOnly":5}"#, in: .openAPI31).errors.count == 1)
        #expect(try SchemaJudge(#"{"$ref":5}"#, in: .openAPI31).errors.count == 1)
        let reference = #"{"openapi":"3.1.0","a":{"$ref":""}}"#
        #expect(
            try SchemaJudge(reference, at: "/a", in: .openAPI31).errors.first?.contains("whole description") == true)
        #expect(try SchemaJudge(#"{"required":true}"#, in: .openAPI30).errors.count == 1)
        #expect(
            try SchemaJudge(##"{"$ref":"#/$defs/ordr","$defs":{"order":{}}}"##).errors.first?.contains(
                "did you mean `order`") == true)
        #expect(try SchemaJudge(##"{"$ref":"#nowhere"}"##).errors.count == 1)
        #expect(try SchemaJudge(#"{"$ref":"http://x.test/a.json"}"#).errors.first?.contains("on the network") == true)
        #expect(try SchemaJudge(#"{"$ref":"other.json"}"#).errors.first?.contains("not there") == true)
    }

    @Test("A schema that refers to itself without a step into the value is an error")
    func loops() throws {
        #expect(try SchemaJudge(##"{"$ref":"#"}"##).errors.count == 1)
        #expect(
            try SchemaJudge(##"{"allOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"anyOf":[{"$ref":"#"}]}}}"##).errors.count
                == 1)
        #expect(try SchemaJudge(##"{"items":{"$ref":"#"},"properties":{"a":{"$ref":"#"}}}"##).errors == [])
    }

    @Test("An unknown format is a note, once")
    func unknownFormat() throws {
        let judge = try SchemaJudge(#"{"allOf":[{"format":"zip-code"},{"format":"zip-code"},{"format":"binary"}]}"#)
        #expect(judge.faults.map(\.severity) == [.note])
        #expect(try judge.outcome(#""x""#) == .valid)
    }

    @Test("A format is a remark where formats are not asserted")
    func remarks() throws {
        let judge = try SchemaJudge(#"{"format":"date"}"#, assertsFormats: false)
        #expect(try judge.outcome(#""x""#) == .valid)
    }
}
