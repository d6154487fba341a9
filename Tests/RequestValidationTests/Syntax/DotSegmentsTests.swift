import Testing

@testable import RequestValidation

@Suite struct DotSegmentsTests {
    @Test(
        arguments: [
            ("/..", "..", 0), ("/a/../../b", "..", 0), ("/%2e./x", "%2e.", 1), ("/a%2f..%2f..%2f..", "..", 0 + 1),
            ("/%252e%252e", "%252e%252e", 2), ("/..%5c..", "..", 1), ("/a\\..\\..\\b", "..", 0),
            ("/..;a=b/x", "..;a=b", 0),
            ("/./a//../..", "..", 0), ("/%25252e%25252e/x", nil, 0), ("/a/..", nil, 0), ("/...", nil, 0),
            ("/a..b/..c", nil, 0),
        ] as [(String, String?, Int)])
    func `a path climbs in the reading of some server`(_ path: String, _ segment: String?, _ decodings: Int) {
        let bytes = Array(path.utf8)
        let dots = DotSegments(bytes.span, 0..<bytes.count)
        #expect(dots.climbing.map { ByteText.string(bytes.span, $0) } == segment)
        #expect(dots.decodings == decodings)
    }

    @Test(
        arguments: [
            ("/a/./b", ["."]), ("/a/b/%2E%2e/.", ["%2E%2e", "."]), ("/a/..%2fb", []), ("/.a/...", []), ("/a/%252e", []),
        ] as [(String, [String])])
    func `plain dot segments stand between raw slashes`(_ path: String, _ expected: [String]) {
        let bytes = Array(path.utf8)
        let dots = DotSegments(bytes.span, 0..<bytes.count)
        #expect(dots.plain.map { ByteText.string(bytes.span, $0) } == expected)
    }
}
