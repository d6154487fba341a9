import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

/// What the upstream gets for a request whose head is `text`, with `|` for each CRLF.
private func forwarded(
    _ text: String, peer: String = "192.0.2.7", requestID: String = "",
    _ change: (inout RequestRelayPlan) -> Void = { _ in }
) -> String {
    let bytes = Array(
        (text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\r\n") + "\r\n\r\n").utf8)
    return String(forwarded(bytes, peer: peer, requestID: requestID, change).dropLast()).replacing("\r\n", with: "|")
}

private func forwarded(
    _ bytes: [UInt8], peer: String = "", requestID: String = "", _ change: (inout RequestRelayPlan) -> Void = { _ in }
) -> String {
    var validator = RequestValidator(policy: ValidationPolicy())
    validator.begin()
    #expect(validator.feedHead(bytes.span) == .complete(length: bytes.count))
    var plan = RequestRelayPlan(framing: validator.framing)
    change(&plan)
    var buffer = ByteBuffer()
    var writer = RequestHeadWriter()
    writer.write(
        validator.head, from: bytes.span, plan, peer: Array(peer.utf8).span, requestID: Array(requestID.utf8).span,
        defaultHost: Array("backend:3000".utf8).span, into: &buffer)
    let written = String(decoding: buffer.array, as: UTF8.self)
    #expect(written.hasSuffix("\r\n\r\n"))
    return String(written.dropLast())
}

@Suite("Forwarded means untouched")
struct RequestHeadWriterTests {
    @Test(
        "Method, target, order, case, spacing, empty values and odd bytes stay",
        arguments: [
            "GET / HTTP/1.1|Host: a",
            "PROPFIND http://a/b?c=%zz HTTP/1.1|hOST:a|X-A:   1  |x-a: 2|X-Empty:|X-Latin: \u{E9}|Cookie: a=b;c|Cookie: d",
            "POST /x HTTP/1.1|Host: a|Content-Length: 007|Content-Type: text/plain",
            "POST /x HTTP/1.1|Host: a|Transfer-Encoding: Chunked|Trailer: X-Sum|Proxy-Authorization: x",
            "OPTIONS * HTTP/1.1|Host: a|Via: 1.1 x|Forwarded: for=a|X-Forwarded-For: b|X-Forwarded-Proto: https",
        ])
    func untouched(head: String) {
        #expect(forwarded(head) == head)
    }

    @Test("Hop-by-hop fields, those that Connection names, and Expect are dropped; their neighbours stay")
    func hopByHop() {
        #expect(
            forwarded(
                "POST / HTTP/1.1|Connection: keep-alive, X-Hop , Upgrade|Host: a|x-hop: 1|X-Hop-2: 2|Keep-Alive: 5|TE: trailers|"
                    + "Upgrade: websocket|Proxy-Connection: x|Expect: 100-continue|HTTP2-Settings: x|Content-Length: 3|Connection: close,z|Z: 1|Y: 2"
            ) == "POST / HTTP/1.1|Host: a|X-Hop-2: 2|Content-Length: 3|Y: 2")
    }

    @Test("A stripped Upgrade is noticed")
    func upgrade() {
        var writer = RequestHeadWriter()
        var buffer = ByteBuffer()
        var validator = RequestValidator(policy: ValidationPolicy())
        for (field, isStripped) in [("Upgrade: websocket", true), ("A: b", false)] {
            let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n".utf8)
            validator.begin()
            _ = validator.feedHead(bytes.span)
            writer.write(
                validator.head, from: bytes.span, RequestRelayPlan(framing: .none), peer: [UInt8]().span,
                requestID: [UInt8]().span, defaultHost: [UInt8]().span, into: &buffer)
            #expect(writer.hasStrippedUpgrade == isStripped)
        }
    }

    @Test("Connection cannot take away Host or the framing")
    func protected() {
        #expect(
            forwarded("POST / HTTP/1.1|Host: a|Content-Length: 3|Connection: host, content-length, cookie|Cookie: x")
                == "POST / HTTP/1.1|Host: a|Content-Length: 3")
    }

    @Test("A 1.0 request becomes 1.1 and gets a Host if it has none")
    func oldVersion() {
        #expect(forwarded("GET /a HTTP/1.0|Host: x|A: 1") == "GET /a HTTP/1.1|Host: x|A: 1")
        #expect(forwarded("GET /a HTTP/1.0|A: 1") == "GET /a HTTP/1.1|Host: backend:3000|A: 1")
        #expect(forwarded("GET http://u@x:8/a HTTP/1.0") == "GET http://u@x:8/a HTTP/1.1|Host: x:8")
        #expect(forwarded("GET http://x?q HTTP/1.0") == "GET http://x?q HTTP/1.1|Host: x")
    }

    @Test("Chunked becomes a length where the backend is too old for it")
    func chunkedToLength() {
        #expect(
            forwarded("POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Trailer: X|B: 1") { $0.body = .length(42) }
                == "POST / HTTP/1.1|Host: a|B: 1|Content-Length: 42")
    }

    @Test("Long samples of odd but legal heads arrive byte for byte, but for the named fields")
    func generated() {
        var random = SeededNumbers(7)
        for _ in 0..<500 {
            let (head, expected) = random.head()
            #expect(forwarded(Array(head.utf8)) == expected)
        }
    }
}

@Suite("What a request that only observe mode lets through becomes")
struct RegularisedRequestTests {
    @Test("Bare line feeds become CRLF")
    func bareLineFeed() {
        let text = "GET /a HTTP/1.1\nHost: a\nA: 1\r\nB:\n\n"
        #expect(forwarded(Array(text.utf8)) == "GET /a HTTP/1.1\r\nHost: a\r\nA: 1\r\nB:\r\n")
    }

    @Test("Folds become one space")
    func fold() {
        #expect(forwarded("GET / HTTP/1.1|Host: a|A: 1 |\t 2| 3|B: 4") == "GET / HTTP/1.1|Host: a|A: 1 2 3|B: 4")
        #expect(forwarded("GET / HTTP/1.1|Host: a|A:| 1|B: 4") == "GET / HTTP/1.1|Host: a|A: 1|B: 4")
    }

    @Test("Repeated equal lengths become one, and a byte that no rule forbids to forward stays")
    func repeated() {
        #expect(
            forwarded("POST / HTTP/1.1|Host: a|Content-Length: 3|A: \u{1}|Content-Length: 3")
                == "POST / HTTP/1.1|Host: a|Content-Length: 3|A: \u{1}")
    }

    @Test("Empty lines before the request line are not passed on")
    func emptyLines() {
        #expect(forwarded(Array("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)) == "GET / HTTP/1.1\r\nHost: a\r\n")
    }
}

@Suite("Forwarding fields")
struct ForwardingFieldTests {
    @Test("X-Request-Id is added where the client sent none")
    func requestID() {
        #expect(forwarded("GET / HTTP/1.1|Host: a", requestID: "01J") == "GET / HTTP/1.1|Host: a|X-Request-Id: 01J")
        #expect(
            forwarded("GET / HTTP/1.1|Host: a|x-request-id: mine", requestID: "01J")
                == "GET / HTTP/1.1|Host: a|x-request-id: mine")
        #expect(forwarded("GET / HTTP/1.1|Host: a", requestID: "01J") { $0.fields = [] } == "GET / HTTP/1.1|Host: a")
    }

    @Test("What a stranger says about forwarding is replaced")
    func untrusted() {
        #expect(
            forwarded(
                "GET / HTTP/1.1|X-Forwarded-For: 1.1.1.1|Host: a:8|x-forwarded-proto: https|X-Forwarded-Host: evil"
            ) {
                $0.fields = .xForwarded
            }
                == "GET / HTTP/1.1|Host: a:8|X-Forwarded-For: 192.0.2.7|X-Forwarded-Proto: http|X-Forwarded-Host: a:8")
    }

    @Test("What a trusted peer says is appended to, or kept")
    func trusted() {
        #expect(
            forwarded(
                "GET / HTTP/1.1|X-Forwarded-For: 1.1.1.1|Host: a|X-Forwarded-For: 2.2.2.2|X-Forwarded-Proto: https"
            ) {
                $0.fields = .xForwarded
                $0.isPeerTrusted = true
            }
                == "GET / HTTP/1.1|Host: a|X-Forwarded-Proto: https|X-Forwarded-For: 1.1.1.1, 2.2.2.2, 192.0.2.7|X-Forwarded-Host: a"
        )
    }

    @Test("Forwarded quotes what has to be quoted")
    func forwardedField() {
        #expect(
            forwarded("GET / HTTP/1.1|Host: a:8|Forwarded: for=x", peer: "::1") {
                $0.fields = .forwarded
                $0.isEncrypted = true
                $0.isPeerTrusted = true
            } == "GET / HTTP/1.1|Host: a:8|Forwarded: for=x, for=\"[::1]\";proto=https;host=\"a:8\"")
        #expect(
            forwarded("GET / HTTP/1.1|Host: a|Forwarded: for=x", peer: "unix:") { $0.fields = [.forwarded, .via] }
                == "GET / HTTP/1.1|Host: a|Forwarded: for=unknown;proto=http;host=\"a\"|Via: 1.1 pedant")
    }
}

/// Heads that are odd but legal.
extension SeededNumbers {
    fileprivate mutating func text(of alphabet: String, upTo count: Int, atLeast: Int = 0) -> String {
        let characters = Array(alphabet)
        return String((0..<(atLeast + next(count))).map { _ in characters[next(characters.count)] })
    }

    /// A head, and what it should become, both without the empty line's CRLF in the latter.
    fileprivate mutating func head() -> (String, String) {
        let token = "abcXYZ09!#$%&'*+-.^_`|~"
        let line =
            "\(text(of: "GETPOSX-", upTo: 8, atLeast: 1)) /\(text(of: "abc/%20?&=.;,@[]~", upTo: 60)) HTTP/1.1\r\n"
        var (sent, kept) = (line + "Host: a\r\n", line + "Host: a\r\n")
        for _ in 0..<next(30) {
            let blank = text(of: " \t", upTo: 4)
            let value = text(of: "abc =;,\"\t\u{E9}/:()<>@{}0", upTo: 80)
            switch next(6) {
            case 0:
                sent += ["TE:", "connection:", "KEEP-ALIVE:", "Upgrade:", "Expect:"][next(5)] + "\(blank)a b\r\n"
            default:
                let field = "q\(text(of: token, upTo: 30)):\(blank)\(value)\(blank)\r\n"
                sent += field
                kept += field
            }
        }
        return (sent + "\r\n", kept)
    }
}
