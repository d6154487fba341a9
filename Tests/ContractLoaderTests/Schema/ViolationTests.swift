import Testing

@testable import ContractLoader
@testable import RequestValidation

/// How violations read, and where they point.
@Suite("Violations")
struct ViolationTests {
    struct Wording: Sendable, CustomTestStringConvertible {
        let name: String
        let schema: String
        let value: String
        let expected: String
        let found: String
        var fix: String?
        var testDescription: String { name }
    }

    @Test("say what was expected and what was found", arguments: wordings)
    func wording(_ example: Wording) throws {
        let violation = try SchemaJudge(example.schema).violation(example.value)
        #expect(violation.expected == example.expected)
        #expect(violation.found == example.found)
        #expect(violation.fix == example.fix)
    }

    static let wordings: [Wording] = [
        Wording(
            name: "a type", schema: #"{"type":"integer"}"#, value: #""12""#, expected: "an integer",
            found: #"`"12"`"#, fix: "send the number without quotes"),
        Wording(
            name: "a boolean in quotes", schema: #"{"type":"boolean"}"#, value: #""true""#,
            expected: "`true` or `false`", found: #"`"true"`"#, fix: "send the boolean without quotes"),
        Wording(
            name: "a boolean as Python writes it", schema: #"{"type":"boolean"}"#, value: #""False""#,
            expected: "`true` or `false`", found: #"`"False"`"#, fix: "send `false`"),
        Wording(
            name: "an empty text for a choice", schema: #"{"enum":["a","b"]}"#, value: #""""#,
            expected: #"`"a"` or `"b"`"#, found: #"`""`"#),
        Wording(
            name: "a local time", schema: #"{"format":"date-time"}"#, value: #""2026-01-31T12:00:00""#,
            expected: "a date and time such as `2026-01-31T12:00:00Z`", found: #"`"2026-01-31T12:00:00"`"#,
            fix: "add the time zone: `Z`, or an offset such as `+02:00`"),
        Wording(
            name: "two kinds at once",
            schema: ##"{"oneOf":[{"$ref":"#/$defs/A"},{"minimum":0}],"$defs":{"A":{"type":"integer"}}}"##, value: "1",
            expected: "exactly one kind of the contract's", found: "`1` that is of two: `A` and line 1, column 32"),
        Wording(
            name: "several types", schema: #"{"type":["string","null"]}"#, value: "{}", expected: "a string or null",
            found: "an empty object"),
        Wording(
            name: "a choice", schema: #"{"enum":["new","open","closed"]}"#, value: #""opne""#,
            expected: #"`"new"`, `"open"` or `"closed"`"#, found: #"`"opne"`"#, fix: "send `open`, if that was meant"),
        Wording(name: "a constant", schema: #"{"const":1}"#, value: "2", expected: "`1`", found: "`2`"),
        Wording(name: "a minimum", schema: #"{"minimum":1.50}"#, value: "1", expected: "at least 1.50", found: "`1`"),
        Wording(
            name: "an excluded maximum", schema: #"{"exclusiveMaximum":1}"#, value: "1", expected: "less than 1",
            found: "`1`"),
        Wording(
            name: "a multiple", schema: #"{"multipleOf":0.01}"#, value: "0.001", expected: "a multiple of 0.01",
            found: "`0.001`"),
        Wording(
            name: "a short text", schema: #"{"minLength":1}"#, value: #""""#, expected: "at least 1 character",
            found: "an empty text"),
        Wording(
            name: "a long text", schema: #"{"maxLength":3}"#, value: #""abcd""#, expected: "at most 3 characters",
            found: #"4: `"abcd"`"#),
        Wording(
            name: "a pattern", schema: #"{"pattern":"^a"}"#, value: #""b""#, expected: "a text that matches `^a`",
            found: #"`"b"`"#),
        Wording(
            name: "too few elements", schema: #"{"minItems":2}"#, value: "[1]", expected: "at least 2 elements",
            found: "1"),
        Wording(
            name: "equal elements", schema: #"{"uniqueItems":true}"#, value: "[1,2,1]",
            expected: "elements that differ from each other", found: "the same as element 0: `1`",
            fix: "send each element once"),
        Wording(
            name: "a missing member", schema: #"{"required":["id"]}"#, value: "{}", expected: "`id`", found: "none",
            fix: "send `id`"),
        Wording(
            name: "a member spelled wrongly", schema: #"{"required":["email"],"properties":{"email":{}}}"#,
            value: #"{"emial":1}"#, expected: "`email`", found: "`emial`",
            fix: "send `email`, if `emial` was meant to be it"),
        Wording(
            name: "a member too many", schema: #"{"properties":{"id":true},"additionalProperties":false}"#,
            value: #"{"zzz":1}"#, expected: "only `id`", found: "`zzz`", fix: "leave it out"),
        Wording(
            name: "a member that another wants", schema: #"{"dependentRequired":{"a":["b"]}}"#, value: #"{"a":1}"#,
            expected: "`b`, since there is `a`", found: "none", fix: "send `b` too"),
        Wording(
            name: "none of several kinds", schema: #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, value: "1",
            expected: "a string, or null", found: "`1`"),
        Wording(
            name: "a long value is cut", schema: #"{"type":"null"}"#,
            value: "\"\(String(repeating: "a", count: 100))\"", expected: "null",
            found: "`\"\(String(repeating: "a", count: 30))...\(String(repeating: "a", count: 30))\"`"),
    ]

    @Test("point at the value and at the keyword")
    func places() throws {
        let judge = try SchemaJudge(
            """
            {
              "properties": {
                "qty": {
                  "$ref": "#/$defs/count"
                }
              },
              "$defs": {
                "count": { "type": "integer",
                           "minimum": 1 }
              }
            }
            """)
        let text = "{\n  \"qty\": 0}"
        let violation = try judge.violation(text)
        let tape = try SchemaJudge.tape(text)
        #expect(tape.place(of: violation.value).line == 2)
        #expect(tape.place(of: violation.value).column == 10)
        #expect(violation.source.file == "schema.json")
        #expect(violation.source.line == 9)
        #expect(violation.source.pointer == "/$defs/count/minimum")
    }

    @Test("point into the file that a reference leads to")
    func otherFile() throws {
        let judge = try SchemaJudge(
            #"{"$ref":"common.json#/$defs/id"}"#,
            others: ["file:///common.json": "{\"$defs\":\n{\"id\":{\"type\":\n\"integer\"}}}"])
        let violation = try judge.violation("null")
        #expect(violation.source.text == "common.json:3:1, /$defs/id/type")
    }

    @Test("name both branches where a value is of two")
    func twoBranches() throws {
        let violation = try SchemaJudge("{\"oneOf\":[\n{\"minimum\":1},\n{\"minimum\":2}]}").violation("3")
        #expect(violation.found.contains("line 2") && violation.found.contains("line 3"))
    }

    @Test("have the name's place where a member is too much")
    func namePlace() throws {
        let violation = try SchemaJudge(#"{"additionalProperties":false}"#).violation(#"{ "abc": 1}"#)
        #expect(violation.name == 2..<7)
    }

    @Test("are at most 64")
    func bound() throws {
        let text = "[\((0..<1000).map { _ in "1" }.joined(separator: ","))]"
        #expect(try SchemaJudge(#"{"items":{"type":"null"}}"#).violations(text).count == 64)
    }
}
