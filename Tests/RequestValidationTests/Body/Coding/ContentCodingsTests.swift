import Testing

@testable import RequestValidation

@Suite("Content-Encoding fields") struct ContentCodingsTests {
    private func codings(_ fields: String, additional: [String] = []) -> ContentCodings {
        let bytes = Array("POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\nContent-Length: 1\r\n\r\n".utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(bytes.span)
        return ContentCodings(bytes.span, validator.head, additional: additional)
    }

    private func decoders(_ fields: String, atMost limit: Int = 3) -> [ContentCoding]? {
        codings(fields).decoders(atMost: limit)
    }

    @Test func `what was applied last is undone first`() {
        #expect(decoders("Content-Encoding: deflate, gzip") == [.gzip, .deflate])
        #expect(decoders("Content-Encoding: deflate\r\nContent-Encoding: gzip") == [.gzip, .deflate])
    }

    @Test func `names are read without regard to case, and x-gzip is gzip`() {
        #expect(decoders("Content-Encoding: GZip,X-GZIP, dEflate") == [.deflate, .gzip, .gzip])
    }

    @Test func `identity and empty members do nothing`() {
        #expect(decoders("Content-Encoding: , gzip,,identity") == [.gzip])
        #expect(decoders("Content-Encoding: identity") == [])
        #expect(decoders("Content-Encoding:") == [])
    }

    @Test(arguments: ["br", "gzip, zstd", "gzip, x", "gzip gzip", "compress", "aws-chunked, gzip"])
    func `a coding that cannot be undone here makes the content unreadable`(_ value: String) {
        #expect(decoders("Content-Encoding: \(value)") == nil)
    }

    @Test func `as many codings as the limit are undone, and not one more`() {
        #expect(decoders("Content-Encoding: gzip, deflate", atMost: 2) == [.deflate, .gzip])
        #expect(decoders("Content-Encoding: gzip, deflate, gzip", atMost: 2) == nil)
        #expect(decoders("Content-Encoding: identity, gzip, identity, deflate", atMost: 2) == [.deflate, .gzip])
        #expect(decoders("Content-Encoding: gzip", atMost: 0) == nil)
    }

    @Test func `every member is of one kind`() {
        let its = codings("Content-Encoding: gzip, mine, other, a b,", additional: ["mine"])
        #expect(its.members.map { $0.kind } == [.known(.gzip), .configured, .unknown, .malformed, .empty])
    }

    @Test(arguments: ContentCoding.allCases) func `each name stands for its coding`(_ coding: ContentCoding) {
        let bytes = Array(coding.rawValue.uppercased().utf8)
        #expect(ContentCoding.named(bytes.span, 0..<bytes.count) == coding)
        #expect(coding.isDecoded == (coding == .gzip || coding == .deflate))
    }
}
