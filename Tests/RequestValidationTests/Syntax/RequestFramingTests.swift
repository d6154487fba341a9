import Fuzzing
import Testing

@testable import RequestValidation

@Suite struct RequestFramingTests {
    @Test(arguments: [
        ("", BodyFraming.none), ("Content-Length: 0", .length(0)), ("Content-Length: 5", .length(5)),
        ("content-length:5", .length(5)), ("Content-Length: 007", .length(7)),
        ("Content-Length: 9223372036854775807", .length(Int.max)), ("Content-Length: 9223372036854775808", .unknown),
        ("Content-Length: 99999999999999999999", .unknown), ("Content-Length:", .unknown),
        ("Content-Length: 5\r\nContent-Length: 5", .length(5)),
        ("Content-Length: 5\r\nContent-Length: 05", .length(5)),
        ("Content-Length: 5\r\nContent-Length: 6", .unknown), ("Content-Length: 5, 5", .unknown),
        ("Content-Length: +5", .unknown), ("Content-Length: 5 6", .unknown), ("Content-Length: 0x5", .unknown),
        ("Content-Length:\r\n 5", .length(5)), ("Content-Length: 5\r\n \r\n ", .length(5)),
        ("Transfer-Encoding: chunked", .chunked), ("TRANSFER-ENCODING: ChunKED", .chunked),
        ("Transfer-Encoding:\r\n\tchunked", .chunked), ("Transfer-Encoding: chunked\n ", .chunked),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5", .unknown),
        ("Content-Length: 5\r\nTransfer-Encoding: chunked", .unknown),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .unknown),
        ("Transfer-Encoding: gzip, chunked", .unknown), ("Transfer-Encoding: chunked,", .unknown),
        ("Transfer-Encoding:", .unknown), ("Transfer-Encoding: identity", .unknown),
        ("Transfer-Encoding: chunked\u{B}", .unknown), ("Transfer-Encoding: chunked\r", .unknown),
        ("X-Content-Length: 5", .none), ("TE: chunked", .none),
    ]) func `the fields settle where the body ends`(_ fields: String, _ framing: BodyFraming) {
        #expect(self.framing("POST / HTTP/1.1\r\nHost: a\r\n\(fields.isEmpty ? "" : fields + "\r\n")\r\n") == framing)
    }

    @Test func `a 1.0 request has no chunks`() {
        #expect(framing("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") == .unknown)
        #expect(framing("POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\n") == .length(3))
    }

    /// In observe mode only unforwardable findings keep a request away from the backend, so a request whose end is not
    /// known must have one, whatever its fields say.
    @Test func `a request without a certain end is rejected in every mode and names one reason at least`() {
        var settings = PolicySettings()
        settings.mode = .observe
        let policy = ValidationPolicy(settings)
        var generator = SeededGenerator(seed: 9112)
        for _ in 0..<6000 {
            let head = randomHead(&generator)
            let bytes = Array(head.utf8)
            var validator = RequestValidator(policy: policy)
            validator.begin()
            guard case .complete = validator.feedHead(bytes.span) else { continue }
            let verdict = validator.verdict(bytes.span)
            let isUnforwardable = verdict.findings.contains { $0.isUnforwardable }
            if validator.framing == .unknown {
                #expect(
                    isUnforwardable && verdict.action == .reject && !verdict.isFramingIntact, "\(head.debugDescription)"
                )
            }
            if verdict.action == .forward { expectPlainFraming(validator.head, validator.framing, bytes, head) }
        }
    }

    @Test func `each of many framing faults is found once, in message order`() {
        let bytes = Array(
            "POST / HTTP/1.0\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: x\r\nTransfer-Encoding: gzip, , chunked, chunked, br\r\n\r\n"
                .utf8)
        let verdict = ExampleRunner.run(bytes, ValidationPolicy())
        #expect(
            verdict.findings.map { $0.rule.id } == [
                "framing/length-and-chunked", "framing/invalid-content-length", "framing/transfer-encoding-in-http-1.0",
                "framing/unknown-transfer-coding", "framing/empty-transfer-encoding", "framing/chunked-not-final",
                "framing/chunked-twice",
            ])
        #expect(verdict.status == 400)
    }

    // MARK: helpers

    private func framing(_ head: String) -> BodyFraming {
        let bytes = Array(head.utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        let progress = validator.feedHead(bytes.span)
        #expect(progress == .complete(length: bytes.count), "\(head.debugDescription)")
        return validator.framing
    }

    private func randomHead(_ generator: inout SeededGenerator) -> String {
        let names = [
            "Content-Length", "Transfer-Encoding", "content-length ", "Transfer_Encoding", "TRANSFER-ENCODING", "X",
            "Tran\u{17F}fer-Encoding", "Content\u{B}-Length",
        ]
        let values = [
            "5", "05", "6", "5,5", "", "+5", "5\r", "5\r\n 6", "\r\n 5", "chunked", "Chunked", "chunked\r",
            "\u{B}chunked",
            "gzip", "chunked, chunked", ",chunked", "chun\u{212A}ed", "identity", "chunked;a=b", "\"chunked\"",
            "\r\n chunked",
            "chunked\r\n ", "chunked\r\n , gzip", "5\u{0}", "chunked\u{0}", "99999999999999999999", "\u{C}5",
        ]
        var head = "POST / HTTP/1.\(Int.random(in: 0...9, using: &generator) == 0 ? 0 : 1)\r\nHost: a\r\n"
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let name = names.randomElement(using: &generator) ?? ""
            let value = values.randomElement(using: &generator) ?? ""
            let end = Int.random(in: 0...9, using: &generator) == 0 ? "\n" : "\r\n"
            head += "\(name): \(value)\(end)"
        }
        return head + "\r\n"
    }

    /// What is forwarded says once and in one way where it ends.
    private func expectPlainFraming(_ head: RequestHead, _ framing: BodyFraming, _ bytes: [UInt8], _ text: String) {
        let codings = head.fields.filter { $0.known == .transferEncoding }
        let lengths = head.fields.filter { $0.known == .contentLength }
        switch framing {
        case .none: #expect(codings.isEmpty && lengths.isEmpty, "\(text.debugDescription)")
        case .chunked: #expect(codings.count == 1 && lengths.isEmpty, "\(text.debugDescription)")
        case .length(let length):
            let parsed = lengths.map { ContentLength.parse(bytes.span, $0.value) }
            #expect(codings.isEmpty && parsed.allSatisfy { $0 == length }, "\(text.debugDescription)")
        case .unknown: Issue.record("forwarded without an end: \(text.debugDescription)")
        }
    }
}
