import RequestValidation
import Testing

@testable import ContractLoader

@Suite("Descriptions")
struct DescriptionTests {
    private func root(_ lines: String, version: String = "openapi: 3.1.0") -> String {
        "\(version)\ninfo: {title: T, version: '1'}\n\(lines)"
    }

    @Test(arguments: [
        ("openapi: 3.3.0", "1:10: error: expected version 3.1 or 3.0 of OpenAPI, found `3.3.0`"),
        ("openapi: 2.0", "1:10: error: expected version 3.1 or 3.0 of OpenAPI, found `2.0`"),
        ("swagger: '1.2'", "1:10: error: expected version 2.0 of Swagger, found `1.2`"),
        (
            "asyncapi: 2.0.0",
            "1:1: error: expected `openapi: 3.1.0`, `openapi: 3.0.0` or `swagger: \"2.0\"`, found a document without either"
        ),
        ("[]", "1:1: error: expected an OpenAPI description, found an array"),
        ("openapi: 3.0.0", "1:1: error: OpenAPI 3.0 needs `paths`"),
        ("swagger: 2.0", "1:1: error: Swagger 2.0 needs `paths`"),
    ])
    func `have a version that is known`(text: String, fault: String) {
        #expect(faults(text) == [fault])
    }

    @Test func `show all their errors at once, in order, and notes behind them`() {
        let text = root(
            """
            paths:
              a: {}
              /b:
                get: {operationId: x, colour: blue, parameters: [{in: query}]}
              /c: {get: {operationId: x}}
              /d: nothing
            tag: []
            """)
        #expect(
            faults(text) == [
                "4:3: error: expected a path, found `a`: it does not begin with `/`",
                "6:54: error: a parameter needs `name`",
                "8:7: error: expected an object that describes a path, found a string",
                "9:1: error: a description has no `tag` (did you mean `tags`?)",
                "6:27: note: `colour` is passed over: an operation of OpenAPI 3.1 has no such field",
                "7:27: note: the `operationId` x stands in line 6 already, and is not used here",
            ])
    }

    @Test(arguments: [
        ("/a/{x}: {}\n  /a/{y}: {}", "5:3: error: `/a/{y}` matches the same paths as the template in line 4"),
        ("/a/{x: {}", "4:3: error: expected a path, found `/a/{x`: a `{` is not closed in its segment"),
        ("/{x}/{x}: {}", "4:3: error: expected a path, found `/{x}/{x}`: it has the variable `x` twice"),
        ("/a: {gett: {}}", "4:8: error: a path has no `gett` (did you mean `get`?)"),
        (
            "/{a}{b}: {}",
            "4:3: note: `a` and `b` stand side by side: nobody can tell where one ends, so they are not checked"
        ),
        ("/a: {$ref: b.yaml}", "4:14: error: `b.yaml` names a file that is not there"),
        ("/a: {get: {security: [{key: []}]}}", "4:31: error: `components/securitySchemes` has no `key`"),
    ])
    func `have sound paths`(path: String, fault: String) {
        #expect(faults(root("paths:\n  \(path)")) == [fault])
    }

    @Test func `may have paths in other files`() throws {
        let files = [
            "p.yaml": """
            a:
              parameters: [{$ref: 'q.json#/limit'}]
              get: {operationId: fromFile}
            """, "q.json": #"{"limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}"#,
        ]
        let file = try contract(root("paths:\n  /a: {$ref: './p.yaml#/a', post: {}}"), files: files)
        #expect(file.contract.operations.map(\.name) == ["fromFile", "POST /a"])
        #expect(file.contract.operations[0].source.file == "p.yaml")
        #expect(parameters(file) == ["query limit form* integer", "query limit form* integer"])
    }

    /// Base paths as routes have them.
    private func basePaths(_ text: String, _ options: ContractFile.Options = ContractFile.Options()) throws -> [String]
    {
        try contract(text, options: options).contract.router.routes.map { $0.basePath.text + $0.template.text }
    }

    @Test(arguments: [
        ("[]", ["/a"]), ("[{url: /}]", ["/a"]), ("[{url: 'https://x.example'}]", ["/a"]),
        ("[{url: 'https://x.example/v1/'}, {url: /v1}]", ["/v1/a"]), ("[{url: v1}]", ["/v1/a"]),
        ("[{url: .}]", ["/a"]), ("[{url: ./}]", ["/a"]), ("[{url: ./api}]", ["/api/a"]), ("[{url: ../v1/}]", ["/v1/a"]),
        ("[{url: 'https://x.example/a/../v1'}]", ["/v1/a"]),
        (
            "[{url: '{scheme}://x.example/{v}', variables: {scheme: {default: https}, v: {default: v1, enum: [v1, v2]}}}]",
            ["/v1/a", "/v2/a"]
        ),
        ("[{url: '/{tenant}/api', variables: {tenant: {default: x}}}]", ["/{tenant}/api/a"]),
        ("[{url: '{origin}/api', variables: {origin: {default: 'https://x.example'}}}]", ["/api/a"]),
    ])
    func `have base paths from their servers`(servers: String, expected: [String]) throws {
        #expect(try basePaths(root("servers: \(servers)\npaths: {/a: {get: {}}}")) == expected)
    }

    @Test func `have servers for a path or an operation`() throws {
        let text = root(
            """
            servers: [{url: /v1}]
            paths:
              /a: {get: {}, post: {servers: [{url: /v2}]}}
              /b: {servers: [{url: /v3}], get: {}}
            """)
        #expect(try basePaths(text) == ["/v1/a", "/v2/a", "/v3/b"])
        #expect(try basePaths(text, ContractFile.Options(basePath: "/x")) == ["/x/a", "/x/b"])
        let contract = try contract(text).contract
        #expect(contract.basePaths == ["/v1", "/v2", "/v3"])
        #expect(contract.paths.map(\.operations) == [[0], [1], [2]])
    }

    @Test func `of Swagger have one base path`() throws {
        let text = root("host: x.example\nbasePath: /v1/\npaths: {/a: {get: {}}}", version: "swagger: '2.0'")
        #expect(try basePaths(text) == ["/v1/a"])
        let scheme = root("schemes: [https, gopher]\npaths: {}", version: "swagger: '2.0'")
        #expect(faults(scheme) == ["3:18: note: expected one of `http`, `https`, `ws`, `wss`, found `gopher`"])
        let wrong = root("basePath: v1\npaths: {/a: {get: {}}}", version: "swagger: '2.0'")
        #expect(faults(wrong) == ["3:11: error: expected a base path that begins with `/`, found `v1`"])
    }

    @Test(arguments: [
        ("[{description: x}]", "3:11: error: a server needs a `url`"),
        ("[{url: '/{v}'}]", "3:17: error: the server's address has a variable `v` that `variables` lacks"),
        ("[{url: '/{v}', variables: {v: {}}}]", "3:40: error: the variable `v` needs a `default`"),
        ("{url: /v1}", "3:10: error: expected a list as `servers`, found an object"),
        ("[{url: '/{v'}]", "3:17: error: expected a base path, found `/{v`: a `{` is not closed in its segment"),
    ])
    func `with servers that are wrong say how`(servers: String, fault: String) {
        #expect(faults(root("servers: \(servers)\npaths: {/a: {get: {}}}")) == [fault])
    }

    @Test func `say which security requests need`() throws {
        let text = root(
            """
            security: [{key: []}]
            paths:
              /a:
                get: {}
                put: {security: []}
                post: {security: [{}, {bearer: [x], oauth: []}]}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                bearer: {type: http, scheme: Bearer}
                oauth: {type: oauth2, flows: {}}
            """)
        let operations = try contract(text).contract.operations
        #expect(operations.map(\.method) == ["GET", "PUT", "POST"])
        #expect(operations[0].security == [[SecurityRequirement(name: "key", kind: .apiKey(.header, name: "X-Key"))]])
        #expect(operations[1].security == [])
        #expect(operations[2].security.map { $0.map(\.kind) } == [[], [.http(scheme: "bearer"), .token]])
    }

    @Test(arguments: [
        (
            "{type: apikey}",
            "5:17: error: expected one of `apiKey`, `http`, `mutualTLS`, `oauth2`, `openIdConnect`, found `apikey` (did you mean `apiKey`?)"
        ),
        ("{type: apiKey, in: header}", "5:10: error: a security scheme of type `apiKey` needs `name`"),
        ("{type: apiKey, name: x, in: body}", "5:38: error: expected one of `query`, `header`, `cookie`, found `body`"),
        ("{type: http}", "5:10: error: a security scheme of type `http` needs a `scheme`, such as `bearer`"),
        ("{}", "5:10: error: a security scheme needs a `type`"),
        ("{type: oauth2}", "5:10: note: a security scheme of type `oauth2` needs `flows`"),
    ])
    func `with security schemes that are wrong say how`(scheme: String, fault: String) {
        let text = root(
            "components:\n  securitySchemes:\n    key: \(scheme)\npaths: {/a: {get: {security: [{key: []}]}}}")
        #expect(faults(text) == [fault])
    }

    @Test func `may tell operations apart by what no server sees`() throws {
        let text = root(
            """
            paths:
              /a:
                post:
                  parameters: [{name: b, in: query, required: true, schema: {}}]
                  requestBody: {required: true, content: {application/json: {schema: {type: string}}}}
              /a#x:
                post: {requestBody: {required: true, content: {application/json: {schema: {type: integer}}, a/c: {}}}}
              /a?beta=true: {get: {}}
            """)
        let file = try contract(text)
        #expect(file.notes.count == 1)
        #expect(file.contract.operations.map(\.name) == ["POST /a", "GET /a"])
        #expect(parameters(file) == ["query b form* any", "query beta form* any empty"])
        #expect(file.contract.operations[0].body?.isRequired == true)
        #expect(file.contract.operations[0].body?.media.map(\.range) == ["application/json", "a/c"])
    }

    @Test func `note what stands beside references`() {
        let text = root(
            """
            paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/p', required: true, description: x}]}}}
            components: {parameters: {p: {name: p, in: query, schema: {}}}}
            """)
        #expect(faults(text) == ["3:79: note: `required` is passed over: it stands beside a `$ref`"])
    }

    @Test func `show the errors in them beside names that stand twice`() {
        let text = root("paths:\n  /a: {get: {}}\n  b: {}\n  /a: {get: {deprecated: 1}}")
        #expect(
            faults(text) == [
                "5:3: error: expected a path, found `b`: it does not begin with `/`",
                "6:3: error: expected each name once, found `/a` again; it stands in line 4",
                "6:26: error: expected `true` or `false` as `deprecated`, found a number",
            ])
        let file = #"{"get": {}, "get": {"deprecated": 1}}"#
        #expect(
            faults(root("paths: {/a: {$ref: b.json}}"), files: ["b.json": file]).map { $0.prefix(11) } == [
                "b.json:1:13", "b.json:1:35",
            ])
    }

    @Test func `have a name of its own for each operation`() throws {
        let operations = try contract(root("paths:\n  /a: {get: {operationId: x}}\n  /b: {get: {operationId: x}}"))
            .contract.operations
        #expect(operations.map(\.name) == ["x", "GET /b"])
    }

    @Test(
        arguments: [
            ("/a: {get: {responses: {'200': {}, 2XX: {}, default: {}, x-a: {}}}}", nil),
            ("/a: {get: {responses: {'99': {}}}}", "4:32: note: `99` is no status code"),
            ("/a: {get: {responses: {6xx: {}}}}", "4:31: note: `6xx` is no status code"),
            ("/a: {get: {responses: {ok: {}}}}", "4:30: note: `ok` is no status code"),
        ] as [(String, String?)])
    func `have status codes`(path: String, note: String?) {
        #expect(faults(root("paths:\n  \(path)")) == (note.map { [$0] } ?? []))
    }

    @Test func `of 3.1 may have what 3.0 left in them`() {
        let text = root(
            """
            paths: {/a: {get: {parameters: [{name: a, in: query, schema: {$ref: '#/components/schemas/a'}}]}}}
            components: {schemas: {a: {type: number, nullable: true, minimum: 0, exclusiveMinimum: true}}}
            """)
        #expect(
            faults(text) == [
                "4:52: note: `nullable: true` is OpenAPI 3.0's, and read as OpenAPI 3.0 has it",
                "4:88: note: `exclusiveMinimum: true` is OpenAPI 3.0's, and read as OpenAPI 3.0 has it",
            ])
        let wrong = text.replacing("exclusiveMinimum: true", with: "exclusiveMinimum: none")
        #expect(faults(wrong).first == "4:88: error: `exclusiveMinimum`: expected a number, found a string")
    }
}
