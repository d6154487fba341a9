import RequestValidation
import Testing

@Suite struct JSONEscapeTests {
    private static let escapes: [UInt8: String] = [0x22: "\\\"", 0x5C: "\\\\", 0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"]

    private func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.value(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `every byte that needs an escape gets one, wherever it stands`() {
        for byte in UInt8(0)..<0x80 {
            let hex = String(byte, radix: 16)
            let code = "\\u00\(hex.utf8.count < 2 ? "0" : "")\(hex)"
            let plain = String(UnicodeScalar(byte))
            let expected = Self.escapes[byte] ?? (byte < 0x20 || byte == 0x7F ? code : plain)
            for place in 0..<20 {
                let before = String(repeating: "a", count: place)
                let after = String(repeating: "!", count: 19 - place)
                #expect(quoted(before + plain + after) == "\"\(before)\(expected)\(after)\"")
            }
        }
    }

    @Test func `other characters pass as they are`() {
        #expect(quoted("grüße, 🎀 und so weiter") == "\"grüße, 🎀 und so weiter\"")
    }

    @Test func `names and values get their commas`() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("a")
        writer.value(1)
        writer.name("b")
        writer.beginArray()
        writer.value(true)
        writer.null()
        writer.endArray()
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":1,"b":[true,null]}"#)
    }
}
