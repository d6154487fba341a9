import Testing

@testable import ContractLoader

@Suite("Anchors of schemas")
struct AnchorTests {
    @Test func `are found wherever schemas stand, also in files that hold nothing else`() throws {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {get: {parameters: [{name: a, in: query, schema: {$anchor: here, type: integer}}]}}
              /b: {get: {parameters: [{name: b, in: query, schema: {$ref: '#here'}}]}}
              /c: {get: {parameters: [{name: c, in: query, schema: {$ref: 'b.yaml#there'}}]}}
            """
        let file = try contract(text, files: ["b.yaml": "One: {$anchor: there, type: integer}"]).contract
        for target in ["/a?a=x", "/b?b=x", "/c?c=x"] {
            #expect(PublicRequest("GET", target).findings(by: file) == ["contract/invalid-parameter"])
        }
    }
}
