internal import ContractLoader
internal import RequestValidation

/// What the fuzzers of contracts check: no crash, no endless work, and one opinion of a value with and without words.
package enum ContractFuzzing {
    private static let dialects: [SchemaDialect] = [.draft2020, .draft7, .draft4, .openAPI31, .openAPI30, .swagger2]

    /// The first byte chooses the dialect; a schema follows, a NUL, and values with NULs between them.
    package static func checkSchema(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let parts = input.dropFirst().split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
        guard let schema = parts.first,
            let document = try? DocumentReader.readJSON(schema, file: "schema.json", uri: "file:///schema.json")
        else { return }
        let store = DocumentStore()
        store.add(document)
        let compiler = SchemaCompiler(
            store: store, dialect: dialects[Int(choice & 7) % dialects.count], assertsFormats: choice & 8 != 0)
        let reference = compiler.compile(DocumentLocation(rootOf: document))
        let program = compiler.finish()
        guard !compiler.faults.contains(where: { $0.severity == .error }) else { return }
        for text in parts.dropFirst().prefix(8) { checkValue(text, reference, program) }
    }

    private static func checkValue(_ text: [UInt8], _ reference: SchemaReference, _ program: SchemaProgram) {
        guard let tape = JSONTape.parse(text.span) else { return }
        var evaluator = SchemaEvaluator()
        let outcome = evaluator.isValid(tape, tape.root, against: reference, in: program)
        let told = evaluator.violations(tape, tape.root, against: reference, in: program).filter { !$0.isRemark }
        guard outcome != .valid || told.isEmpty else {
            preconditionFailure("valid, but \(told[0].keyword) at \(told[0].pointer)")
        }
        guard outcome != .invalid || !told.isEmpty || evaluator.limit != nil else {
            preconditionFailure("invalid, but nothing to tell")
        }
    }

    /// An OpenAPI document in YAML or JSON: it loads, or every fault has its place.
    package static func checkContract(_ input: [UInt8]) {
        guard let first = input.first(where: { $0 > 0x20 }) else { return }
        do throws(ContractFaults) {
            let document =
                first == 0x7B
                ? try DocumentReader.readJSON(input, file: "contract.json", uri: "file:///contract.json")
                : try DocumentReader.readYAML(input, file: "contract.yaml", uri: "file:///contract.yaml")
            let store = DocumentStore()
            store.add(document)
            _ = try ContractFile.load(document, store, ContractFile.Options())
        } catch {
            precondition(!error.faults.isEmpty, "a contract that does not load has a fault")
        }
    }
}
