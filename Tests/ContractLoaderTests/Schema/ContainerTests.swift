import Testing

/// Keywords about arrays and objects.
@Suite("Schemas of arrays and objects")
struct ContainerTests {
    @Test("judge arrays", arguments: arrayCases)
    func arrays(_ example: SchemaCase) throws { try example.play() }

    @Test("judge objects", arguments: objectCases)
    func objects(_ example: SchemaCase) throws { try example.play() }

    @Test("judge what nothing else has looked at", arguments: unevaluatedCases)
    func unevaluated(_ example: SchemaCase) throws { try example.play() }

    static let arrayCases: [SchemaCase] = [
        .good("as many as there must be", #"{"minItems":1}"#, "[1]"),
        .bad("too few", #"{"minItems":1}"#, "[]", "minItems "),
        .bad("too many", #"{"maxItems":1}"#, "[1,2]", "maxItems "),
        .good("an object has no items", #"{"minItems":1,"items":false}"#, "{}"),
        .good("every element", #"{"items":{"type":"integer"}}"#, "[1,2]"),
        .bad(
            "every wrong element is told", #"{"items":{"type":"integer"}}"#, #"[1,"2",3,null]"#, "type /1", "type /3"),
        .bad("no element", #"{"items":false}"#, "[1]", "items /0"),
        .good("the first ones have schemas of their own", #"{"prefixItems":[{"type":"integer"},true]}"#, "[1,2,3]"),
        .bad("a wrong first one", #"{"prefixItems":[{"type":"integer"}]}"#, #"["1"]"#, "type /0"),
        .bad(
            "items are those behind the first ones",
            #"{"prefixItems":[{"type":"integer"}],"items":{"type":"string"}}"#, #"[1,2]"#, "type /1"),
        .bad("nothing behind the first ones", #"{"prefixItems":[true],"items":false}"#, "[1,2]", "items /1"),
        .good("one of a kind is there", #"{"contains":{"const":5}}"#, "[3,5]"),
        .bad("none of a kind is there", #"{"contains":{"const":5}}"#, "[3,4]", "contains "),
        .bad("an empty array contains nothing", #"{"contains":true}"#, "[]", "contains "),
        .good("contains may ask for none", #"{"contains":{"const":5},"minContains":0}"#, "[]"),
        .bad("too few of a kind", #"{"contains":{"const":5},"minContains":2}"#, "[5]", "minContains "),
        .bad("too many of a kind", #"{"contains":{"const":5},"maxContains":1}"#, "[5,5.0]", "maxContains "),
        .good("minContains alone says nothing", #"{"minContains":2}"#, "[]"),
        .good("all different", #"{"uniqueItems":true}"#, #"[1,"1",true,null,[1],{"a":1}]"#),
        .bad("equal numbers", #"{"uniqueItems":true}"#, "[1,2,1.0]", "uniqueItems /2"),
        .bad(
            "equal objects in another order", #"{"uniqueItems":true}"#, #"[{"a":1,"b":2},{"b":2,"a":1}]"#,
            "uniqueItems /1"),
        .good("1 is not true", #"{"uniqueItems":true}"#, "[1,true,0,false]"),
        .good("uniqueItems may be off", #"{"uniqueItems":false}"#, "[1,1]"),
        .bad(
            "faults deep inside have long pointers",
            #"{"items":{"properties":{"a/b":{"items":{"type":"null"}}}}}"#, #"[{},{"a/b":[null,1]}]"#,
            "type /1/a~1b/1"),
    ]

    static let objectCases: [SchemaCase] = [
        .good("as many members as there must be", #"{"minProperties":1}"#, #"{"a":1}"#),
        .bad("too few members", #"{"minProperties":1}"#, "{}", "minProperties "),
        .bad("too many members", #"{"maxProperties":1}"#, #"{"a":1,"b":2}"#, "maxProperties "),
        .good("an array has no properties", #"{"required":["a"],"properties":{"a":false}}"#, "[]"),
        .good("a right property", #"{"properties":{"a":{"type":"integer"}}}"#, #"{"a":1,"b":null}"#),
        .bad("a wrong property", #"{"properties":{"a":{"type":"integer"}}}"#, #"{"a":"1"}"#, "type /a"),
        .bad("a property that must not be there", #"{"properties":{"a":false}}"#, #"{"a":1}"#, "false /a"),
        .bad(
            "wrong properties are told in the order of the value",
            #"{"properties":{"a":{"type":"null"},"b":{"type":"null"}}}"#, #"{"b":1,"a":2}"#, "type /b", "type /a"),
        .good("what must be there", #"{"required":["a","b"]}"#, #"{"b":null,"a":1}"#),
        .bad("what is missing", #"{"required":["a","b"]}"#, #"{"b":null}"#, "required /a"),
        .bad("all that is missing", #"{"required":["a","b","c"]}"#, #"{"b":1}"#, "required /a", "required /c"),
        .bad("an empty name can be missing", #"{"required":[""]}"#, "{}", "required /"),
        .bad("names are compared unescaped", #"{"required":["a"]}"#, #"{"\u0062":1}"#, "required /a"),
        .good("escaped names are the same", #"{"required":["a"]}"#, #"{"\u0061":1}"#),
        .bad(
            "more than 64 can be required",
            #"{"required":[\#((0..<130).map { "\"n\($0)\"" }.joined(separator: ","))]}"#,
            "{\((0..<129).map { "\"n\($0)\":0" }.joined(separator: ","))}", "required /n129"),
        .good(
            "other properties by their pattern", #"{"patternProperties":{"^x-":{"type":"string"}}}"#, #"{"x-a":"b"}"#),
        .bad(
            "a wrong property with a pattern", #"{"patternProperties":{"^x-":{"type":"string"}}}"#, #"{"x-a":1}"#,
            "type /x-a"),
        .bad(
            "a name and several patterns count together",
            #"{"properties":{"ab":{"minimum":3}},"patternProperties":{"a":{"minimum":4},"b":{"multipleOf":2}}}"#,
            #"{"ab":1}"#, "minimum /ab", "minimum /ab", "multipleOf /ab"),
        .bad(
            "nothing but what is named", #"{"properties":{"a":true},"additionalProperties":false}"#,
            #"{"a":1,"b":2}"#, "additionalProperties /b"),
        .bad(
            "what is not named has a schema", #"{"properties":{"a":true},"additionalProperties":{"type":"null"}}"#,
            #"{"a":1,"b":2,"c":null}"#, "type /b"),
        .good(
            "a pattern names too", #"{"patternProperties":{"^x-":true},"additionalProperties":false}"#, #"{"x-":1}"#),
        .bad(
            "required does not name", #"{"required":["a"],"additionalProperties":false}"#, #"{"a":1}"#,
            "additionalProperties /a"),
        .good("names have a schema", #"{"propertyNames":{"maxLength":2}}"#, #"{"ab":1}"#),
        .bad("a wrong name", #"{"propertyNames":{"maxLength":2}}"#, #"{"abc":1}"#, "propertyNames /abc"),
        .good("what comes with another, if that is not there", #"{"dependentRequired":{"a":["b"]}}"#, #"{"c":1}"#),
        .bad("what comes with another", #"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, "dependentRequired /b"),
        .bad(
            "a schema that comes with a member", #"{"dependentSchemas":{"a":{"required":["b"]}}}"#, #"{"a":1}"#,
            "required /b"),
        .bad(
            "dependencies of before are understood", #"{"dependencies":{"a":["b"],"c":{"minProperties":2}}}"#,
            #"{"c":1}"#, "minProperties "),
        .good(
            "forty properties are found",
            #"{"properties":{\#((0..<40).map { "\"p\($0)\":{\"const\":\($0)}" }.joined(separator: ","))},"additionalProperties":false}"#,
            "{\((0..<40).map { "\"p\($0)\":\($0)" }.joined(separator: ","))}"),
    ]

    static let unevaluatedCases: [SchemaCase] = [
        .bad(
            "a property that no schema names", #"{"properties":{"a":true},"unevaluatedProperties":false}"#,
            #"{"a":1,"b":2}"#, "unevaluatedProperties /b"),
        .good(
            "schemas in allOf count", #"{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}"#,
            #"{"a":1}"#),
        .good(
            "the branch that is met counts",
            #"{"anyOf":[{"required":["a"],"properties":{"a":true}},{"properties":{"b":true}}],"unevaluatedProperties":false}"#,
            #"{"b":1}"#),
        .bad(
            "a branch that is not met does not",
            #"{"anyOf":[{"required":["x"],"properties":{"a":true}},true],"unevaluatedProperties":false}"#,
            #"{"a":1}"#, "unevaluatedProperties /a"),
        .good(
            "the condition counts",
            #"{"if":{"required":["a"],"properties":{"a":true}},"then":true,"unevaluatedProperties":false}"#,
            #"{"a":1}"#),
        .good(
            "what a reference leads to counts",
            ##"{"$ref":"#/$defs/a","$defs":{"a":{"properties":{"a":true}}},"unevaluatedProperties":false}"##,
            #"{"a":1}"#),
        .bad(
            "what stands beside does not",
            #"{"allOf":[{"properties":{"a":true}},{"unevaluatedProperties":false}]}"#, #"{"a":1}"#,
            "unevaluatedProperties /a"),
        .bad(
            "what is not evaluated has a schema", #"{"unevaluatedProperties":{"type":"null"}}"#, #"{"a":1}"#,
            "type /a"),
        .bad(
            "elements behind the first ones", #"{"prefixItems":[true],"unevaluatedItems":false}"#, "[1,2]",
            "unevaluatedItems /1"),
        .good(
            "what is contained counts", #"{"contains":{"type":"string"},"unevaluatedItems":{"type":"integer"}}"#,
            #"["a",1]"#),
        .bad(
            "what is not contained has a schema",
            #"{"contains":{"type":"string"},"unevaluatedItems":{"type":"integer"}}"#, #"["a",null]"#, "type /1"),
        .good("items leave nothing over", #"{"items":true,"unevaluatedItems":false}"#, "[1,2]"),
        .good(
            "one unevaluated in another", #"{"allOf":[{"unevaluatedProperties":true}],"unevaluatedProperties":false}"#,
            #"{"a":1}"#),
    ]
}
