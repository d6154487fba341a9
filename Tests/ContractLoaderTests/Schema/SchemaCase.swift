import Testing

@testable import ContractLoader
@testable import RequestValidation

/// A schema, a value, and what is wrong with the value: keyword and JSON Pointer of each violation, in order.
struct SchemaCase: Sendable, CustomTestStringConvertible {
    let name: String
    let dialect: SchemaDialect
    let schema: String
    let value: String
    let finds: [String]

    var testDescription: String { name }

    static func good(
        _ name: String, _ schema: String, _ value: String, in dialect: SchemaDialect = .draft2020
    ) -> SchemaCase {
        SchemaCase(name: name, dialect: dialect, schema: schema, value: value, finds: [])
    }

    static func bad(
        _ name: String, _ schema: String, _ value: String, _ finds: String..., in dialect: SchemaDialect = .draft2020
    ) -> SchemaCase {
        SchemaCase(name: name, dialect: dialect, schema: schema, value: value, finds: finds)
    }

    /// The case holds in both passes of the evaluator.
    func play(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let judge = try SchemaJudge(schema, in: dialect)
        #expect(judge.errors == [], sourceLocation: sourceLocation)
        #expect(
            try judge.outcome(value) == (finds.isEmpty ? .valid : .invalid), "\(name)", sourceLocation: sourceLocation)
        let found = try judge.violations(value).map { "\($0.keyword.rawValue) \($0.pointer)" }
        #expect(found == finds, "\(name)", sourceLocation: sourceLocation)
    }
}

/// A compiled schema that judges JSON texts.
struct SchemaJudge {
    let program: SchemaProgram
    let schema: SchemaReference
    let faults: [ContractFault]

    var errors: [String] { faults.filter { $0.severity == .error }.map(\.description) }

    /// - Parameters:
    ///   - pointer: of the schema in the document.
    ///   - others: documents that the schema may refer to, by URI.
    init(
        _ text: String, at pointer: String = "", in dialect: SchemaDialect = .draft2020, assertsFormats: Bool = true,
        others: [String: String] = [:]
    ) throws {
        let store = DocumentStore { uri throws(ContractFaults) in
            guard let text = others[uri] else { return nil }
            return try DocumentReader.readJSON(
                Array(text.utf8), file: String(uri.split(separator: "/").last ?? ""), uri: uri)
        }
        let document = try DocumentReader.readJSON(Array(text.utf8), file: "schema.json", uri: "file:///schema.json")
        store.add(document)
        let compiler = SchemaCompiler(store: store, dialect: dialect, assertsFormats: assertsFormats)
        var location = DocumentLocation(rootOf: document)
        for name in pointer.split(separator: "/") { location = try #require(location.member(String(name))) }
        schema = compiler.compile(location)
        program = compiler.finish()
        faults = compiler.faults
    }

    static func tape(_ text: String) throws -> JSONTape {
        let bytes = Array(text.utf8)
        let tape = JSONTape.parse(bytes.span)
        return try #require(tape)
    }

    func outcome(_ text: String) throws -> SchemaEvaluator.Outcome {
        let tape = try SchemaJudge.tape(text)
        var evaluator = SchemaEvaluator()
        return evaluator.isValid(tape, tape.root, against: schema, in: program)
    }

    func violations(_ text: String) throws -> [SchemaViolation] {
        let tape = try SchemaJudge.tape(text)
        var evaluator = SchemaEvaluator()
        return evaluator.violations(tape, tape.root, against: schema, in: program)
    }

    /// The only violation.
    func violation(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> SchemaViolation {
        let all = try violations(text)
        #expect(all.count == 1, sourceLocation: sourceLocation)
        return try #require(all.first, sourceLocation: sourceLocation)
    }
}
