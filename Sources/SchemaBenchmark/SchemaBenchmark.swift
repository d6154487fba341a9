internal import ContractLoader
internal import Foundation
internal import RequestValidation

/// Judges documents by a schema: `SchemaBenchmark SCHEMA DOCUMENT...` prints for each how many nanoseconds of processor
/// time one judgement takes, and what reading the document takes beside it.
///
/// `SchemaBenchmark --stack KIB` judges as deep as the evaluator goes, on a thread with so much stack.
@main
struct SchemaBenchmark {
    private let program: SchemaProgram
    private let schema: SchemaReference

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "--stack", let size = arguments.last.flatMap(Int.init) { return try descend(size) }
        guard let schema = arguments.first else { return print("usage: SchemaBenchmark SCHEMA DOCUMENT...") }
        let benchmark = try SchemaBenchmark(Array(try Data(contentsOf: URL(filePath: schema))))
        for file in arguments.dropFirst() { try benchmark.measure(file) }
    }

    private init(_ text: [UInt8]) throws {
        let document = try DocumentReader.readJSON(text, file: "schema.json", uri: "file:///schema.json")
        let store = DocumentStore()
        store.add(document)
        let compiler = SchemaCompiler(store: store, dialect: .draft2020, assertsFormats: true)
        schema = compiler.compile(DocumentLocation(rootOf: document))
        program = compiler.finish()
        for fault in compiler.faults where fault.severity == .error { print(fault) }
    }

    private func measure(_ file: String) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: file)))
        guard let tape = JSONTape.parse(bytes.span) else { return print("\(file): not JSON") }
        var evaluator = SchemaEvaluator()
        let outcome = evaluator.isValid(tape, tape.root, against: schema, in: program)
        let rounds = max(20, 5_000_000 / max(1, bytes.count))
        let judging = SchemaBenchmark.best(rounds) {
            _ = evaluator.isValid(tape, tape.root, against: schema, in: program)
        }
        let reading = SchemaBenchmark.best(rounds) { _ = JSONTape.parse(bytes.span) }
        print("\(file.split(separator: "/").last ?? "") \(outcome) \(judging) \(reading)")
    }

    /// Nanoseconds of processor time: the best of some rounds.
    private static func best(_ rounds: Int, _ body: () -> Void) -> Int {
        var best = Int.max
        for _ in 0..<9 {
            let start = clock()
            for _ in 0..<rounds { body() }
            best = min(best, (clock() - start) * (1_000_000_000 / Int(CLOCKS_PER_SEC)) / rounds)
        }
        return best
    }

    /// Ends if the stack was enough.
    private static func descend(_ size: Int) throws {
        let steps = (0..<4000).map { step in
            let properties = ##"{"properties":{"a":{"$ref":"#/$defs/a\##(step + 1)"}}}"##
            return ##""a\##(step)":{"allOf":[\##(properties)],"unevaluatedProperties":false}"##
        }
        let text = ##"{"$ref":"#/$defs/a0","$defs":{\##(steps.joined(separator: ",")),"a4000":{}}}"##
        let benchmark = try SchemaBenchmark(Array(text.utf8))
        let depth = 510
        let value = String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
        let bytes = Array(value.utf8)
        guard let tape = JSONTape.parse(bytes.span) else { return }
        let end = DispatchSemaphore(value: 0)
        let thread = Thread {
            var evaluator = SchemaEvaluator()
            print(evaluator.isValid(tape, tape.root, against: benchmark.schema, in: benchmark.program))
            print(evaluator.violations(tape, tape.root, against: benchmark.schema, in: benchmark.program).count)
            end.signal()
        }
        thread.stackSize = size * 1024
        thread.start()
        end.wait()
    }
}
