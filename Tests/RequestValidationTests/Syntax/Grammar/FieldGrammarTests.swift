import Testing

@testable import RequestValidation

@Suite struct FieldGrammarTests {
    @Test(arguments: GrammarCase.all) func `values in use pass, and a fault is found at its bytes`(_ its: GrammarCase) {
        for value in its.good {
            #expect(fault(its.field, Array(value.utf8)) == nil, "\(value)")
        }
        for value in its.bad {
            let message = RuleExample.rawBad(value).message
            #expect(fault(its.field, message.bytes)?.place == message.mark, "\(value)")
        }
    }

    @Test func `every field with a grammar has values that pass and values that do not`() {
        for field in KnownField.allCases where fault(field, [0x00]) != nil || fault(field, [0x22]) != nil {
            let cases = GrammarCase.all.filter { its in its.field == field }
            #expect(cases.contains { !$0.good.isEmpty }, "\(field.name) has no good value")
            #expect(cases.contains { !$0.bad.isEmpty }, "\(field.name) has no bad value")
        }
    }

    @Test func `every kind of fault is shown by a value, and says what was expected`() {
        let found = GrammarCase.all.flatMap { its in
            its.bad.compactMap { fault(its.field, RuleExample.rawBad($0).message.bytes)?.kind }
        }
        let missed = Set(GrammarFault.Kind.allCases).subtracting(found)
        #expect(missed.isEmpty, "\(missed)")
        #expect(GrammarFault.Kind.allCases.allSatisfy { $0.expected != "the grammar of the field" })
    }

    @Test(arguments: GrammarCase.all) func `the example that people are given keeps to the grammar`(_ its: GrammarCase)
    {
        let example = FieldSyntax.example(its.field)
        guard !example.contains("...") else { return }
        #expect(fault(its.field, Array(example.utf8)) == nil, "\(its.field.name): \(example)")
    }

    @Test func `the table of classes is what the sets of the RFCs make`() {
        for byte in UInt8.min...UInt8.max { #expect(GrammarClass.table[Int(byte)] == GrammarClass.classify(byte)) }
    }

    private func fault(_ field: KnownField, _ value: [UInt8]) -> GrammarFault? {
        FieldGrammar.firstFault(field, value.span, 0..<value.count)
    }
}
