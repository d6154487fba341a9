import Testing

@testable import ContractLoader
@testable import RequestValidation

/// Schemas made of others.
@Suite("Schemas made of others")
struct CombinationTests {
    @Test("combine", arguments: logicCases)
    func logic(_ example: SchemaCase) throws { try example.play() }

    @Test("report the branch that came closest", arguments: branchCases)
    func branches(_ example: SchemaCase) throws { try example.play() }

    @Test("refer to each other", arguments: referenceCases)
    func references(_ example: SchemaCase) throws { try example.play() }

    @Test("follow the older drafts where they differ", arguments: draftCases)
    func drafts(_ example: SchemaCase) throws { try example.play() }

    static let logicCases: [SchemaCase] = [
        .good("all of them", #"{"allOf":[{"minimum":1},{"maximum":3}]}"#, "2"),
        .bad("not all of them", #"{"allOf":[{"minimum":1},{"maximum":3}]}"#, "4", "maximum "),
        .bad(
            "two of them are broken", #"{"allOf":[{"minimum":5},{"multipleOf":2}]}"#, "3", "minimum ", "multipleOf "),
        .good("any of them", #"{"anyOf":[{"type":"string"},{"minimum":3}]}"#, "3"),
        .bad("none of two kinds", #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, "3", "anyOf "),
        .good("one of them", #"{"oneOf":[{"type":"integer"},{"minimum":2}]}"#, "2.5"),
        .bad("two of one", #"{"oneOf":[{"type":"integer"},{"minimum":2}]}"#, "3", "oneOf "),
        .bad("none of one", #"{"oneOf":[{"type":"string"},{"type":"null"}]}"#, "3", "oneOf "),
        .good("what is not excluded", #"{"not":{"type":"string"}}"#, "1"),
        .bad("what is excluded", #"{"not":{"type":"string"}}"#, #""a""#, "not "),
        .good("not not", #"{"not":{"not":{"type":"string"}}}"#, #""a""#),
        .good(
            "a condition that holds", #"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"multipleOf":2}}"#, "20"),
        .bad(
            "a consequence that does not", #"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"multipleOf":2}}"#,
            "15", "multipleOf "),
        .bad(
            "the other consequence", #"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"multipleOf":2}}"#, "3",
            "multipleOf "),
        .good("a consequence without a condition says nothing", #"{"then":false,"else":false}"#, "1"),
        .good("a condition alone says nothing", #"{"if":false}"#, "1"),
    ]

    static let branchCases: [SchemaCase] = [
        .bad(
            "the one of the right type",
            #"{"oneOf":[{"type":"string"},{"type":"object","required":["a","b","c"]}]}"#, #"{"a":1}"#, "required /b",
            "required /c"),
        .bad(
            "the one with the fewest faults",
            #"{"anyOf":[{"type":"object","required":["x","y"]},{"type":"object","required":["a","b"]}]}"#,
            #"{"a":1}"#, "required /b"),
        .bad(
            "the one whose constant is met, whatever else is wrong",
            #"{"oneOf":[{"properties":{"kind":{"const":"cat"}}},{"properties":{"kind":{"const":"dog"}},"required":["bark","tail"]}]}"#,
            #"{"kind":"dog"}"#, "required /bark", "required /tail"),
        .bad(
            "the one that failed deeper",
            #"{"oneOf":[{"type":"object","properties":{"a":{"type":"null"}}},{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"null"}}}}}]}"#,
            #"{"a":{"b":1}}"#, "type /a/b"),
        .bad(
            "of choices all", #"{"anyOf":[{"enum":["a"]},{"enum":["b"]}]}"#, #""c""#, "anyOf "),
        .bad(
            "within branches too",
            #"{"anyOf":[{"type":"null"},{"type":"object","properties":{"a":{"oneOf":[{"type":"null"},{"type":"array","items":{"type":"integer"}}]}}}]}"#,
            #"{"a":[1,"2"]}"#, "type /a/1"),
    ]

    static let referenceCases: [SchemaCase] = [
        .good("by pointer", ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"null"}}}"##, "null"),
        .bad("by pointer, and wrong", ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"null"}}}"##, "1", "type "),
        .bad(
            "by a pointer with escapes", ##"{"$ref":"#/$defs/a~1b%25","$defs":{"a/b%":{"type":"null"}}}"##, "1", "type "
        ),
        .bad(
            "beside other keywords", ##"{"$ref":"#/$defs/a","minimum":5,"$defs":{"a":{"maximum":3}}}"##, "4",
            "minimum ", "maximum "),
        .bad("by anchor", ##"{"$ref":"#here","$defs":{"a":{"$anchor":"here","type":"null"}}}"##, "1", "type "),
        .bad(
            "by the URI of a schema within",
            #"{"$id":"http://x.test/root","$ref":"item","$defs":{"a":{"$id":"item","type":"null"}}}"#, "1", "type "),
        .bad(
            "relative to the URI of the schema within",
            #"{"$id":"http://x.test/root","$ref":"d/item","$defs":{"a":{"$id":"d/item","$ref":"other"},"b":{"$id":"d/other","type":"null"}}}"#,
            "1", "type "),
        .good(
            "to itself, as deep as the value", ##"{"properties":{"next":{"$ref":"#"}},"additionalProperties":false}"##,
            #"{"next":{"next":{}}}"#),
        .bad(
            "to itself, and wrong deep inside",
            ##"{"properties":{"next":{"$ref":"#"}},"additionalProperties":false}"##, #"{"next":{"next":{"nxt":1}}}"#,
            "additionalProperties /next/next/nxt"),
        .bad(
            "dynamically to the outermost",
            ##"{"$id":"http://x.test/strict","$dynamicAnchor":"node","$ref":"tree","unevaluatedProperties":false,"$defs":{"t":{"$id":"tree","$dynamicAnchor":"node","properties":{"kids":{"items":{"$dynamicRef":"#node"}}}}}}"##,
            #"{"kids":[{"kid":1}]}"#, "unevaluatedProperties /kids/0/kid"),
        .good("to the metaschema", #"{"$ref":"https://json-schema.org/draft/2020-12/schema"}"#, #"{"type":"object"}"#),
        .bad(
            "to the metaschema, and wrong", #"{"$ref":"https://json-schema.org/draft/2020-12/schema"}"#,
            #"{"minLength":-1}"#, "minimum /minLength"),
    ]

    static let draftCases: [SchemaCase] = [
        .bad(
            "7: items as a list", #"{"items":[{"type":"null"}],"additionalItems":false}"#, "[null,1]",
            "additionalItems /1", in: .draft7),
        .good(
            "7: what stands beside a reference is not read",
            ##"{"properties":{"a":{"$ref":"#/definitions/a","minimum":5}},"definitions":{"a":{"type":"integer"}}}"##,
            #"{"a":1}"#, in: .draft7),
        .bad(
            "7: an anchor is an $id", ##"{"$ref":"#here","definitions":{"a":{"$id":"#here","type":"null"}}}"##, "1",
            "type ", in: .draft7),
        .bad("7: dependencies", #"{"dependencies":{"a":["b"]}}"#, #"{"a":1}"#, "dependentRequired /b", in: .draft7),
        .good("7: prefixItems is no keyword", #"{"prefixItems":[false]}"#, "[1]", in: .draft7),
        .good("7: unevaluatedProperties is no keyword", #"{"unevaluatedProperties":false}"#, #"{"a":1}"#, in: .draft7),
        .bad("7: a condition", #"{"if":true,"then":{"type":"null"}}"#, "1", "type ", in: .draft7),
        .bad(
            "4: a flag excludes the minimum", #"{"minimum":3,"exclusiveMinimum":true}"#, "3", "exclusiveMinimum ",
            in: .draft4),
        .good("4: the flag may be off", #"{"minimum":3,"exclusiveMinimum":false}"#, "3", in: .draft4),
        .bad(
            "4: a flag excludes the maximum", #"{"maximum":3,"exclusiveMaximum":true}"#, "3", "exclusiveMaximum ",
            in: .draft4),
        .bad(
            "4: schemas are called id",
            ##"{"id":"http://x.test/a","$ref":"#/definitions/b","definitions":{"b":{"type":"null"}}}"##, "1", "type ",
            in: .draft4),
        .good("4: const is no keyword", #"{"const":1}"#, "2", in: .draft4),
        .good("4: contains is no keyword", #"{"contains":false}"#, "[1]", in: .draft4),
        .bad(
            "a schema may be of another draft",
            #"{"$defs":{"old":{"$id":"http://x.test/old","$schema":"http://json-schema.org/draft-07/schema#","items":[{"type":"null"}]}},"$ref":"http://x.test/old"}"#,
            "[1]", "type /0"),
    ]
}
