import Testing

@testable import ContractLoader
@testable import RequestValidation

/// What generators and people write that is not by the letter, and means something all the same.
@Suite("Schemas that are not by the letter")
struct LeniencyTests {
    @Test("A flag that 3.1 has left behind is a note, and read as it was meant")
    func leftOverFlag() throws {
        let judge = try SchemaJudge(#"{"minimum":0,"exclusiveMinimum":true}"#, in: .openAPI31)
        #expect(judge.faults.map(\.severity) == [.note])
        #expect(try judge.violation("0").keyword == .exclusiveMinimum)
        #expect(try SchemaJudge(#"{"minimum":0,"exclusiveMinimum":true}"#).errors.count == 1)
    }

    @Test("What 3.1 has is a note in 3.0, and read as it was meant")
    func newerForms() throws {
        let limit = try SchemaJudge(#"{"exclusiveMinimum":0.0,"maximum":5,"exclusiveMaximum":true}"#, in: .openAPI30)
        #expect(
            limit.faults.map(\.description) == [
                "schema.json:1:21: note: a number as `exclusiveMinimum` is OpenAPI 3.1's, and read as OpenAPI 3.1 has it"
            ])
        #expect(try limit.violation("0").keyword == .exclusiveMinimum)
        #expect(try limit.violation("5").keyword == .exclusiveMaximum)
        let list = try SchemaJudge(#"{"type":["string","null"]}"#, in: .openAPI30)
        #expect(list.faults.map(\.severity) == [.note])
        #expect(try list.outcome("null") == .valid)
        #expect(try list.outcome("1") == .invalid)
        #expect(try SchemaJudge(#"{"exclusiveMinimum":"0"}"#, in: .openAPI30).errors.count == 1)
        #expect(try SchemaJudge(#"{"exclusiveMinimum":0}"#, in: .draft4).errors.count == 1)
    }

    @Test("A list of schemas for the elements is a note, and read element by element")
    func tuples() throws {
        for dialect in [SchemaDialect.openAPI31, .openAPI30] {
            let judge = try SchemaJudge(#"{"items":[{"type":"string"},{"type":"integer"}]}"#, in: dialect)
            #expect(judge.faults.map(\.severity) == [.note])
            #expect(try judge.outcome(#"["a",1,true]"#) == .valid)
            #expect(try judge.violation(#"["a","b"]"#).pointer == "/1")
        }
        #expect(try SchemaJudge(#"{"items":[{}]}"#, in: .draft4).faults == [])
        #expect(try SchemaJudge(#"{"items":[{}]}"#).errors.count == 1)
    }

    @Test("A port of Kubernetes is a number or a name")
    func intOrString() throws {
        let judge = try SchemaJudge(#"{"type":"string","format":"int-or-string"}"#, in: .swagger2)
        #expect(judge.faults == [])
        #expect(try judge.outcome("80") == .valid)
        #expect(try judge.outcome(#""http""#) == .valid)
        #expect(try judge.outcome("8.5") == .invalid)
    }

    @Test("A dialect that is not known is a note")
    func unknownDialect() throws {
        let judge = try SchemaJudge(#"{"$schema":"https://json-schema.org/draft/2019-09/schema"}"#)
        #expect(judge.faults.map(\.severity) == [.note])
    }

    @Test("A pattern that cannot be matched is a note, and nothing is held to it")
    func pattern() throws {
        let judge = try SchemaJudge(#"{"pattern":"(?<=a+)b"}"#, in: .openAPI31)
        #expect(judge.faults.map(\.severity) == [.note])
        #expect(judge.faults.first?.message.hasPrefix("not checked, at character ") == true)
        #expect(try judge.outcome(#""c""#) == .valid)
    }

    @Test(
        "A pattern that is none of ECMA-262 is a note with its reason, and nothing is held to it",
        arguments: [#"^(?i)(asc|desc)$"#, #"\\Aa\\Z"#, "(?P<y>a)", "a++", "("])
    func foreignPattern(pattern: String) throws {
        let judge = try SchemaJudge(#"{"pattern":"\#(pattern)"}"#, in: .openAPI30)
        #expect(judge.faults.map(\.severity) == [.note])
        #expect(judge.faults.first?.message.contains("of what is no regular expression of ECMA-262: ") == true)
        #expect(try judge.outcome(#""x""#) == .valid)
    }

    @Test("Times and durations are those of generators, and of RFC 3339 where JSON Schema itself is meant")
    func times() throws {
        for dialect in [SchemaDialect.openAPI31, .openAPI30, .swagger2] {
            #expect(try SchemaJudge(#"{"format":"time"}"#, in: dialect).outcome(#""12:30""#) == .valid)
            #expect(try SchemaJudge(#"{"format":"duration"}"#, in: dialect).outcome(#""-PT1.5S""#) == .valid)
        }
        let judge = try SchemaJudge(#"{"format":"time"}"#, in: .openAPI31)
        #expect(try judge.violation(#""noon""#).expected == "a time such as `12:00:00`")
        #expect(try SchemaJudge(#"{"format":"time"}"#).outcome(#""12:30:00""#) == .invalid)
        #expect(try SchemaJudge(#"{"format":"duration"}"#).outcome(#""PT1.5S""#) == .invalid)
    }

    @Test("Names that a pattern takes which cannot be matched are not additional")
    func patternOfNames() throws {
        let schema = #"{"properties":{"a":{"type":"null"}},"patternProperties":{"(?<=a+)b":true,"^c":{"type":"null"}},"#
        for rest in [#""additionalProperties":false}"#, #""unevaluatedProperties":false}"#] {
            let judge = try SchemaJudge(schema + rest, in: .openAPI31)
            #expect(judge.faults.map(\.severity) == [.note])
            #expect(try judge.outcome(#"{"aab":1,"d":1}"#) == .valid)
            #expect(try judge.outcome(#"{"a":1}"#) == .invalid)
            #expect(try judge.outcome(#"{"c":1}"#) == .invalid)
        }
    }
}
