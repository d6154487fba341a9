import Testing

@testable import ContractLoader
@testable import RequestValidation

/// Judging ends, whatever the schema and the value are.
@Suite("Bounds of judging")
struct SchemaBoundTests {
    private func nested(_ open: String, _ inside: String, _ close: String, _ depth: Int) -> String {
        String(repeating: open, count: depth) + inside + String(repeating: close, count: depth)
    }

    @Test("A value as deep as JSON may be is judged by a schema that refers to itself")
    func depth() throws {
        let list = try SchemaJudge(##"{"items":{"$ref":"#"},"type":"array"}"##)
        #expect(try list.outcome(nested("[", "", "]", 500)) == .valid)
        #expect(try list.outcome(nested("[", "1", "]", 500)) == .invalid)
        #expect(try list.violation(nested("[", "1", "]", 500)).keyword == .type)
        let tree = try SchemaJudge(##"{"properties":{"a":{"$ref":"#"}},"additionalProperties":false}"##)
        #expect(try tree.outcome(nested(#"{"a":"#, "{}", "}", 500)) == .valid)
    }

    @Test("Where schemas are too many within each other nothing is decided")
    func tooDeep() throws {
        let chain = (0..<4000).map { "\"a\($0)\":{\"$ref\":\"#/$defs/a\($0 + 1)\"}" }.joined(separator: ",")
        let judge = try SchemaJudge("{\"$ref\":\"#/$defs/a0\",\"$defs\":{\(chain),\"a4000\":{}}}")
        #expect(try judge.outcome("1") == .notDecided(.depth))
    }

    @Test("Branches in branches run out of steps, and nothing is decided")
    func branches() throws {
        let judge = try SchemaJudge(
            ##"{"anyOf":[{"items":{"$ref":"#"},"minItems":1},{"items":{"$ref":"#"},"minItems":1,"maxItems":3}],"type":"array"}"##
        )
        #expect(try judge.outcome(nested("[", "", "]", 60)) == .notDecided(.steps))
        _ = try judge.violations(nested("[", "", "]", 60))
    }

    @Test("Many different elements are compared by their hashes")
    func uniqueItems() throws {
        let judge = try SchemaJudge(#"{"uniqueItems":true}"#)
        let elements = (0..<20_000).map { "{\"id\":\($0)}" }.joined(separator: ",")
        #expect(try judge.outcome("[\(elements)]") == .valid)
        #expect(try judge.violation("[\(elements),{\"id\":1.0}]").pointer == "/20000")
    }

    @Test("Objects whose names are their values are compared by their hashes")
    func uniqueTwins() throws {
        let judge = try SchemaJudge(#"{"uniqueItems":true}"#)
        let elements = (0..<20_000).map { #"{"k\#($0)":"k\#($0)"}"# }.joined(separator: ",")
        #expect(try judge.outcome("[\(elements)]") == .valid)
        #expect(try judge.violation(#"[\#(elements),{"k1":"k1"}]"#).pointer == "/20000")
    }

    private let slow = "\"\(String(repeating: "a", count: 60))!\""

    @Test("A pattern that would search forever is given up")
    func pattern() throws {
        let judge = try SchemaJudge(#"{"pattern":"^(a+)+$"}"#)
        #expect(try judge.outcome(slow) == .notDecided(.pattern))
    }

    @Test("What is wrong whatever a pattern would say is wrong all the same")
    func beside() throws {
        let judge = try SchemaJudge(
            #"{"properties":{"name":{"pattern":"^(a+)+$"},"count":{"type":"integer"}}}"#)
        #expect(try judge.outcome(#"{"name":\#(slow),"count":1}"#) == .notDecided(.pattern))
        #expect(try judge.outcome(#"{"name":\#(slow),"count":"1"}"#) == .invalid)
        #expect(try judge.violation(#"{"name":\#(slow),"count":"1"}"#).pointer == "/count")
    }

    @Test("What else is wrong is not hidden by a pattern that says nothing")
    func besideNot() throws {
        let judge = try SchemaJudge(#"{"properties":{"name":{"pattern":"^(a+)+$"}},"not":{"required":["b"]}}"#)
        #expect(try judge.outcome(#"{"name":\#(slow),"b":1}"#) == .invalid)
        #expect(try judge.violations(#"{"name":\#(slow),"b":1}"#).map(\.keyword) == [.not])
    }

    @Test(
        "What is wrong only if a pattern says one thing is not decided",
        arguments: [
            #"{"not":{"pattern":"^(a+)+$"}}"#, #"{"oneOf":[{"pattern":"^(a+)+$"},{"type":"string"}]}"#,
            #"{"properties":{"x":{"pattern":"^(a+)+$"}},"oneOf":[{"pattern":"^(a+)+[xy]$"},{"pattern":"^((a+)+x|a+!)$"}]}"#,
            #"{"if":{"pattern":"^(a+)+$"},"then":false}"#, #"{"if":{"pattern":"^(a+)+$"},"else":false}"#,
        ])
    func unknown(schema: String) throws {
        #expect(try SchemaJudge(schema).outcome(slow) == .notDecided(.pattern))
    }

    @Test("Numbers with absurd exponents are compared at once")
    func exponents() throws {
        let judge = try SchemaJudge(#"{"type":"number","maximum":1e10,"multipleOf":0.01}"#)
        #expect(try judge.outcome("1e999999999999") == .invalid)
        #expect(try judge.outcome("1e-999999999999") == .invalid)
        #expect(try judge.outcome("0e999999999999") == .valid)
    }

    @Test("An evaluator forgets the value before")
    func reuse() throws {
        let judge = try SchemaJudge(##"{"properties":{"a":{"$ref":"#"}},"unevaluatedProperties":false}"##)
        var evaluator = SchemaEvaluator()
        for _ in 0..<3 {
            for (text, wanted) in [(#"{"a":{"b":1}}"#, SchemaEvaluator.Outcome.invalid), (#"{"a":{"a":1}}"#, .valid)] {
                let tape = try SchemaJudge.tape(text)
                #expect(evaluator.isValid(tape, tape.root, against: judge.schema, in: judge.program) == wanted)
                _ = evaluator.violations(tape, tape.root, against: judge.schema, in: judge.program)
            }
        }
    }
}
