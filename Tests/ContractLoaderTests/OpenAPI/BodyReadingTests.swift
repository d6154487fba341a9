import RequestValidation
import Testing

@testable import ContractLoader

@Suite("Bodies of descriptions")
struct BodyReadingTests {
    /// `required application/json; multipart/form-data a=[text/plain]`
    private func body(_ text: String) throws -> String {
        let body = try #require(try contract(text).contract.operations.first?.body)
        let media = body.media.map { media in
            let encodings = media.encodings.sorted { $0.key < $1.key }.map { name, encoding in
                let style = encoding.style.map { " \($0.rawValue)\(encoding.isExploded ? "*" : "")" } ?? ""
                return " \(name)=\(encoding.contentTypes)\(style)"
            }
            return "\(media.range)\(media.schema == nil ? " anything" : "") \(media.shape.text)\(encodings.joined())"
        }
        return (body.isRequired ? "required " : "") + media.joined(separator: "; ")
    }

    @Test func `of OpenAPI have media types`() throws {
        let text = """
            requestBody:
              required: true
              content:
                application/JSON; charset=utf-8: {schema: {type: object}}
                image/*: {}
            """
        #expect(try body(operation(text, method: "post")) == "required application/json any; image/* anything any")
    }

    @Test func `of OpenAPI have encodings for forms`() throws {
        let text = """
            requestBody:
              content:
                multipart/form-data:
                  schema: {properties: {a: {type: integer}, b: {type: array, items: {type: string}}, c: {type: object}}}
                  encoding:
                    a: {contentType: "image/png, Image/JPEG"}
                    b: {style: pipeDelimited}
                    c: {explode: true}
            """
        #expect(
            try body(operation(text, method: "post"))
                == #"multipart/form-data {a: integer, b: [string], c: {}} a=["image/png", "image/jpeg"] b=[] pipeDelimited c=[] form*"#
        )
    }

    @Test(arguments: [
        ("requestBody: {}", "6:20: error: a request body needs `content` with a media type"),
        ("requestBody: {content: {}}", "6:20: error: a request body needs `content` with a media type"),
        (
            "requestBody: {content: {json: {}}}",
            "6:37: error: expected a media type such as `application/json`, found `json`"
        ),
        ("requestBody: {content: [1]}", "6:30: error: expected an object as `content`, found an array"),
        (
            "requestBody: {content: {a/b: {}}, require: true}",
            "6:41: error: a request body has no `require` (did you mean `required`?)"
        ),
        (
            "requestbody: {content: {a/b: {}}}",
            "6:7: error: an operation has no `requestbody` (did you mean `requestBody`?)"
        ),
    ])
    func `that are wrong say how`(line: String, fault: String) {
        let found = faults(operation(line, method: "post"))
        #expect(found.contains(fault), "\(found)")
    }

    @Test(arguments: [
        (
            "requestBody: {content: {application/xml: {schema: {type: object, required: [a]}}}}",
            "6:57: note: bodies of type `application/xml` are not held against their schema"
        ),
        (
            "requestBody: {content: {a/b: {}, a/b;v=1: {}}}",
            "6:49: note: media types that differ in their parameters only are one: the first counts"
        ),
        (
            "requestBody: {content: {application/json: {encoding: {a: {}}}}}",
            "6:60: note: `encoding` is passed over: it is for forms"
        ),
    ])
    func `that are not checked are noted`(line: String, note: String) {
        let found = faults(operation(line, method: "post"))
        #expect(found == [note])
    }

    @Test(arguments: [
        ("get", "3.1.0", true), ("delete", "3.0.0", true), ("delete", "3.1.0", false), ("post", "3.0.0", false),
    ])
    func `of methods that give them no meaning are not required`(method: String, version: String, isNoted: Bool) throws
    {
        let text = operation("requestBody: {required: true, content: {a/b: {}}}", method: method, version: version)
        let file = try contract(text)
        #expect(file.notes.isEmpty == !isNoted)
        #expect(file.contract.operations.first?.body?.isRequired == !isNoted)
    }

    @Test func `of Swagger are parameters`() throws {
        let parameters = "parameters:\n  - {name: a, in: body, required: true, schema: {type: object}}"
        #expect(try body(swagger(parameters, method: "post")) == "required */* any")
        let consumes = "consumes: [application/json, text/json]\n"
        #expect(
            try body(swagger(consumes + parameters, method: "post")) == "required application/json any; text/json any")
        let root = swagger(parameters, method: "post") + "\nconsumes: [application/json]"
        #expect(try body(root) == "required application/json any")
    }

    @Test func `of Swagger may be forms`() throws {
        let form = """
            parameters:
              - {name: a, in: formData, type: integer, required: true}
              - {name: b, in: formData, type: array, items: {type: string}, collectionFormat: multi}
            """
        let fields = "{a: integer, b: [string]} b=[] form*"
        #expect(try body(swagger(form, method: "post")) == "required application/x-www-form-urlencoded \(fields)")
        let file = form + "\n  - {name: c, in: formData, type: file}"
        #expect(
            try body(swagger(file, method: "post"))
                == "required multipart/form-data {a: integer, b: [string], c: string} b=[] form*")
    }

    @Test(arguments: [
        (
            "consumes: [application/json]\nparameters: [{name: a, in: formData, type: string}]",
            "6:7: error: parameters in `formData` need `application/x-www-form-urlencoded` in `consumes`"
        ),
        (
            "consumes: [application/x-www-form-urlencoded]\nparameters: [{name: a, in: formData, type: file}]",
            "6:7: error: a parameter of type `file` needs `multipart/form-data` in `consumes`"
        ),
        (
            "parameters: [{name: a, in: formData, type: string}, {name: b, in: body, schema: {}}]",
            "6:20: error: expected parameters in `body` or in `formData`, found both"
        ),
        (
            "parameters: [{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}]",
            "6:53: error: an operation has one parameter in `body` at most"
        ),
        ("parameters: [{name: a, in: body}]", "6:20: error: a parameter in `body` needs `schema`"),
        (
            "consumes: [json]\nparameters: [{name: a, in: body, schema: {}}]",
            "6:18: error: expected a media type such as `application/json`, found `json`"
        ),
    ])
    func `of Swagger that are wrong say how`(lines: String, fault: String) {
        let found = faults(swagger(lines, method: "post"))
        #expect(found.contains(fault), "\(found)")
    }
}
