import Foundation
import Testing

@testable import RequestValidation

@Suite("Diagnosis as problem+json")
struct ProblemJSONRenderingTests {
    private let diagnosis = DiagnosisSamples.diagnosis(
        of: "GET /a\u{7}b\"<\\ HTTP/1.1\nHost: a\n\n",
        [DiagnosisSamples.finding(at: 6..<7, in: .target, expected: "visible \"ASCII\"", found: "`\\x07`")],
        checksNotRun: [CheckNotRun(checks: "body", reason: "its end cannot be known")])

    private func object() throws -> [String: Any] {
        let data = Data(ProblemJSONRendering.bytes(diagnosis))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("It has the members of RFC 9457 and every fact of the finding")
    func members() throws {
        let object = try object()
        #expect(object["type"] as? String == "about:blank")
        #expect(object["title"] as? String == "Bad Request")
        #expect(object["status"] as? Int == 400)
        #expect(object["rejection"] as? String == "01JD8QZZZZZZZZZZZZZZZZZZZZ")
        #expect(object["target"] as? String == "/a\\x07b\"<\\\\")
        let finding = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect(finding["rule"] as? String == "target/control-character")
        #expect(finding["offset"] as? Int == 6)
        #expect(finding["length"] as? Int == 1)
        #expect(finding["expected"] as? String == "visible \"ASCII\"")
        #expect(finding["unforwardable"] as? Bool == true)
        let excerpt = try #require(finding["excerpt"] as? [String: Any])
        #expect(excerpt["caret"] as? Int == 6)
        let checks = try #require(object["checks_not_run"] as? [[String: Any]])
        #expect(checks.first?["reason"] as? String == "its end cannot be known")
    }
}

@Suite("JSON writing")
struct JSONWriterTests {
    @Test("Commas, nesting and escapes are right in both layouts", arguments: [true, false])
    func layout(isIndented: Bool) throws {
        var json = JSONWriter(isIndented: isIndented)
        json.beginObject()
        json.name("a")
        json.value("q\" b\\ n\n t\t nul\u{0} del\u{7F} é 😀 {")
        json.name("b")
        json.beginArray()
        json.value(-1)
        json.value(true)
        json.null()
        json.beginObject()
        json.endObject()
        json.beginArray()
        json.endArray()
        json.endArray()
        json.name(dynamic: "x\"y")
        json.value(base64: [1, 2, 3, 4])
        json.endObject()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        #expect(object["a"] as? String == "q\" b\\ n\n t\t nul\u{0} del\u{7F} é 😀 {")
        #expect((object["b"] as? [Any])?.count == 5)
        #expect(object["x\"y"] as? String == "AQIDBA==")
        if !isIndented { #expect(!json.bytes.contains(0x0A)) }
    }

    @Test("Base64 is read back as it was written", arguments: 0..<6)
    func base64(count: Int) {
        let raw = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 57 &+ 200) }
        var text: [UInt8] = []
        Base64.append(raw, to: &text)
        #expect(String(decoding: text, as: UTF8.self) == Data(raw).base64EncodedString())
        #expect(Base64.decode(String(decoding: text, as: UTF8.self)) == raw)
    }
}
