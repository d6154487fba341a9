import Testing

@testable import ContractLoader
@testable import RequestValidation

@Suite("Members that a schema allows without naming them")
struct UndeclaredMemberTests {
    private static let a = #"{"properties": {"a": true}}"#
    private static let b = #"{"properties": {"b": true}}"#
    /// A kind that needs its own member.
    private static func kind(_ name: String) -> String {
        #"{"required": ["\#(name)"], "properties": {"\#(name)": {"type": "object", \#(a.dropFirst())}}"#
    }

    struct Case: Sendable {
        let schema: String
        let value: String
        let pointers: [String]

        init(_ schema: String, _ value: String, _ pointers: String...) {
            self.schema = schema
            self.value = value
            self.pointers = pointers
        }
    }

    private static let objects: [Case] = [
        Case(a, #"{"a": 1}"#),
        Case(a, #"{"a": 1, "c": 2}"#, "/c"),
        Case(a, #"{"c": {"d": 1}, "a/b": 1}"#, "/c", "/a~1b"),
        Case(a, #"[{"c": 1}]"#),
        Case(#"{"items": \#(a)}"#, #"[{"a": 1}, {"c": 1}]"#, "/1/c"),
        Case(#"{"properties": {"x": \#(a)}}"#, #"{"x": {"a": 1, "c": 1}}"#, "/x/c"),
        Case(#"{"properties": {"x": {"type": "object"}}}"#, #"{"x": {"c": 1}}"#),
        Case(#"{"required": ["c"]}"#, #"{"c": 1, "d": 2}"#),
        Case(#"{"patternProperties": {"^x-": true}}"#, #"{"x-a": 1, "y": 1}"#, "/y"),
        Case(#"{"properties": {"a": true}, "additionalProperties": true}"#, #"{"c": 1}"#),
        Case(#"{"properties": {"a": true}, "additionalProperties": {"type": "integer"}}"#, #"{"c": 1}"#),
        Case(#"{"properties": {"a": true}, "unevaluatedProperties": true}"#, #"{"c": 1}"#),
    ]

    private static let compositions: [Case] = [
        Case(#"{"allOf": [\#(a), \#(b)]}"#, #"{"a": 1, "b": 2, "c": 3}"#, "/c"),
        Case(
            #"{"allOf": [{"properties": {"x": \#(a)}}, {"properties": {"x": \#(b)}}]}"#,
            #"{"x": {"a": 1, "b": 2, "c": 3}}"#, "/x/c"),
        Case(#"{"anyOf": [\#(a), \#(b)]}"#, #"{"a": 1, "b": 2, "c": 3}"#, "/c"),
        Case(#"{"oneOf": [\#(kind("p")), \#(kind("q"))]}"#, #"{"p": {"a": 1}}"#),
        Case(#"{"oneOf": [\#(kind("p")), \#(kind("q"))]}"#, #"{"q": {"c": 1}}"#, "/q/c"),
        Case(
            #"{"oneOf": [{"required": ["z"], "properties": {"c": true}}, \#(kind("q"))]}"#,
            #"{"q": {"a": 1}, "c": 1}"#, "/c"),
        Case(
            #"{"properties": {"k": true}, "if": {"properties": {"k": {"const": 1}}}, "then": \#(a), "else": \#(b)}"#,
            #"{"k": 1, "a": 1, "b": 1}"#, "/b"),
        Case(
            #"{"properties": {"a": true}, "not": {"required": ["z"], "properties": {"c": true}}}"#, #"{"c": 1}"#, "/c"),
        Case(#"{"properties": {"a": true}, "dependentSchemas": {"a": \#(b)}}"#, #"{"a": 1, "b": 1}"#),
        Case(
            ##"{"$ref": "#/$defs/t", "$defs": {"t": {"properties": {"n": {"$ref": "#/$defs/t"}}}}}"##,
            #"{"n": {"n": {"m": 1}}}"#, "/n/n/m"),
    ]

    @Test("Each object is looked at", arguments: objects)
    func everyObject(_ its: Case) throws { #expect(try found(its.schema, its.value) == its.pointers) }

    @Test(
        "What any schema names of a value counts, what a branch that does not hold names does not",
        arguments: compositions)
    func everyComposition(_ its: Case) throws { #expect(try found(its.schema, its.value) == its.pointers) }

    @Test("The name that was probably meant is told, with the place in the contract")
    func wording() throws {
        let violations = try undeclared(#"{"properties": {"colour": true, "size": true}}"#, #"{"color": 1, "x": 1}"#)
        #expect(violations.map(\.expected) == ["`colour`", "only `colour` or `size`"])
        #expect(violations[0].fix == "write `colour`, if that was meant, or leave it out")
        #expect(violations[0].source.pointer == "/properties")
    }

    @Test("A remark within a branch that holds is told")
    func remarks() throws {
        let schema = #"{"properties": {"id": {"readOnly": true}}}"#
        for keyword in ["anyOf", "oneOf", "allOf"] {
            let judge = try SchemaJudge(#"{"\#(keyword)": [\#(schema)]}"#, in: .openAPI31)
            #expect(try judge.violations(#"{"id": 1}"#).map { "\($0.keyword) \($0.pointer)" } == ["readOnly /id"])
        }
    }

    private func found(_ schema: String, _ value: String) throws -> [String] {
        try undeclared(schema, value).map(\.pointer)
    }

    private func undeclared(_ schema: String, _ value: String) throws -> [SchemaViolation] {
        let judge = try SchemaJudge(schema)
        let parsed = JSONTape.parse(Array(value.utf8).span)
        let tape = try #require(parsed)
        var evaluator = SchemaEvaluator()
        evaluator.tracksDeclared = true
        #expect(evaluator.isValid(tape, tape.root, against: judge.schema, in: judge.program) == .valid)
        return evaluator.undeclaredMembers(tape, in: judge.program)
    }
}
