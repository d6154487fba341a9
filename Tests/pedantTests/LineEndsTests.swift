import Testing

@testable import pedant

private func repaired(_ text: String) -> String {
    String(decoding: LineEnds.repaired(Array(text.utf8)), as: UTF8.self)
}

@Suite("Line ends of requests from an editor")
struct LineEndsTests {
    @Test("a head gets CR LF")
    func head() {
        #expect(repaired("GET / HTTP/1.1\nHost: a\n\n") == "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    }

    @Test("what has CR LF keeps it")
    func untouched() {
        let text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(repaired(text) == text)
    }

    @Test("a body with a length keeps its bytes, and the next head is repaired")
    func body() {
        let text = "POST / HTTP/1.1\nHost: a\nContent-Length: 4\n\na\nb\nGET / HTTP/1.1\n\n"
        #expect(
            repaired(text)
                == "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\na\nb\nGET / HTTP/1.1\r\n\r\n")
    }

    @Test("chunk framing is repaired, chunk data is not")
    func chunks() {
        let text = "POST / HTTP/1.1\nTransfer-Encoding: chunked\n\n3;x=y\na\nb\n0\nT: u\n\nGET / HTTP/1.1\n\n"
        #expect(
            repaired(text)
                == "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\na\nb\r\n0\r\nT: u\r\n\r\nGET / HTTP/1.1\r\n\r\n"
        )
    }

    @Test(
        "broken requests end with the file",
        arguments: ["", "\n", "GET", "A: \n\n", "T\nContent-Length: 99\n\nab", "\n\n\nGET /"])
    func broken(text: String) {
        #expect(repaired(text).replacing("\r\n", with: "\n") == text)
    }
}
