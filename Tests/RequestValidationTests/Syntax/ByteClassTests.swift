import Testing

@testable import RequestValidation

@Suite struct ByteClassTests {
    @Test func `the written table is what classify computes`() {
        for byte in UInt8.min...UInt8.max {
            #expect(ByteClass.of(byte) == ByteClass.classify(byte), "byte \(byte)")
        }
    }
}
