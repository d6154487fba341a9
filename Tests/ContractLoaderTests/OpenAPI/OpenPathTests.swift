import Testing

@testable import ContractLoader
@testable import RequestValidation

/// Variables that hold slashes, as descriptions made from gRPC and gateways have them.
@Suite("Variables of several segments")
struct OpenPathTests {
    private static func path(_ target: String, _ paths: String) throws -> String? {
        let its = try contract("openapi: 3.0.0\ninfo: {title: Paths, version: '1'}\npaths:\n\(paths)").contract
        let bytes = Array(target.utf8)
        var match = PathMatch()
        guard its.router.match(bytes.span, 0..<bytes.count, &match) else { return nil }
        return its.paths[match.path].template
    }

    private static func variable(_ name: String, pattern: String) -> String {
        "{get: {parameters: [{name: \(name), in: path, required: true, schema: {type: string, pattern: '\(pattern)'}}]}}"
    }

    @Test(
        "take several segments where the pattern has a slash outside of its classes",
        arguments: [
            ("projects/[^/]+/things/[^/]+", true), ("[^/]+", false), ("^[a-z/]+$", false), (#"a\[/b"#, true),
        ])
    func pattern(_ pattern: String, isOpen: Bool) throws {
        let paths = "  /v1/{name}: \(Self.variable("name", pattern: pattern))"
        #expect(try Self.path("/v1/projects/p1/things/t1", paths) == (isOpen ? "/v1/{name}" : nil))
        #expect(try Self.path("/v1/x", paths) == "/v1/{name}")
    }

    @Test("are known by a plus or stars in their braces")
    func marks() throws {
        let paths =
            "  /files/{proxy+}: \(Self.variable("proxy", pattern: "."))\n  /raw/{**rest}: \(Self.variable("rest", pattern: "."))"
        #expect(try Self.path("/files/a/b.txt", paths) == "/files/{proxy+}")
        #expect(try Self.path("/raw/a/b/c", paths) == "/raw/{**rest}")
        #expect(try Self.path("/files", paths) == nil)
    }
}
