import Testing

@testable import ProxyEngine

/// What a body came to, fed in one split.
struct FollowedBody: Equatable {
    var data = ""
    var consumed = 0
    var isComplete = false
    var fault: ResponseFault.Kind?
    var offset: Int?

    init(_ text: String, _ framing: ResponseFraming, cuts: [Int] = [], limits: ResponseLimits = .init()) {
        let bytes = Array(text.utf8)
        var follower = ResponseBodyFollower(limits: limits)
        follower.begin(framing)
        var start = 0
        for cut in cuts + [bytes.count] where fault == nil && !isComplete {
            feed(bytes.span.extracting(start..<cut), to: &follower)
            start = cut
        }
        if fault == nil, !isComplete, let end = follower.end() { (fault, offset) = (end.kind, end.offset) }
    }

    private mutating func feed(_ bytes: Span<UInt8>, to follower: inout ResponseBodyFollower) {
        var index = 0
        while true {
            switch follower.step(bytes, from: index) {
            case .data(let range):
                for place in range { data.unicodeScalars.append(UnicodeScalar(bytes[place])) }
                index = range.upperBound
            case .incomplete:
                consumed += bytes.count
                return
            case .complete(let count):
                consumed += count
                isComplete = true
                return
            case .failed(let found):
                // What was read before a fault has no meaning.
                consumed = 0
                (fault, offset) = (found.kind, found.offset)
                return
            }
        }
    }
}

@Suite("Following the body of a response")
struct ResponseBodyFollowerTests {
    @Test("No body and an empty body are complete at once")
    func nothing() {
        for framing in [ResponseFraming.none, .length(0)] {
            let body = FollowedBody("HTTP/1.1", framing)
            #expect(body.isComplete && body.consumed == 0 && body.data.isEmpty)
        }
    }

    @Test("A length is counted, and what follows it is left")
    func length() {
        for cuts in ParsedResponse.splits(of: "hello, next") {
            let body = FollowedBody("hello, next", .length(5), cuts: cuts)
            #expect(body.isComplete && body.consumed == 5 && body.data == "hello")
        }
    }

    @Test("A connection that closes too early leaves the body truncated, both counts are told")
    func truncated() {
        var follower = ResponseBodyFollower()
        follower.begin(.length(10))
        #expect(follower.follow(Array("1234".utf8).span) == .incomplete)
        #expect(
            follower.end()?.description
                == "body of the response, byte 4: expected the rest of the body before the connection closed, found 4 of 10 bytes"
        )
    }

    @Test("Until close, all is data and the end is no fault")
    func untilClose() {
        var follower = ResponseBodyFollower()
        follower.begin(.untilClose)
        #expect(follower.follow(Array("1234".utf8).span) == .incomplete)
        #expect(!follower.isComplete)
        #expect(follower.end() == nil)
        #expect(follower.isComplete)
    }

    @Test("Chunks, extensions and trailers are walked in every split")
    func chunked() {
        let text = "5\r\nhello\r\n00A ; x=\"y z\";q\r\n, 90123456\r\n0;last\r\nX-Sum: 1\r\nEmpty:\r\n\r\nHTTP/1.1"
        for cuts in ParsedResponse.splits(of: text) {
            let body = FollowedBody(text, .chunked, cuts: cuts)
            #expect(body.isComplete)
            #expect(body.consumed == text.utf8.count - 8)
            #expect(body.data == "hello, 90123456")
        }
    }

    @Test("A follower is used again")
    func reuse() {
        var follower = ResponseBodyFollower()
        follower.begin(.chunked)
        #expect(follower.follow(Array("0\r\n\r\n".utf8).span) == .complete(consumed: 5))
        follower.begin(.length(3))
        #expect(follower.follow(Array("abcdef".utf8).span) == .complete(consumed: 3))
        follower.begin(.chunked)
        #expect(follower.follow(Array("1\r\nx".utf8).span) == .incomplete)
        #expect(follower.received == 4)
    }

    @Test("A size of 63 bits is counted, not read")
    func large() {
        #expect(FollowedBody("7fffffffffffffff\r\nx", .chunked).fault == .bodyTruncated)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let kind: ResponseFault.Kind
        let marked: String

        init(_ kind: ResponseFault.Kind, _ marked: String) {
            self.kind = kind
            self.marked = marked
        }

        var testDescription: String { "\(kind): \(marked.debugDescription)" }
    }

    static let cases = [
        Case(.invalidChunkSize, "^\r\n"),
        Case(.invalidChunkSize, "^x\r\n"),
        Case(.invalidChunkSize, "5^x\r\n"),
        Case(.invalidChunkSize, "^-5\r\n"),
        Case(.invalidChunkSize, "0^x5\r\n"),
        Case(.invalidChunkSize, "^ 5\r\n"),
        Case(.chunkSizeOverflow, "0000000000000000^0\r\n"),
        Case(.chunkSizeOverflow, "800000000000000^0\r\n"),
        Case(.whitespaceAfterChunkSize, "5  ^\r\nhello\r\n"),
        Case(.invalidChunkExtension, "5 ^x\r\n"),
        Case(.invalidChunkExtension, "5;a=^\u{1}\r\n"),
        Case(.invalidChunkExtension, "5;a\r^x\n"),
        Case(.bareLineFeedInChunkLine, "5^\nhello"),
        Case(.bareLineFeedInChunkLine, "5;a^\nhello"),
        Case(.chunkLineTooLong, "5;aaaaaaaaaaaaaaaaaa^a\r\n"),
        Case(.missingChunkEnd, "5\r\nhello^5\r\n"),
        Case(.missingChunkEnd, "5\r\nhello^\n"),
        Case(.missingChunkEnd, "5\r\nhello\r^x"),
        Case(.invalidTrailer, "0\r\n^ x\r\n\r\n"),
        Case(.invalidTrailer, "0\r\nA^ : x\r\n\r\n"),
        Case(.invalidTrailer, "0\r\nA: x^\n\r\n"),
        Case(.invalidTrailer, "0\r\nA: x\r^y\r\n\r\n"),
        Case(.invalidTrailer, "0\r\n\r^x"),
        Case(.trailerTooLarge, "0\r\nA: 345678901234567890123456789^0\r\n\r\n"),
        Case(.bodyTruncated, "5\r\nhel^"),
        Case(.bodyTruncated, "5\r\nhello\r\n^"),
        Case(.bodyTruncated, "0\r\n^"),
    ]

    @Test("Each fault is found where it is, in every split", arguments: cases)
    func faults(example: Case) throws {
        var limits = ResponseLimits()
        limits.chunkLineBytes = 20
        limits.trailerBytes = 30
        let text = example.marked.filter { $0 != "^" }
        let mark = try #require(Array(example.marked.utf8).firstIndex(of: 0x5E))
        for cuts in ParsedResponse.splits(of: text) + [[]] {
            let body = FollowedBody(text, .chunked, cuts: cuts, limits: limits)
            #expect(body.fault == example.kind)
            #expect(body.offset == mark)
        }
    }

    @Test("Every kind of fault in a body has an example here")
    func completeness() {
        let shown = Set(Self.cases.map(\.kind))
        for kind in ResponseFault.Kind.allCases where kind.part == "body" { #expect(shown.contains(kind), "\(kind)") }
    }
}
