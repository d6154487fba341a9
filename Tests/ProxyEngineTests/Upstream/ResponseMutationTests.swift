import Testing

@testable import ProxyEngine

@Suite("Mutated responses")
struct ResponseMutationTests {
    private static let heads = [
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: keep-alive, X-A\r\nX-A: 1\r\n\r\n",
        "HTTP/1.0 404 Not Found\r\nServer: legacy/1.0 (odd; very)\r\nSet-Cookie: a=b; Path=/\r\nSet-Cookie: c=d\r\n\r\n",
        "HTTP/1.1 204 \r\n\r\n",
        "HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\nEmpty:\r\n\r\n",
    ]

    private func read(_ bytes: [UInt8], _ cuts: [Int]) -> (ResponseHeadParser.Progress, ResponseHead) {
        var parser = ResponseHeadParser()
        parser.begin(answersHeadRequest: false)
        for cut in cuts {
            let progress = parser.feed(bytes.span.extracting(0..<cut))
            if progress != .incomplete { return (progress, parser.head) }
        }
        return (parser.feed(bytes.span), parser.head)
    }

    @Test("No split of a mutated head reads differently from the whole")
    func heads() {
        var numbers = SeededNumbers(1)
        for round in 0..<8000 {
            let bytes = numbers.mutated(Array(Self.heads[round % Self.heads.count].utf8))
            let (whole, head) = read(bytes, [])
            let (split, splitHead) = read(bytes, numbers.cuts(of: bytes.count))
            if case .failed(let one) = whole, case .failed(let other) = split {
                // What is shown of a broken status line depends on how much of it was there.
                #expect(one.kind == other.kind && one.offset == other.offset)
            } else {
                #expect(whole == split)
            }
            #expect(head.fields == splitHead.fields && head.framing == splitHead.framing)
        }
    }

    @Test("No split of a mutated chunked body reads differently from the whole")
    func bodies() {
        let body = Array("5\r\nhello\r\n10;a=\"b\"\r\n0123456789abcdef\r\n0\r\nX-Sum: 1\r\n\r\nHTTP/1.1 200".utf8)
        var numbers = SeededNumbers(2)
        for _ in 0..<8000 {
            let text = String(decoding: numbers.mutated(body).filter { $0 < 0x80 }, as: UTF8.self)
            let whole = FollowedBody(text, .chunked)
            #expect(whole == FollowedBody(text, .chunked, cuts: numbers.cuts(of: text.utf8.count)))
        }
    }

    @Test("Eight bytes at a time find the same control byte as one at a time")
    func controlBytes() {
        var numbers = SeededNumbers(3)
        for _ in 0..<4000 {
            let bytes = (0..<numbers.next(40)).map { _ in
                numbers.next(12) == 0 ? UInt8(numbers.next(256)) : UInt8(0x20 + numbers.next(0x5F))
            }
            let start = numbers.next(bytes.count + 1)
            let expected = bytes.indices.first { $0 >= start && ByteScan.isControl(bytes[$0]) } ?? bytes.count
            #expect(ByteScan.firstControl(in: bytes.span, from: start) == expected)
        }
    }
}
