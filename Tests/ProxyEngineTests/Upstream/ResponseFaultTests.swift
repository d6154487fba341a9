import Testing

@testable import ProxyEngine

@Suite("Faults in the head of a response")
struct ResponseFaultTests {
    /// A bad head; `^` stands before the byte at fault.
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: ResponseFault.Kind
        let marked: String

        init(_ kind: ResponseFault.Kind, _ marked: String) {
            self.kind = kind
            self.marked = marked
        }

        var testDescription: String { "\(kind): \(marked.debugDescription)" }
        var text: String { marked.filter { $0 != "^" } }
        var offset: Int {
            marked.utf8.firstIndex(of: 0x5E).map { marked.utf8.distance(from: marked.utf8.startIndex, to: $0) } ?? -1
        }
    }

    static let small: ResponseLimits = {
        var limits = ResponseLimits()
        limits.headBytes = 120
        limits.fields = 4
        limits.connectionOptions = 3
        return limits
    }()

    static let cases = [
        Case(.malformedStatusLine, "^SSH-2.0-OpenSSH_9.6\r\n"),
        Case(.malformedStatusLine, "^\r\nHTTP/1.1 200 OK\r\n\r\n"),
        Case(.malformedStatusLine, "HTTP/^x.1 200 OK\r\n\r\n"),
        Case(.malformedStatusLine, "HTTP/1.1^\t200 OK\r\n\r\n"),
        Case(.malformedStatusLine, "^http/1.1 200 OK\r\n\r\n"),
        Case(.malformedStatusLine, "HTTP/1.1 200^-OK\r\n\r\n"),
        Case(.malformedStatusLine, "^\u{15}\u{3}\u{1}"),
        Case(.unsupportedVersion, "HTTP/^2.0 200 OK\r\n\r\n"),
        Case(.unsupportedVersion, "HTTP/1.^2 200 OK\r\n\r\n"),
        Case(.malformedStatusLine, "HTTP/1.1^0 200 OK\r\n\r\n"),
        Case(.invalidStatus, "HTTP/1.1 ^000 No\r\n\r\n"),
        Case(.invalidStatus, "HTTP/1.1 20^ OK\r\n\r\n"),
        Case(.invalidStatus, "HTTP/1.1 ^ 200 OK\r\n\r\n"),
        Case(.invalidStatus, "HTTP/1.1 200^0 OK\r\n\r\n"),
        Case(.unrequestedUpgrade, "HTTP/1.1 ^101 Switching Protocols\r\n\r\n"),
        Case(.bareLineFeed, "HTTP/1.1 200 OK^\n\r\n"),
        Case(.bareLineFeed, "HTTP/1.1 200^\n\r\n"),
        Case(.bareLineFeed, "HTTP/1.1 200 OK\r\nA: b^\n\r\n"),
        Case(.bareLineFeed, "HTTP/1.1 200 OK\r\nA: b\r\n^\n"),
        Case(.bareCarriageReturn, "HTTP/1.1 200 OK^\rA: b\r\n\r\n"),
        Case(.bareCarriageReturn, "HTTP/1.1 200 OK\r\nA: b^\r\r\n\r\n"),
        Case(.controlByte, "HTTP/1.1 200 O^\u{1}K\r\n\r\n"),
        Case(.controlByte, "HTTP/1.1 200 OK\r\nA: b^\u{0}c\r\n\r\n"),
        Case(.controlByte, "HTTP/1.1 200 OK\r\nA: 12345678901^\u{7F}\r\n\r\n"),
        Case(.leadingWhitespace, "HTTP/1.1 200 OK\r\n^ A: b\r\n\r\n"),
        Case(.obsoleteFold, "HTTP/1.1 200 OK\r\nA: b\r\n^\tc\r\n\r\n"),
        Case(.missingColon, "HTTP/1.1 200 OK\r\nContent-Length^\r\n\r\n"),
        Case(.emptyName, "HTTP/1.1 200 OK\r\n^: b\r\n\r\n"),
        Case(.spaceBeforeColon, "HTTP/1.1 200 OK\r\nA^ : b\r\n\r\n"),
        Case(.invalidName, "HTTP/1.1 200 OK\r\nA^ b: c\r\n\r\n"),
        Case(.invalidName, "HTTP/1.1 200 OK\r\nA^(: c\r\n\r\n"),
        Case(.invalidName, "HTTP/1.1 200 OK\r\nA^\u{E9}: c\u{1}\r\n\r\n"),
        Case(.tooManyFields, "HTTP/1.1 200 OK\r\na:\r\nb:\r\nc:\r\nd:\r\n^e:\r\n\r\n"),
        Case(.tooManyConnectionOptions, "HTTP/1.1 200 OK\r\nConnection: a,b,close\r\nConnection: c,^d\r\n\r\n"),
        Case(.headTooLarge, "HTTP/1.1 200 OK\r\nA: \(String(repeating: "x", count: 120 - 20))^x\r\n\r\n"),
        Case(.headTooLarge, "HTTP/1.1 200 OK\r\nA: \(String(repeating: "x", count: 120 - 23))\r\n\r^\n"),
        Case(.invalidContentLength, "HTTP/1.1 200 OK\r\nContent-Length: ^+5\r\n\r\n"),
        Case(.invalidContentLength, "HTTP/1.1 200 OK\r\nContent-Length: 5^, 5\r\n\r\n"),
        Case(.invalidContentLength, "HTTP/1.1 200 OK\r\nContent-Length:^\r\n\r\n"),
        Case(.invalidContentLength, "HTTP/1.1 200 OK\r\nContent-Length: ^9223372036854775808\r\n\r\n"),
        Case(.conflictingContentLength, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n^Content-Length: 6\r\n\r\n"),
        Case(.repeatedContentLength, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n^Content-Length: 5\r\n\r\n"),
        Case(.lengthAndTransferEncoding, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n^Transfer-Encoding: chunked\r\n\r\n"),
        Case(.emptyTransferEncoding, "HTTP/1.1 200 OK\r\n^Transfer-Encoding: ,\r\n\r\n"),
        Case(.unknownTransferCoding, "HTTP/1.1 200 OK\r\nTransfer-Encoding: ^gzip, chunked\r\n\r\n"),
        Case(.unknownTransferCoding, "HTTP/1.1 200 OK\r\nTransfer-Encoding: ^identity\r\n\r\n"),
        Case(.chunkedTwice, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: ^chunked\r\n\r\n"),
        Case(.transferEncodingInOldVersion, "HTTP/1.0 200 OK\r\n^Transfer-Encoding: chunked\r\n\r\n"),
    ]

    @Test("Each is found where it is, in every split", arguments: cases)
    func faults(example: Case) {
        let fault = ParsedResponse(example.text, limits: Self.small).fault
        #expect(fault?.kind == example.kind)
        #expect(fault?.offset == example.offset)
        for cuts in ParsedResponse.splits(of: example.text) {
            let split = ParsedResponse(example.text, cuts: cuts, limits: Self.small).fault
            #expect(split?.kind == example.kind && split?.offset == example.offset)
        }
    }

    @Test("Every kind of fault in a head has an example here")
    func completeness() {
        let elsewhere: Set<ResponseFault.Kind> = [.noAnswer, .headTruncated, .tooManyInterimResponses]
        let shown = Set(Self.cases.map(\.kind)).union(elsewhere)
        for kind in ResponseFault.Kind.allCases where kind.part == "head" { #expect(shown.contains(kind), "\(kind)") }
    }

    @Test("A connection that closes within the head is told by how far it came")
    func truncated() {
        let parser = ResponseHeadParser()
        #expect(parser.end(received: 0).kind == .noAnswer)
        #expect(
            parser.end(received: 17).description
                == "head of the response, byte 17: expected the rest of the head before the connection closed, found the end after 17 bytes"
        )
    }

    @Test("The wording names place, expectation and finding")
    func wording() {
        #expect(
            ParsedResponse("SSH-2.0-OpenSSH\r\n").fault?.description
                == "head of the response, byte 0: expected `HTTP/1.1` or `HTTP/1.0`, a space, the status and a reason, found `SSH-2.0-OpenSSH\\x0D\\x0A`"
        )
        #expect(
            ParsedResponse("HTTP/1.1 200 OK\r\nX-A : 1\r\n\r\n").fault?.description
                == "head of the response, byte 20: expected the colon right behind the field name, found a space")
        #expect(
            ParsedResponse("HTTP/1.1 200 OK\r\nX: \u{1}\r\n\r\n").fault?.description
                == "head of the response, byte 20: expected no control byte in a line, found byte 0x01")
    }
}
