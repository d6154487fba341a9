import Fuzzing
import Testing

@testable import RequestValidation

@Suite("Secrets stay out of what contracts find") struct ContractSecretsTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: Accounts, version: "1"}
        paths:
          /accounts:
            post:
              requestBody:
                content:
                  application/json: &account
                    schema:
                      type: object
                      properties:
                        note: {type: string}
                        age: {type: integer}
                        password: {type: string, maxLength: 3, pattern: '^[a-z]+$', enum: [abc]}
                        keys: {type: object, properties: {api_key: {type: integer}}}
                      required: [missing]
                  application/x-www-form-urlencoded: *account
                  multipart/form-data: *account
        """

    private static let bodies: [(type: String, body: String)] = [
        ("application/json", #"{"note": "%", "password": "§", "age": "x"}"#),
        ("application/json", #"{"password": "§", "note": "%", "age": "x"}"#),
        ("application/json", #"{"note": "%", "keys": {"api_key": "§"}, "age": "x"}"#),
        ("application/x-www-form-urlencoded", "note=%&password=§&age=x"),
        ("application/x-www-form-urlencoded", "password=§&password=§&note=%&age=x"),
        ("application/x-www-form-urlencoded", "note=%&keys[api_key]=§&age=x"),
        ("multipart/form-data; boundary=b", part("note", "%") + part("password", "§") + part("age", "x") + "--b--\n"),
        (
            "multipart/form-data; boundary=b",
            part("password", "§", file: "a.txt") + part("note", "%") + part("age", "x") + "--b--\n"
        ),
        ("multipart/form-data; boundary=b", part("password", "%§") + part("age", "x") + "--b--\n"),
    ]

    private static func part(_ name: String, _ text: String, file: String? = nil) -> String {
        let filename = file.map { "; filename=\"\($0)\"" } ?? ""
        return "--b\nContent-Disposition: form-data; name=\"\(name)\"\(filename)\n\n\(text)\n"
    }

    private func text(_ body: String, _ type: String, _ contract: CompiledContract) -> String {
        let request = HeldRequest(contract, "POST /accounts", type: type, body: body)
        var parser = HeadParser()
        _ = parser.feed(request.bytes.span, limits: Limits(), followsBody: false)
        let redaction = Redactor().redaction(
            of: request.bytes.span, parser.head, showing: request.verdict.findings)
        let diagnosis = Diagnosis(
            request.verdict, parser.head, request.bytes.span, Redactor(), redaction,
            Diagnosis.Labels(outcome: .rejected, id: "ID"))
        return TextRendering.text(diagnosis)
    }

    @Test(arguments: ["Zq8vKp2xW7Tn4bLs", "hunter2", "pa`ss`2word"], bodies.indices)
    func `no six characters of a secret are told, wherever it stands`(_ secret: String, index: Int) throws {
        let contract = try ContractText.compiled(Self.contract)
        let letters = Array(secret)
        for padding in stride(from: 0, to: 400, by: 7) {
            let (type, pattern) = Self.bodies[index]
            let body = pattern.replacing("%", with: String(repeating: "v", count: padding))
                .replacing("§", with: secret).replacing("\n", with: "\r\n")
            let text = text(body, type, contract)
            #expect(text.contains("contract/schema"))
            for start in 0...(letters.count - 6) {
                #expect(!text.contains(String(letters[start..<(start + 6)])), "padding \(padding): \(text)")
            }
        }
    }

    @Test(arguments: bodies.indices) func `the words of the contract are told`(_ index: Int) throws {
        let contract = try ContractText.compiled(Self.contract)
        let (type, pattern) = Self.bodies[index]
        for padding in [0, 90, 160, 400] {
            let body = pattern.replacing("%", with: String(repeating: "v", count: padding))
                .replacing("§", with: "hunter2").replacing("\n", with: "\r\n")
            #expect(text(body, type, contract).contains("expected `missing`, found none"))
            let x = type == "application/json" ? "\"x\"" : "x"
            #expect(text(body, type, contract).contains("expected an integer, found `\(x)`"))
        }
    }
}
