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
            "requestBody: {content: {a/b: {}, a/b;v=1: {schema: {}}}}",
            "6:49: note: media types that differ in their parameters only are one: the first counts"
        ),
        (
            "requestBody: {content: {application/json: {encoding: {a: {}}}}}",
            "6:60: note: `encoding` is passed over: it is for forms"
        ),
        (
            "requestBody: {content: {multipart/related: {schema: {type: string, format: binary}}}}",
            "6:59: note: a form is an object, which the schema does not allow: the form is not checked"
        ),
        (
            "requestBody: {content: {application/json-patch+json: {schema: {type: object}}}}",
            "6:69: note: a JSON Patch is an array, which the schema does not allow: the body is not held against it"
        ),
        (
            "requestBody: {content: {'*/*': {schema: {type: object}}}}",
            "6:47: note: bodies of type `*/*` are held against their schema only where they are JSON or forms"
        ),
    ])
    func `that are not checked are noted`(line: String, note: String) {
        let found = faults(operation(line, method: "post"))
        #expect(found == [note])
    }

    @Test(arguments: [
        ("multipart/form-data", "string", "--a\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--a--\r\n"),
        ("application/x-www-form-urlencoded", "string", "a=1"), ("application/json-patch+json", "object", "[]"),
    ])
    func `that no schema of theirs could allow are not held against it`(type: String, allowed: String, body: String)
        throws
    {
        let text = operation(
            "requestBody: {content: {\(type): {schema: {type: \(allowed)}}}}\nresponses: {}", method: "post")
        let request = PublicRequest(
            "POST", "/a", body, type: type == "multipart/form-data" ? "\(type); boundary=a" : type)
        #expect(request.findings(by: try contract(text).contract) == [])
    }

    @Test func `of any type are held against their schema where they are JSON or forms`() throws {
        let schema = "{type: object, required: [a], properties: {a: {type: integer}}}"
        let any = try contract(operation("requestBody: {content: {'*/*': {schema: \(schema)}}}", method: "post"))
            .contract
        func findings(_ body: String, _ type: String) -> [String] {
            PublicRequest("POST", "/a", body, type: type).findings(by: any)
        }
        #expect(findings("{\"a\":1}", "application/json") == [])
        #expect(findings("{\"a\":\"1\"}", "application/json") == ["contract/schema"])
        #expect(findings("a=1", "application/x-www-form-urlencoded") == [])
        #expect(findings("a=x", "application/x-www-form-urlencoded") == ["contract/schema"])
        #expect(findings("a=1", "text/plain") == [])
        let binary = "requestBody: {content: {'*/*': {schema: {type: string, format: binary}}}}"
        let free = try contract(operation(binary, method: "post")).contract
        #expect(PublicRequest("POST", "/a", "{}").findings(by: free) == [])
        #expect(faults(operation(binary, method: "post")) == [])
    }

    @Test func `of types that differ in their parameters are one, and noted where they are not`() {
        func found(_ other: String) -> Int {
            let body = "{application/json: {schema: {type: string}}, application/json;v=1: {schema: {type: \(other)}}}"
            return faults(operation("requestBody: {content: \(body)}", method: "post")).count
        }
        #expect(found("string") == 0)
        #expect(found("integer") == 1)
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
        #expect(try body(swagger(parameters, method: "post")) == "required */* {}")
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
        let both = "required application/x-www-form-urlencoded \(fields); multipart/form-data \(fields)"
        #expect(try body(swagger(form, method: "post")) == both)
        // Types of the whole description are seldom meant for its forms.
        #expect(try body(swagger(form, method: "post") + "\nconsumes: [application/json]") == both)
        let file = form + "\n  - {name: c, in: formData, type: file}"
        #expect(
            try body(swagger(file, method: "post"))
                == "required multipart/form-data {a: integer, b: [string], c: string} b=[] form*")
    }

    @Test(arguments: [
        (
            "consumes: [application/json]\nparameters: [{name: a, in: formData, type: string}]",
            "6:7: note: parameters in `formData` need a form in `consumes`: application/x-www-form-urlencoded or multipart/form-data is taken"
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
