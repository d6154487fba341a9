import Testing

@testable import RequestValidation

private func fault(_ text: String, _ alphabet: Base64Text.Alphabet) -> Base64Text.Fault? {
    let bytes = Array(text.utf8)
    return Base64Text.fault(bytes.span, 0..<bytes.count, alphabet)
}

private func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: Base64Text.decoded(bytes.span, 0..<bytes.count), as: UTF8.self)
}

@Suite struct Base64TextTests {
    /// RFC 4648 section 10.
    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
        ("Zm9vYmFy", "foobar"),
    ]) func `the vectors of the specification decode, with padding and without`(_ text: String, _ expected: String) {
        #expect(fault(text, .standard) == nil)
        #expect(decoded(text) == expected)
        let bare = text.replacing("=", with: "")
        #expect(fault(bare, .url) == nil)
        #expect(decoded(bare) == expected)
    }

    @Test(arguments: [
        ("Zg", Base64Text.Fault.missingPadding(2)), ("Zm8", .missingPadding(1)), ("Zg=", .missingPadding(1)),
        ("Zg===", .padding(4)), ("Zm9v=", .padding(4)), ("Z", .length), ("Zm9vY", .length), ("Zm-v", .character(2)),
        ("Zm9v\n", .character(4)), ("=", .padding(0)), ("Zg=A", .character(3)), ("Zm9v Zm9v", .character(4)),
    ]) func `faults of the standard alphabet have a place`(_ text: String, _ expected: Base64Text.Fault) {
        #expect(fault(text, .standard) == expected)
    }

    @Test(arguments: [
        ("Zg==", Base64Text.Fault.padding(2)), ("Z", .length), ("Zm+v", .character(2)), ("Zm/v", .character(2)),
        ("Zm9v.", .character(4)),
    ]) func `faults of the alphabet for URLs have a place`(_ text: String, _ expected: Base64Text.Fault) {
        #expect(fault(text, .url) == expected)
    }

    @Test func `both alphabets decode alike`() {
        #expect(decoded("_-8=") == decoded("/+8="))
    }
}
