import Fuzzing
import Testing

@testable import RequestValidation

@Suite("What a contract says of a body as a whole") struct WholeBodyTests {
    private static let text = """
        openapi: 3.1.0
        info: {title: Bodies, version: "1"}
        paths:
          /required:
            post: &body
              requestBody:
                required: true
                content: {application/json: {schema: {type: object}}, text/plain: {}, application/octet-stream: {}}
          /optional:
            post: {requestBody: {content: {application/json: {schema: {type: object}}}}}
          /token:
            post: &token
              security: [{token: []}]
              requestBody: {content: {application/x-www-form-urlencoded: {}}}
            get: *token
        components: {securitySchemes: {token: {type: oauth2, flows: {}}}}
        """

    private func held(
        _ start: String, fields: String = "", type: String? = nil, body: String = "", chunks: Bool = false
    ) throws -> HeldRequest {
        HeldRequest(
            try ContractText.compiled(Self.text), start, fields: fields, type: type, body: body, chunks: chunks)
    }

    // MARK: empty ones

    @Test(arguments: ["application/json", "text/plain", "application/octet-stream"])
    func `chunks without a byte are no body`(_ type: String) throws {
        #expect(try held("POST /required", type: type, chunks: true).rules == ["contract/missing-body"])
        #expect(try held("POST /required", type: type).rules == ["contract/missing-body"])
        #expect(try held("POST /required", type: type, body: "{}", chunks: true).rules == [])
    }

    @Test func `chunks without a byte are fine where nothing is required`() throws {
        for path in ["/optional", "/elsewhere"] {
            let held = try held("POST \(path)", type: "application/json", chunks: true)
            #expect(held.rules.filter { $0 != "contract/no-such-path" } == [])
            #expect(held.verdict.checksNotRun.isEmpty)
        }
        #expect(
            try held("POST /optional", type: "application/json", body: " ", chunks: true).rules == ["json/empty-body"])
    }

    // MARK: tokens

    private static let form = "application/x-www-form-urlencoded"

    @Test(arguments: [true, false]) func `a form with a token is enough`(_ chunks: Bool) throws {
        #expect(try held("POST /token", type: Self.form, body: "a=1&access_token=abc", chunks: chunks).rules == [])
        #expect(
            try held("POST /token", fields: "Authorization: Bearer a\r\n", type: Self.form, body: "a=1").rules == [])
    }

    @Test(arguments: ["a=1", "access_token=", "access_tokens=abc", "a=access_token"])
    func `a form without one is not`(_ body: String) throws {
        for chunks in [true, false] {
            let held = try held("POST /token", type: Self.form, body: body, chunks: chunks)
            #expect(held.rules == ["contract/security-requirement"])
            #expect(held.verdict.status == 401)
            #expect(held.verdict.contract.requirements.isEmpty == false)
        }
    }

    @Test func `nor is an empty form, another body, or the form of a GET`() throws {
        #expect(try held("POST /token", type: Self.form, chunks: true).rules == ["contract/security-requirement"])
        #expect(try held("POST /token", type: Self.form).rules == ["contract/security-requirement"])
        #expect(
            try held("POST /token", type: "application/json", body: "{}").rules.contains(
                "contract/security-requirement"))
        #expect(
            try held("GET /token", type: Self.form, body: "access_token=abc").rules == ["contract/security-requirement"]
        )
    }
}
