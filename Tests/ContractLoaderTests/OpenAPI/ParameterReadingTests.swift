import RequestValidation
import Testing

@testable import ContractLoader

@Suite("Parameters of descriptions")
struct ParameterReadingTests {
    @Test(arguments: [
        ("{name: a, in: query, schema: {type: string}}", "query a form* string"),
        ("{name: a, in: header, schema: {type: array}}", "header a simple [any]"),
        ("{name: a, in: cookie, required: true, schema: {type: integer}}", "cookie a form* integer required"),
        (
            "{name: a, in: query, explode: false, schema: {type: array, items: {type: integer}}}",
            "query a form [integer]"
        ),
        ("{name: a, in: query, style: spaceDelimited, schema: {type: array}}", "query a spaceDelimited [any]"),
        (
            "{name: a, in: query, style: pipeDelimited, explode: true, schema: {type: array}}",
            "query a pipeDelimited* [any]"
        ),
        (
            "{name: a, in: query, style: deepObject, schema: {properties: {b: {type: number}}}}",
            "query a deepObject* {b: number}"
        ),
        (
            "{name: a, in: query, allowReserved: true, allowEmptyValue: true, deprecated: true, schema: {}}",
            "query a form* any deprecated reserved empty"
        ),
        ("{name: a, in: query, content: {application/json: {schema: {type: object}}}}", "query a json any"),
        ("{name: a, in: query, content: {text/plain: {}}}", "query a text any"),
        ("{name: Accept, in: query, schema: true}", "query Accept form* any"),
    ])
    func `of OpenAPI have a style`(parameter: String, read: String) throws {
        let file = try contract(operation("parameters:\n  - \(parameter)"))
        #expect(parameters(file) == [read])
        #expect(file.notes.isEmpty)
    }

    @Test(arguments: [("matrix", "matrix"), ("label", "label"), ("simple", "simple")])
    func `in paths have styles of their own`(style: String, read: String) throws {
        let text =
            "parameters:\n  - {name: id, in: path, required: true, style: \(style), explode: true, schema: {type: string}}"
        #expect(parameters(try contract(operation(text, path: "/a/{id}"))) == ["path id \(read)* string required"])
    }

    @Test func `of an operation go before those of its path`() throws {
        let text = """
            openapi: 3.0.3
            info: {title: T, version: 1.0}
            paths:
              /a/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: X-A, in: header, schema: {type: string}}
                  - $ref: '#/components/parameters/limit'
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: x-a, in: header, required: true, schema: {type: string}}
                delete: {}
            components:
              parameters:
                limit: {name: limit, in: query, schema: {$ref: '#/components/schemas/Limit'}}
              schemas:
                Limit: {type: integer, nullable: true}
            """
        let file = try contract(text)
        #expect(file.contract.title == "T 1.0")
        #expect(
            parameters(file) == [
                "query limit form* null|integer", "path id simple integer required",
                "header x-a simple string required",
                "path id simple string required", "header X-A simple string", "query limit form* null|integer",
            ])
        #expect(file.contract.operations.map(\.name) == ["GET /a/{id}", "DELETE /a/{id}"])
        #expect(file.contract.operations[0].parameters[0].source.line == 16)
    }

    @Test(arguments: [
        ("- {name: a, schema: {}}", "7:11: error: a parameter needs `in`"),
        ("- {in: query, schema: {}}", "7:11: error: a parameter needs `name`"),
        (
            "- {name: a, in: qeury, schema: {}}",
            "7:25: error: expected one of `path`, `query`, `header`, `cookie` as `in`, found `qeury` (did you mean `query`?)"
        ),
        (
            "- {name: a, in: body, schema: {}}",
            "7:25: error: expected one of `path`, `query`, `header`, `cookie` as `in`, found `body`: OpenAPI 3.1 describes bodies in `requestBody`"
        ),
        ("- {name: a, in: query}", "7:11: error: the parameter `a` needs `schema` or `content`"),
        (
            "- {name: a, in: query, type: string}",
            "7:11: error: the parameter `a` needs `schema` or `content`: OpenAPI 3.1 has the type within `schema`"
        ),
        (
            "- {name: a, in: query, style: matrix, schema: {}}",
            "7:39: error: expected one of `form`, `spaceDelimited`, `pipeDelimited`, `deepObject` as style of a parameter in `query`, found `matrix`"
        ),
        (
            "- {name: a, in: header, style: frm, schema: {}}",
            "7:40: error: expected one of `matrix`, `label`, `simple`, `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`, found `frm` (did you mean `form`?)"
        ),
        (
            "- {name: a, in: query, schema: {}, content: {a/b: {}}}",
            "7:11: error: expected either `content` or `schema`, found both"
        ),
        (
            "- {name: a, in: query, content: {a/b: {}, c/d: {}}}",
            "7:41: error: expected one media type as `content` of a parameter, found 2"
        ),
        (
            "- {name: a, in: query, required: yes, schema: {}}",
            "7:42: error: expected `true` or `false` as `required`, found `yes` as a string"
        ),
        (
            "- {name: a, in: query, requred: true, schema: {}}",
            "7:32: error: a parameter has no `requred` (did you mean `required`?)"
        ),
        (
            "- {name: a, in: query, schema: {}}\n  - {name: a, in: query, schema: {}}",
            "8:11: error: the parameter `a` in `query` stands in line 7 already"
        ),
        ("- {name: a, in: path, required: true, schema: {}}", "7:11: error: the path `/a` has no `{a}`"),
        ("- nothing", "7:11: error: expected a parameter, found a string"),
        (
            "- {$ref: '#/components/parameters/x'}",
            "7:18: error: `#/components/parameters/x` leads nowhere: the document has no `components`"
        ),
    ])
    func `that are wrong say how`(parameter: String, fault: String) {
        let found = faults(operation("parameters:\n  \(parameter)"))
        #expect(found.contains(fault), "\(found)")
    }

    @Test(arguments: [
        (
            "- {name: Authorization, in: header, schema: {}}",
            "7:11: note: a parameter cannot describe Authorization: `security` does"
        ),
        (
            "- {name: a, in: header, allowReserved: true, schema: {}}",
            "7:48: note: `allowReserved` is passed over: it is for query parameters"
        ),
        (
            "- {name: a, in: query, style: deepObject, schema: {type: string}}",
            "7:39: note: `deepObject` is for objects, and the schema allows none"
        ),
        (
            "- {name: a, in: query, colour: blue, schema: {}}",
            "7:32: note: `colour` is passed over: a parameter of OpenAPI 3.1 has no such field"
        ),
    ])
    func `that are odd are noted`(parameter: String, note: String) {
        #expect(faults(operation("parameters:\n  \(parameter)")) == [note])
    }

    @Test func `and templates belong together`() {
        let both = "parameters:\n  - {name: ide, in: path, required: true, schema: {}}"
        #expect(
            faults(operation(both, path: "/a/{id}")) == [
                "4:3: error: the path has `{id}`, but no parameter `id` in `path` describes it",
                "7:11: error: the path `/a/{id}` has no `{ide}` (did you mean `id`?)",
            ])
        let optional = "parameters:\n  - {name: id, in: path, schema: {}}"
        #expect(
            faults(operation(optional, path: "/a/{id}")) == [
                "7:11: error: the path parameter `id` needs `required: true`"
            ])
    }

    @Test(arguments: [
        ("{name: a, in: query, type: string}", "query a form string"),
        ("{name: a, in: query, type: array, items: {type: integer}}", "query a form [integer]"),
        ("{name: a, in: header, type: array, items: {type: integer}}", "header a simple [integer]"),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: csv}", "query a form [string]"),
        (
            "{name: a, in: query, type: array, items: {type: string}, collectionFormat: ssv}",
            "query a spaceDelimited [string]"
        ),
        (
            "{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}",
            "query a tabDelimited [string]"
        ),
        (
            "{name: a, in: query, type: array, items: {type: string}, collectionFormat: pipes}",
            "query a pipeDelimited [string]"
        ),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: multi}", "query a form* [string]"),
    ])
    func `of Swagger have a collection format`(parameter: String, read: String) throws {
        let file = try contract(swagger("parameters:\n  - \(parameter)"))
        #expect(parameters(file) == [read])
        #expect(file.notes.isEmpty)
    }

    @Test(arguments: [
        ("{name: a, in: query}", "7:11: error: the parameter needs a `type`"),
        (
            "{name: a, in: query, schema: {type: string}}",
            "7:11: error: the parameter needs a `type`: `schema` is for parameters in `body`"
        ),
        (
            "{name: a, in: query, type: strin}",
            "7:38: error: expected one of `string`, `number`, `integer`, `boolean`, `array`, found `strin` (did you mean `string`?)"
        ),
        (
            "{name: a, in: query, type: file}",
            "7:38: error: expected one of `string`, `number`, `integer`, `boolean`, `array`, found `file`"
        ),
        ("{name: a, in: query, type: array}", "7:11: error: a parameter of type `array` needs `items`"),
        (
            "{name: a, in: header, type: array, items: {type: string}, collectionFormat: multi}",
            "7:87: error: expected one of `csv`, `ssv`, `tsv`, `pipes`, found `multi`"
        ),
        (
            "{name: a, in: cookie, type: string}",
            "7:25: error: expected one of `path`, `query`, `header`, `body`, `formData` as `in`, found `cookie`"
        ),
    ])
    func `of Swagger that are wrong say how`(parameter: String, fault: String) {
        let found = faults(swagger("parameters:\n  - \(parameter)"))
        #expect(found.contains(fault), "\(found)")
    }
}
