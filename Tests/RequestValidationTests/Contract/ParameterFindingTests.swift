import Fuzzing
import Testing

@testable import RequestValidation

/// What is said of parameters, through the validator.
@Suite("Findings about parameters")
struct ParameterFindingTests {
    private static let text = """
        openapi: 3.0.3
        info: {title: Things, version: "1"}
        paths:
          /things:
            get:
              parameters:
                - {name: on, in: query, schema: {type: boolean}}
                - {name: state, in: query, schema: {type: string, enum: [open, closed]}}
                - {name: since, in: query, schema: {type: string, format: date-time}}
                - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {page: {type: integer}}}}
                - {name: sort, in: query, schema: {type: object, properties: {size: {type: integer}}}}
                - {name: slow, in: query, schema: {type: string, pattern: "^(a+)+$"}}
        """

    private static func verdict(_ query: String, unknown: Level = .warning) throws -> Verdict {
        var settings = PolicySettings()
        var its = ContractSettings(file: "things.yaml")
        its.contract = try ContractText.compiled(text)
        its.unknownParameters = unknown
        settings.contracts = [its]
        var validator = RequestValidator(policy: ValidationPolicy(settings))
        let request = Array("GET /things?\(query) HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8)
        return validator.judgeMessage(request.span).verdict
    }

    private static func findings(_ query: String, unknown: Level = .warning) throws -> [String] {
        try verdict(query, unknown: unknown).findings.map {
            "\($0.level) \($0.rule.id): \($0.expected), \($0.found), \($0.fix)"
        }
    }

    @Test(
        "show values as they were sent, and say what to send",
        arguments: [
            ("on=True", "error contract/invalid-parameter: `true` or `false`, `True`, send `true`"),
            (
                "since=",
                "error contract/invalid-parameter: a date and time such as `2026-01-31T12:00:00Z`, an empty text, send a value of the type that is expected"
            ),
            ("on=1", "error contract/invalid-parameter: `true` or `false`, `1`, send `true`"),
            (
                "state=opne",
                "error contract/invalid-parameter: `open` or `closed`, `opne`, send `open`, if that was meant"
            ),
            (
                "since=2026-01-31T12:00:00",
                "error contract/invalid-parameter: a date and time such as `2026-01-31T12:00:00Z`, `2026-01-31T12:00:00`, "
                    + "add the time zone: `Z`, or an offset such as `+02:00`"
            ),
        ])
    func words(_ query: String, _ finding: String) throws {
        #expect(try Self.findings(query) == [finding])
    }

    @Test(
        "name members where the client knows no other name",
        arguments: [
            ("size=x", "size"), ("filter[page]=x", "filter[page]"), ("on=x", "on"),
        ])
    func names(_ query: String, _ part: String) throws {
        #expect(try Self.verdict(query).findings.map(\.part) == [.parameter(part)])
    }

    @Test("guess that an unknown one is meant for an optional one only at the level of unknown ones")
    func guesses() throws {
        #expect(try Self.findings("page=2", unknown: .off) == [])
        #expect(try Self.findings("page=2").map { $0.prefix(32) } == ["warning contract/parameter-style"])
        #expect(
            try Self.findings("page=2", unknown: .error).map { $0.prefix(30) } == ["error contract/parameter-style"])
    }

    @Test("tell what took too long to judge")
    func notJudged() throws {
        let findings = try Self.findings("slow=\(String(repeating: "a", count: 40))!")
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("warning contract/not-judged: ") == true)
    }
}
