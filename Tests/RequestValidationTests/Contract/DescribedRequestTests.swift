import Fuzzing
import Testing

@testable import RequestValidation

@Suite("What a contract describes is no fault") struct DescribedRequestTests {
    private static let text = """
        openapi: 3.1.0
        info: {title: Notes, version: "1"}
        paths:
          /notes:
            post: {requestBody: {content: {application/json: {schema: {type: object}}, text/json: {}}}}
            delete: {requestBody: {content: {application/json: {}}}}
            options: {requestBody: {content: {application/json: {}}}}
          /plain:
            post: {requestBody: {content: {application/json: {}}}}
          /patch:
            patch:
              requestBody:
                content:
                  application/json-patch+json: {schema: {type: array, items: {properties: {op: {const: editField}}}}}
          /patches:
            patch: {requestBody: {content: {application/json-patch+json: {}}}}
        """

    private func held(_ start: String, type: String, body: String) throws -> HeldRequest {
        HeldRequest(try ContractText.compiled(Self.text), start, type: type, body: body)
    }

    @Test func `a JSON Patch is what the contract says that it is`() throws {
        let type = "application/json-patch+json"
        let own = #"[{"op": "editField", "fieldKey": "k"}]"#
        #expect(try held("PATCH /patch", type: type, body: own).rules == [])
        #expect(try held("PATCH /patch", type: type, body: #"[{"op": "add"}]"#).rules == ["contract/schema"])
        #expect(try held("PATCH /patches", type: type, body: own).rules.contains("json/invalid-patch"))
    }

    @Test func `a media type that the contract names is one`() throws {
        #expect(try held("POST /notes", type: "text/json", body: "{}").rules == [])
        #expect(try held("POST /plain", type: "text/json", body: "{}").rules.contains("?content-type/nonexistent"))
    }

    @Test func `a body that the contract describes has a meaning on any method`() throws {
        for method in ["DELETE", "OPTIONS"] {
            #expect(try held("\(method) /notes", type: "application/json", body: "{}").rules == [])
        }
        #expect(
            try held("OPTIONS /plain", type: "application/json", body: "{}").rules
                == ["?framing/body-on-bodyless-method"])
    }
}
