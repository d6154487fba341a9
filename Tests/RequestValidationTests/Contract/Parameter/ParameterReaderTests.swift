import Testing

@testable import RequestValidation

@Suite("Parameters") struct ParameterReaderTests {
    @Test(arguments: ParameterCase.table) func `the specification's table is read as it stands`(_ its: ParameterCase) {
        expect(its)
    }

    private func expect(_ its: ParameterCase, sourceLocation: SourceLocation = #_sourceLocation) {
        let read = its.request().read([its.parameter])
        #expect(read.reading == its.reading, sourceLocation: sourceLocation)
        #expect(read.others == its.others, sourceLocation: sourceLocation)
    }
}
