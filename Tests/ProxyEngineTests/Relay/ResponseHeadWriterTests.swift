import Linux
import Testing

@testable import ProxyEngine

/// The head that a client gets for `text`, with `|` for each line end.
private func relayed(
    _ text: String, clientIsOld: Bool = false, closes: Bool = false, head isHead: Bool = false, requestID: String = "",
    additional: String = ""
) -> String {
    let bytes = Array((text.split(separator: "|").joined(separator: "\r\n") + "\r\n\r\n").utf8)
    var parser = ResponseHeadParser()
    parser.begin(answersHeadRequest: isHead)
    #expect(parser.feed(bytes.span) == .complete(length: bytes.count))
    var buffer = ByteBuffer()
    ResponseHeadWriter.write(
        parser.head, from: bytes.span,
        ResponseHeadWriter.Plan(parser.head, clientIsOld: clientIsOld, closes: closes),
        requestID: Array(requestID.utf8).span, additional: Array(additional.utf8).span, into: &buffer)
    let written = String(decoding: buffer.array, as: UTF8.self)
    #expect(written.hasSuffix("\r\n\r\n"))
    return String(written.dropLast(2)).replacing("\r\n", with: "|")
}

@Suite("Writing a response's head for the client")
struct ResponseHeadWriterTests {
    @Test("A plain head leaves as it came, odd spellings included")
    func untouched() {
        let head = "HTTP/1.1 404 Nöt  Found|server:x|CONTENT-length:   5 |Set-Cookie: a=b|Set-Cookie: c=d|X-Empty:"
        #expect(relayed(head) == head)
    }

    @Test("Hop-by-hop fields and those that Connection names are dropped, wherever they stand")
    func hopByHop() {
        #expect(
            relayed(
                "HTTP/1.1 200 OK|Keep-Alive: timeout=5|A: 1|B: 2|Connection: keep-alive, X-Hop|C: 3|X-Hop: 1|Upgrade: h2c|Content-Length: 0"
            ) == "HTTP/1.1 200 OK|A: 1|B: 2|C: 3|Content-Length: 0")
    }

    @Test("The version becomes 1.1, and a missing space before the reason is added")
    func version() {
        #expect(relayed("HTTP/1.0 200 Fine|Content-Length: 0") == "HTTP/1.1 200 Fine|Content-Length: 0")
        #expect(relayed("HTTP/1.1 200|Content-Length: 0") == "HTTP/1.1 200 |Content-Length: 0")
        #expect(relayed("HTTP/1.0 200|Content-Length: 0") == "HTTP/1.1 200 |Content-Length: 0")
    }

    @Test("Chunks stay chunks for an HTTP/1.1 client and become data until close for an old one")
    func chunked() {
        let head = "HTTP/1.1 200 OK|Transfer-Encoding: Chunked|Trailer: X-Sum|A: 1"
        #expect(relayed(head) == head)
        #expect(relayed(head, clientIsOld: true) == "HTTP/1.1 200 OK|A: 1|Connection: close")
    }

    @Test("A body until close becomes chunks for an HTTP/1.1 client that goes on")
    func untilClose() {
        #expect(relayed("HTTP/1.0 200 OK|A: 1") == "HTTP/1.1 200 OK|A: 1|Transfer-Encoding: chunked")
        #expect(relayed("HTTP/1.1 200 OK|Connection: close", closes: true) == "HTTP/1.1 200 OK|Connection: close")
        #expect(relayed("HTTP/1.1 200 OK|A: 1", clientIsOld: true) == "HTTP/1.1 200 OK|A: 1|Connection: close")
    }

    @Test("Connection says what an HTTP/1.0 client must know to go on")
    func keepAlive() {
        #expect(
            relayed("HTTP/1.1 200 OK|Content-Length: 0", clientIsOld: true)
                == "HTTP/1.1 200 OK|Content-Length: 0|Connection: keep-alive")
        #expect(
            relayed("HTTP/1.1 200 OK|Content-Length: 0|Connection: keep-alive", closes: true)
                == "HTTP/1.1 200 OK|Content-Length: 0|Connection: close")
    }

    @Test("Answers without a body keep the fields of the body they do not have only where that is allowed")
    func bodiless() {
        #expect(relayed("HTTP/1.1 204 No Content|Content-Length: 0|A: 1") == "HTTP/1.1 204 No Content|A: 1")
        #expect(relayed("HTTP/1.1 204 No Content|Transfer-Encoding: chunked") == "HTTP/1.1 204 No Content")
        #expect(relayed("HTTP/1.1 304 Not Modified|Content-Length: 9") == "HTTP/1.1 304 Not Modified|Content-Length: 9")
        let head = "HTTP/1.1 200 OK|Transfer-Encoding: chunked"
        #expect(relayed(head, head: true) == head)
        #expect(relayed(head, clientIsOld: true, head: true) == "HTTP/1.1 200 OK|Connection: keep-alive")
    }

    @Test("The request's id is echoed unless the upstream has said one; additional lines go last")
    func additions() {
        #expect(
            relayed("HTTP/1.1 200 OK|Content-Length: 0", requestID: "01J", additional: "Pedant-Findings: x/y\r\n")
                == "HTTP/1.1 200 OK|Content-Length: 0|X-Request-Id: 01J|Pedant-Findings: x/y")
        #expect(
            relayed("HTTP/1.1 200 OK|x-request-ID: own|Content-Length: 0", requestID: "01J")
                == "HTTP/1.1 200 OK|x-request-ID: own|Content-Length: 0")
    }

    @Test("An interim head gets nothing of ours")
    func interim() {
        #expect(
            relayed(
                "HTTP/1.1 103 Early Hints|Link: </a>|Connection: x", closes: true, requestID: "1",
                additional: "A: b\r\n")
                == "HTTP/1.1 103 Early Hints|Link: </a>")
    }
}
