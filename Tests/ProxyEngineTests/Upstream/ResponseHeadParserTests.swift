import Testing

@testable import ProxyEngine

/// What a response's head came to, once it was fed in one split.
struct ParsedResponse: Equatable {
    var progress = ResponseHeadParser.Progress.incomplete
    var status = 0
    var reason = ""
    var fields: [String] = []
    var framing = ResponseFraming.none
    var keepsAlive = false
    var hopByHop: [String] = []

    /// Feeds `pieces` bytes more at each call, and the rest at the last one.
    init(_ text: String, cuts: [Int] = [], answersHeadRequest: Bool = false, limits: ResponseLimits = .init()) {
        let bytes = Array(text.utf8)
        var parser = ResponseHeadParser(limits: limits)
        parser.begin(answersHeadRequest: answersHeadRequest)
        for cut in cuts + [bytes.count] where progress == .incomplete {
            progress = parser.feed(bytes.span.extracting(0..<cut))
        }
        func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        status = parser.head.status
        reason = words(parser.head.reason)
        fields = parser.head.fields.map { "\(words($0.name))=\(words($0.value))" }
        hopByHop = parser.head.fields.filter(\.isHopByHop).map { words($0.name) }
        framing = parser.head.framing
        keepsAlive = parser.head.keepsAlive
    }

    var fault: ResponseFault? {
        guard case .failed(let fault) = progress else { return nil }
        return fault
    }

    /// Every split in two, and byte by byte.
    static func splits(of text: String) -> [[Int]] {
        (0..<text.utf8.count).map { [$0] } + [Array(0..<text.utf8.count)]
    }
}

@Suite("Reading the head of a response")
struct ResponseHeadParserTests {
    @Test("A response with a length keeps the connection")
    func plain() {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nServer:  legacy \t\r\n\r\nhello"
        let response = ParsedResponse(text)
        #expect(response.progress == .complete(length: text.utf8.count - 5))
        #expect(response.status == 200)
        #expect(response.reason == "OK")
        #expect(response.fields == ["Content-Length=5", "Server=legacy"])
        #expect(response.framing == .length(5))
        #expect(response.keepsAlive)
    }

    @Test("Every split reads as the whole does")
    func everySplit() {
        let text =
            "HTTP/1.0 404 Not Found here\r\nConnection: keep-alive, X-Mine\r\nX-Mine: 1\r\nContent-Length: 0\r\nEmpty:\r\n\r\n"
        let whole = ParsedResponse(text)
        #expect(whole.progress == .complete(length: text.utf8.count))
        for cuts in ParsedResponse.splits(of: text) { #expect(ParsedResponse(text, cuts: cuts) == whole) }
    }

    @Test(
        "A missing reason, with or without its space, is empty",
        arguments: ["HTTP/1.1 200 \r\n\r\n", "HTTP/1.1 200\r\n\r\n"])
    func noReason(text: String) {
        let response = ParsedResponse(text)
        #expect(response.progress == .complete(length: text.utf8.count))
        #expect(response.reason.isEmpty)
    }

    @Test("Bytes above 0x7F pass in values and reasons")
    func obsoleteText() {
        #expect(ParsedResponse("HTTP/1.1 200 Schön\r\nX: é\r\n\r\n").fault == nil)
    }

    @Test("A parser is used again and again")
    func reuse() {
        var parser = ResponseHeadParser()
        let first = Array("HTTP/1.1 100 Continue\r\nA: 1\r\n\r\n".utf8)
        let second = Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)
        parser.begin(answersHeadRequest: false)
        #expect(parser.feed(first.span) == .complete(length: first.count))
        #expect(parser.head.isInterim)
        parser.begin(answersHeadRequest: false)
        #expect(parser.feed(second.span) == .complete(length: second.count))
        #expect(!parser.head.isInterim)
        #expect(parser.head.fields.isEmpty)
    }

    @Test("Hop-by-hop fields and those that Connection names are marked, framing is not")
    func hopByHop() {
        let response = ParsedResponse(
            "HTTP/1.1 200 OK\r\nconnection: X-One , content-length\r\nKeep-Alive: timeout=5\r\nx-one: 1\r\nX-Two: 2\r\n"
                + "UPGRADE: h2c\r\nProxy-Connection: x\r\nTE: x\r\nContent-Length: 1\r\n\r\n")
        #expect(response.hopByHop == ["connection", "Keep-Alive", "x-one", "UPGRADE", "Proxy-Connection", "TE"])
        #expect(response.framing == .length(1))
    }
}

@Suite("The framing of a response")
struct ResponseFramingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let head: String
        var isHead = false
        let framing: ResponseFraming
        let keepsAlive: Bool

        var testDescription: String { "\(isHead ? "HEAD " : "")\(head)" }
    }

    @Test(
        "RFC 9112 section 6.3, case by case",
        arguments: [
            Case(head: "1.1 200 OK|Content-Length: 7", framing: .length(7), keepsAlive: true),
            Case(head: "1.1 200 OK|Content-Length: 007", framing: .length(7), keepsAlive: true),
            Case(head: "1.1 200 OK|Content-Length: 9223372036854775807", framing: .length(.max), keepsAlive: true),
            Case(head: "1.1 200 OK|Transfer-Encoding: CHUNKED", framing: .chunked, keepsAlive: true),
            Case(head: "1.1 200 OK|Transfer-Encoding: , chunked,", framing: .chunked, keepsAlive: true),
            Case(head: "1.1 200 OK", framing: .untilClose, keepsAlive: false),
            Case(head: "1.1 200 OK|Connection: keep-alive", framing: .untilClose, keepsAlive: false),
            Case(head: "1.1 200 OK|Content-Length: 7", isHead: true, framing: .none, keepsAlive: true),
            Case(head: "1.1 200 OK|Transfer-Encoding: chunked", isHead: true, framing: .none, keepsAlive: true),
            Case(head: "1.1 304 Not Modified|Content-Length: 7", framing: .none, keepsAlive: true),
            Case(head: "1.1 204 No Content", framing: .none, keepsAlive: true),
            Case(head: "1.1 204 No Content|Content-Length: 0", framing: .none, keepsAlive: true),
            Case(head: "1.1 204 No Content|Content-Length: 3", framing: .none, keepsAlive: false),
            Case(head: "1.1 204 No Content|Transfer-Encoding: chunked", framing: .none, keepsAlive: false),
            Case(head: "1.1 103 Early Hints", framing: .none, keepsAlive: true),
            Case(head: "1.1 200 OK|Content-Length: 0|Connection: close", framing: .length(0), keepsAlive: false),
            Case(head: "1.1 200 OK|Content-Length: 0|Connection: x, Close", framing: .length(0), keepsAlive: false),
            Case(head: "1.0 200 OK|Content-Length: 0", framing: .length(0), keepsAlive: false),
            Case(head: "1.0 200 OK|Content-Length: 0|Connection: Keep-Alive", framing: .length(0), keepsAlive: true),
            Case(head: "1.0 200 OK", framing: .untilClose, keepsAlive: false),
            Case(head: "1.1 999 Odd|Content-Length: 0", framing: .length(0), keepsAlive: true),
        ])
    func framing(example: Case) {
        let text = "HTTP/" + example.head.split(separator: "|").joined(separator: "\r\n") + "\r\n\r\n"
        let response = ParsedResponse(text, answersHeadRequest: example.isHead)
        #expect(response.progress == .complete(length: text.utf8.count))
        #expect(response.framing == example.framing)
        #expect(response.keepsAlive == example.keepsAlive)
    }
}
