import Testing

@testable import ContractLoader
@testable import RequestValidation

@Suite("Descriptions of OpenAPI 3.2")
struct NewerDescriptionTests {
    @Test func `are read as those of 3.1, with the methods that they add`() throws {
        let text = """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            servers: [{url: /v1, name: one}]
            paths:
              /a:
                get: {parameters: [{in: querystring, name: q, content: {a/b: {}}}]}
                query: {requestBody: {content: {application/json: {itemSchema: {}}}}}
                additionalOperations: {COPY: {parameters: [{in: cookie, name: c, style: cookie, schema: {}}]}}
            """
        let file = try contract(text)
        #expect(file.contract.operations.map(\.method) == ["GET", "QUERY", "COPY"])
        #expect(parameters(file) == ["query q form* {*: any}", "cookie c form* any"])
        #expect(
            faults(text) == [
                "1:10: note: OpenAPI 3.2 is read as OpenAPI 3.1: most of what it adds is not checked",
                "6:24: note: a parameter in `querystring` is not checked",
                "7:56: note: `itemSchema` is passed over: a media type of OpenAPI 3.1 has no such field",
            ])
        #expect(PublicRequest("GET", "/v1/a?x=1&y").findings(by: file.contract) == [])
        #expect(PublicRequest("COPY", "/v1/a?x=1").findings(by: file.contract) == ["contract/unknown-parameter"])
    }
}
