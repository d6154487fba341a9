import Testing

@testable import RequestValidation

private func lines(_ text: String, mark: Range<Int>? = nil) -> [String] {
    ExampleText(bytes: Array(text.utf8), mark: mark, indent: "").text.split(separator: "\n").map(String.init)
}

@Suite("Examples as text")
struct ExampleTextTests {
    @Test("line ends are not shown, the faulty bytes are pointed at")
    func marked() {
        #expect(
            lines("GET /\u{7}b HTTP/1.1\r\nHost: a\r\n\r\n", mark: 5..<6) == [
                "GET /\\x07b HTTP/1.1", "     ^^^^", "Host: a",
            ])
    }

    @Test("a place with nothing in it gets one mark")
    func empty() {
        #expect(lines("GET / HTTP/1.1\r\n\r\n", mark: 16..<16) == ["GET / HTTP/1.1", "^"])
        #expect(lines("GET", mark: 3..<3) == ["GET", "   ^"])
    }

    @Test("lone line ends are shown")
    func lineEnds() {
        #expect(lines("a\nb\rc\r\n") == ["a\\n", "b\\rc"])
    }
}
