import Testing

@Suite("pedant contract check")
struct ContractCheckTests {
    private static let orders = """
        openapi: 3.1.0
        info: {title: Orders, version: "1"}
        servers: [{url: /v1}]
        paths:
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get: {operationId: getOrder}
            put: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}}
        """

    /// The exit status and the lines of both outputs.
    private func check(_ arguments: [String], _ files: [String: String]) throws -> (status: Int32?, lines: [String]) {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        let process = try ChildProcess(ProxyProcess.binary, ["contract", "check"] + arguments, folder: folder.path)
        // Returns when all output was read.
        _ = process.line { _ in false }
        return (process.end(), process.output.split(separator: "\n").map(String.init))
    }

    @Test func `lists the operations of a good contract`() throws {
        let (status, lines) = try check(["a.yaml"], ["a.yaml": ContractCheckTests.orders])
        #expect(status == 0)
        #expect(
            lines == [
                "a.yaml: Orders 1, OpenAPI 3.1, below /v1", "  GET  /v1/orders/{id}  getOrder  path id",
                "  PUT  /v1/orders/{id}  -         path id, body application/json",
                "2 operations on 1 path, no errors, no notes",
            ])
    }

    @Test func `says what is wrong with a bad one, and ends with 1`() throws {
        let bad = ContractCheckTests.orders.replacing("in: path", with: "in: pat")
        let (status, lines) = try check(["-q", "a.yaml"], ["a.yaml": bad])
        #expect(status == 1)
        #expect(
            lines.contains(
                "a.yaml:6:33: error: expected one of `path`, `query`, `header`, `cookie` as `in`, found `pat` "
                    + "(did you mean `path`?)"))
        #expect(lines.contains("no operations on no paths, 2 errors, no notes"))
    }

    @Test func `finds operations that two contracts describe`() throws {
        let other = ContractCheckTests.orders.replacing("{id}", with: "{key}").replacing("name: id", with: "name: key")
        let (status, lines) = try check(
            ["--quiet", "a.yaml", "b.yaml"], ["a.yaml": ContractCheckTests.orders, "b.yaml": other])
        #expect(status == 1)
        #expect(
            lines.contains(
                "b.yaml:7:10: error: GET /v1/orders/{key} is described by another contract too, in a.yaml:7: give one of them another base path or host"
            )
        )
    }

    @Test func `writes JSON for programs`() throws {
        let (status, lines) = try check(
            ["--format", "json", "--base-path", "/x", "a.yaml"], ["a.yaml": ContractCheckTests.orders])
        #expect(status == 0)
        #expect(lines.first == "{")
        #expect(lines.contains { $0.hasSuffix(#""path": "/x/orders/{id}","#) })
    }

    @Test func `says which files are none, and checks the others`() throws {
        let (status, lines) = try check(
            ["-q", "missing.yaml", ".", "empty.yaml", "a.yaml"],
            ["a.yaml": ContractCheckTests.orders, "empty.yaml": ""])
        #expect(status == 2)
        #expect(
            lines == [
                "missing.yaml: error: no such file", ".: error: expected a file, found a folder",
                "empty.yaml: error: expected a document, found an empty file",
                "2 operations on 1 path, 3 errors, no notes",
            ])
    }

    @Test(arguments: [[], ["--base-path", "x", "a.yaml"]])
    func `ends with 2 where it is used wrongly`(arguments: [String]) throws {
        #expect(try check(arguments, ["a.yaml": ContractCheckTests.orders]).status == 2)
    }
}
