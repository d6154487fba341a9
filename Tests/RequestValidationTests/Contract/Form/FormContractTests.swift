import Fuzzing
import Testing

@testable import RequestValidation

@Suite("Forms held to a contract") struct FormContractTests {
    private static let text = """
        openapi: 3.1.0
        info: {title: Forms, version: "1"}
        paths:
          /f:
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded: &form
                    schema:
                      type: object
                      required: [q]
                      additionalProperties: false
                      properties:
                        q: {type: integer, maximum: 10}
                        on: {type: boolean}
                        note: {type: string}
                        tag: {type: string, pattern: '^[a-z]+$', maxLength: 5}
                        status: {enum: [open, closed]}
                        born: {type: string, format: date}
                        long: {type: string, minLength: 100000}
                        wide: {type: string, maxLength: 70000}
                        box: {type: object, properties: {z: {type: integer}}}
                        image: {type: array, items: {type: string, format: binary}}
                  multipart/form-data: *form
          /images:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [image]
                      properties:
                        image: {type: array, items: {type: string, format: binary}}
          /one:
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      oneOf:
                        - {properties: {note: {pattern: '^a*$'}}, required: [note]}
                        - {properties: {note: {pattern: '^b*$'}}, required: [note]}
                  multipart/form-data:
                    schema:
                      oneOf:
                        - {required: [file], properties: {file: {type: string, format: binary}}}
                        - {required: [url], properties: {url: {type: string}}}
          /either:
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      oneOf:
                        - {required: [b], properties: {b: {type: integer}}}
                        - {required: [a], properties: {a: {type: integer}}}
        """

    private func form(_ body: String, to path: String = "/f") throws -> HeldRequest {
        HeldRequest(
            try ContractText.compiled(Self.text), "POST \(path)", type: "application/x-www-form-urlencoded", body: body)
    }

    private func parts(
        _ parts: (head: String, content: String)..., to path: String = "/f"
    ) throws -> HeldRequest {
        let body = parts.map { "--b\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.content)\r\n" }.joined()
        return HeldRequest(
            try ContractText.compiled(Self.text), "POST \(path)", type: "multipart/form-data; boundary=b",
            body: "\(body)--b--\r\n")
    }

    private static let omission = "of values that are too long to be kept only the length is known"
    private static let long = String(repeating: "x", count: 70_000)

    // MARK: long ones

    @Test(arguments: [
        "q=5&note=\(long)", "note=\(String(repeating: "a", count: 65_534))&q=5&on=true", "q=5&long=\(long)\(long)",
    ])
    func `a long value is right, and what is not looked at is told`(_ body: String) throws {
        let held = try form(body)
        #expect(held.findings == [])
        let isKept = body.utf8.count < 65_600
        #expect(held.verdict.checksNotRun.map(\.reason) == (isKept ? [] : [Self.omission]))
    }

    @Test func `the length of a long value is judged, and nothing else`() throws {
        #expect(
            try form("q=5&tag=\(Self.long.uppercased())").findings == [
                "contract/schema: at most 5 characters, 70000 characters"
            ])
        #expect(
            try form("q=5&long=\(Self.long)").findings == [
                "contract/schema: at least 100000 characters, 70000 characters"
            ])
        #expect(try form("q=5&born=\(Self.long)").findings == [])
        #expect(try form("q=\(String(repeating: "9", count: 70_000))").findings == [])
        #expect(try form("note=\(Self.long)", to: "/one").findings == [])
        #expect(
            try parts(("name=q", "5"), ("name=tag", Self.long)).findings == [
                "contract/schema: at most 5 characters, 70000 characters"
            ])
    }

    @Test func `every name is judged, whatever is long`() throws {
        #expect(try form("q=5&zz=\(Self.long)").rules == ["contract/unknown-property"])
        #expect(try form("\(Self.long)=1&q=x").rules == ["contract/unknown-property", "contract/schema"])
        #expect(try form("note=\(Self.long)&status=bad&q=5").rules == ["contract/schema"])
        #expect(try form("note=\(Self.long)").findings == ["contract/schema: `q`, none"])
    }

    @Test func `line breaks behind a long last value are no part of it`() throws {
        #expect(try !form("q=5&wide=\(String(repeating: "x", count: 70_000))\r\n").rules.contains("contract/schema"))
    }

    // MARK: files

    @Test func `a name of a file does not switch the schema off`() throws {
        let q = (head: "name=q", content: "5")
        #expect(
            try parts(q, ("name=status; filename=x", "bad")).findings == [
                "contract/schema: `open` or `closed`, `bad`"
            ])
        #expect(try parts(q, ("name=tag; filename=x", "abcdef")).rules == ["contract/schema"])
        #expect(try parts(q, ("name=zz; filename=x", "a")).rules == ["contract/unknown-property"])
        #expect(try parts(("name=q; filename=x", "11")).findings == ["contract/schema: at most 10, `11`"])
        #expect(try parts(("name=q; filename=x", "7")).findings == [])
        #expect(try parts(q, ("name=tag; filename=x", "abc")).findings == [])
        #expect(try parts(q, ("name=image; filename=x", Self.long)).verdict.checksNotRun.isEmpty)
    }

    @Test func `a long file where none is meant is told`() throws {
        let held = try parts(("name=q; filename=x", Self.long))
        #expect(held.findings == [])
        #expect(held.verdict.checksNotRun.map(\.reason) == [Self.omission])
    }

    // MARK: repeated ones

    @Test func `each of several values is judged`() throws {
        #expect(try form("q=x&q=5").rules == ["contract/schema", "?contract/parameter-style"])
        #expect(try form("q=5&q=x").rules == ["contract/schema", "?contract/parameter-style"])
        #expect(try form("q=5&on=false&on=true").rules == ["?contract/parameter-style"])
        #expect(try parts(("name=q", "11"), ("name=q", "5")).rules == ["contract/schema", "?contract/parameter-style"])
    }

    // MARK: blank ones

    @Test func `fields that nobody filled in and that can be left out are warnings`() throws {
        let held = try form("q=5&on=&status=&born=&note=&tag=")
        #expect(held.rules == Array(repeating: "?contract/schema", count: 4))
        #expect(held.findings[0] == "?contract/schema: `true` or `false`, or no such field, an empty text")
        #expect(held.verdict.action == .forward)
        #expect(
            held.verdict.findings.map(\.fix)
                == Array(repeating: "leave the field out where nothing is filled in", count: 4))
        #expect(held.verdict.findings.allSatisfy { $0.contract != nil })
    }

    @Test func `a blank field that has to be there is an error, and other faults stay`() throws {
        #expect(try form("q=").rules == ["contract/schema"])
        #expect(try form("q=&on=").rules == ["contract/schema", "?contract/schema"])
        #expect(try form("q=x&on=").rules == ["contract/schema", "?contract/schema"])
    }

    @Test func `what is wrong with a blank field and without it is an error`() throws {
        #expect(try form("a=", to: "/either").verdict.action == .reject)
        #expect(try form("b=", to: "/either").verdict.action == .reject)
        #expect(try form("b=1&a=", to: "/either").rules == [])
    }

    @Test func `files keep nobody from judging the whole`() throws {
        let file = (head: "name=file; filename=x", content: "a")
        #expect(try parts(file, ("name=url", "u"), to: "/one").rules == ["contract/schema"])
        #expect(try parts(file, to: "/one").rules == [])
    }

    // MARK: places

    @Test func `a part of another style has its place, its words and its place in the contract`() throws {
        let held = try parts(
            ("name=\"image[]\"; filename=a", "AAAA"), ("name=\"image[]\"; filename=b", "BB"), to: "/images")
        #expect(held.findings == ["contract/parameter-style: parts called `image`, `[]` behind the name"])
        #expect(held.places.first?.hasPrefix("AAAA\r\n--b") == true)
        #expect(held.verdict.findings.first?.contract?.line == 31)
        let one = try parts(("name=q", "5"), ("name=on", "true"), ("name=on", "false"))
        #expect(
            one.findings == ["?contract/parameter-style: one part called `on` with `...`, the parameter 2 times"])
    }

    @Test func `a field of another style has its place`() throws {
        let held = try form("note=a&q=5&q=5")
        #expect(held.places == ["q=5&q=5"])
        #expect(try form("q=5&note=a%20b&tag=ab&tag=cd").places == ["tag=ab&tag=cd"])
        #expect(try form("q=5&born=x&status=y").places == ["x", "y"])
    }
}
