import Testing

@testable import RequestValidation

private func read(_ text: String) throws(TokenObject.Fault) -> TokenObject { try TokenObject.read(Array(text.utf8)) }

private func fault(_ text: String) -> String? {
    do throws(TokenObject.Fault) {
        _ = try read(text)
        return nil
    } catch {
        return "\(error.offset): \(error.expected), \(error.found)"
    }
}

@Suite struct TokenObjectTests {
    @Test func `members are read with their values`() throws {
        let object = try read(
            " {\"a\" : \"x\\u00e9\\ud83d\\ude00\\n\\\\\\/\",\r\n\"n\":-1.5e3,\"t\":true,\"f\":false,\"z\":null,\"l\":[1,[ ],\"b\"],\"o\":{\"p\":{}}} "
        )
        #expect(object.string("a") == "x\u{E9}\u{1F600}\n\\/")
        #expect(object.members.map(\.name) == ["a", "n", "t", "f", "z", "l", "o"])
        #expect(
            object.members.map(\.value.kind).joined(separator: " ")
                == "a string a number a boolean a boolean null an array an object")
        guard case .number(let number) = object["n"] else { return #expect(Bool(false)) }
        #expect(number == -1500)
        #expect(object["missing"] == nil)
        #expect(object.string("n") == nil)
    }

    @Test func `half a surrogate pair becomes a replacement character`() throws {
        #expect(try read("{\"a\":\"\\ud800x\"}").string("a") == "\u{FFFD}x")
        #expect(try read("{\"a\":\"\\ud800\\u0041\"}").string("a") == "\u{FFFD}A")
    }

    @Test(arguments: [
        ("", "0: a JSON object, the end"),
        ("[]", "0: a JSON object, `[`"),
        ("{", "1: a member's name in double quotes, the end"),
        ("{'a':1}", "1: a member's name in double quotes, `'`"),
        ("{\"a\"}", "4: `:` behind the member's name, `}`"),
        ("{\"a\":}", "5: a JSON value, `}`"),
        ("{\"a\":1,}", "7: a member's name in double quotes, `}`"),
        ("{\"a\":1 \"b\":2}", "7: `,` or `}`, `\"`"),
        ("{\"a\":[1 2]}", "8: `,` or `]`, `2`"),
        ("{\"a\":01}", "6: `,` or `}`, `1`"),
        ("{\"a\":1.}", "7: a digit, `}`"),
        ("{\"a\":-}", "6: a digit, `}`"),
        ("{\"a\":1e}", "7: a digit, `}`"),
        ("{\"a\":tru}", "8: `true`, `}`"),
        ("{\"a\":NaN}", "5: a JSON value, `N`"),
        ("{\"a\":\"b", "7: a closing quote, the end"),
        ("{\"a\":\"\t\"}", "6: no control byte in a string, `\\t` (tab)"),
        ("{\"a\":\"\\x\"}", "7: an escape sequence, `x`"),
        ("{\"a\":\"\\u12\"}", "10: four hexadecimal digits, `\"`"),
        ("{\"a\":1,\"a\":2}", "7: each name once, another member `a`"),
        ("{} x", "3: nothing behind the object, `x`"),
    ]) func `faults say what was expected and where`(_ text: String, _ expected: String) {
        #expect(fault(text) == expected)
    }

    @Test func `nesting has a bound, and every cut of a text has a fault`() {
        #expect(fault("{\"a\":" + String(repeating: "[", count: 100_000)) != nil)
        let whole = "{\"a\":[1,\"\\u0041\",true,{\"b\":null}],\"c\":-1.5e+3}"
        #expect(fault(whole) == nil)
        for count in 0..<whole.count { #expect(fault(String(whole.prefix(count))) != nil, "cut at \(count)") }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let bytes = Array("{\"a\":\"".utf8) + [0xE9] + Array("\"}".utf8)
        #expect(throws: TokenObject.Fault.self) { _ = try TokenObject.read(bytes) }
    }
}
