import Testing

@testable import RequestValidation

@Suite struct CharacterEncodingTests {
    @Test(arguments: [
        ("utf-8", "UTF-8"), ("UTF8", "UTF-8"), ("Latin1", "ISO-8859-1"), ("ISO_8859-1:1987", "ISO-8859-1"),
        ("cp1252", "windows-1252"), ("WINDOWS-1251", "windows-1251"), ("ascii", "US-ASCII"), ("sjis", "Shift_JIS"),
        ("ms932", "Windows-31J"), ("utf-16le", "UTF-16LE"), ("gb2312", "GB2312"), ("IBM037", "IBM037"),
    ])
    func `a label names its encoding whatever its case`(_ label: String, _ name: String) {
        #expect(CharacterEncoding.named(label)?.name == name)
        #expect(CharacterEncoding.named(label.uppercased())?.name == name)
    }

    @Test(arguments: [
        "", "utf", "utf-9", "utf-8 ", "\"utf-8\"", "ISO-8859-1//TRANSLIT", "none", "undefined",
        String(repeating: "x", count: 10_000),
    ])
    func `what names no encoding is not known`(_ label: String) {
        #expect(CharacterEncoding.named(label) == nil)
    }

    @Test func `no label names two encodings, and every one fits the bound`() {
        let encodings = Set(CharacterEncodingNames.table.values.map(\.name))
        for name in encodings { #expect(CharacterEncoding.named(name)?.name == name, "\(name)") }
        #expect(CharacterEncodingNames.table.keys.allSatisfy { CharacterEncoding.named($0) != nil })
    }
}
