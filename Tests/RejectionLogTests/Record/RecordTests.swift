import Foundation
import RequestValidation
import Testing

@testable import RejectionLog

@Suite("Records as lines of JSON")
struct RecordTests {
    @Test("A record is one line of JSON, and no secret is in it")
    func oneLine() throws {
        let line = RecordSamples.line(RecordSamples.record())
        #expect(line.last == 0x0A)
        #expect(!line.dropLast().contains(0x0A))
        #expect(try JSONSerialization.jsonObject(with: Data(line)) is [String: Any])
        #expect(!String(decoding: line, as: UTF8.self).contains("secret99"))
    }

    @Test("A record is read back as it was written, and tells what the 400 told", arguments: Diagnosis.Outcome.allCases)
    func roundTrip(_ outcome: Diagnosis.Outcome) throws {
        let record = RecordSamples.record(outcome: outcome)
        #expect(!record.diagnosis.findings.isEmpty)
        let decoded = try #require(RecordDecoder.record(RecordSamples.line(record)))
        #expect(decoded == record)
        #expect(TextRendering.text(decoded.diagnosis) == TextRendering.text(record.diagnosis))
    }

    @Test("A finding in a body is read back with its line as it reads")
    func body() throws {
        var record = RecordSamples.record()
        record.diagnosis.findings = [
            DiagnosedFinding(
                rule: "json/trailing-comma", level: .error, message: "trailing comma", part: "body", length: 1, line: 3,
                column: 12, bodyOffset: 47, pointer: "/größe", expected: "a name", found: "`}`",
                excerpt: Excerpt(line: 3, text: "  \"größe\": \"日本\\n\", \\u{202E}", caret: 18, length: 1),
                fix: "remove the comma", contract: "orders.yaml:12:7, /components", spec: "RFC 8259 section 4")
        ]
        let decoded = try #require(RecordDecoder.record(RecordSamples.line(record)))
        #expect(decoded == record)
        #expect(TextRendering.text(decoded.diagnosis) == TextRendering.text(record.diagnosis))
        #expect(HTMLRendering.text(decoded.diagnosis) == HTMLRendering.text(record.diagnosis))
    }

    @Test("Bytes that are not UTF-8 are kept as Base64")
    func binary() throws {
        var record = RecordSamples.record()
        record.capture = Record.Capture(
            head: [0xFF, 0xFE, 0x00], body: [0xC3, 0x28], isBodyDecoded: true, isTruncated: true)
        let line = RecordSamples.line(record)
        #expect(String(decoding: line, as: UTF8.self).contains("\"head_base64\":\"//4A\",\"body_base64\":\"wyg=\""))
        #expect(try #require(RecordDecoder.record(line)).capture == record.capture)
    }

    @Test(
        "A torn line, another version and other JSON are no records",
        arguments: ["{\"v\":1,\"id\":\"0", "{\"v\":2}", "[]", "", "{\"v\":1}", "null"])
    func noRecords(_ text: String) {
        #expect(RecordDecoder.record(Array(text.utf8)) == nil)
    }

    @Test(
        "Times are read back to the millisecond", arguments: [0, 1_764_000_000_123, 951_782_400_001, 4_102_444_799_999])
    func times(_ time: Int64) {
        #expect(RecordDecoder.milliseconds(RecordEncoder.timestamp(time)) == time)
    }

    @Test("Members of later versions are ignored")
    func unknownMembers() {
        let line = String(decoding: RecordSamples.line(RecordSamples.record()).dropLast(2), as: UTF8.self)
        #expect(RecordDecoder.record(Array((line + ",\"new\":{\"a\":[1]}}").utf8)) != nil)
    }
}

@Suite("Capture windows")
struct CaptureWindowTests {
    private func capture(
        _ text: String, body: Int = 10, head: Int = 1000, held: String = "", isDecoded: Bool = false
    ) -> Record.Capture {
        let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(bytes.span)
        var window = CaptureWindow(body: body)
        window.head = head
        let redactor = Redactor()
        let redaction = redactor.redaction(of: bytes.span, validator.head, showing: [])
        let heldBytes = Array(held.utf8)
        return window.capture(
            bytes.span, validator.head, redaction, held: heldBytes.span, isDecoded: isDecoded,
            framing: validator.framing, received: heldBytes.count, redactor: redactor)
    }

    @Test("Coded bytes are not kept, what is behind the coding is")
    func coded() {
        let head = "POST / HTTP/1.1\nHost: a\nContent-Encoding: gzip\nContent-Length: 20\n\n"
        for kept in [capture(head, held: "0123456789"), capture(head + "0123456789abcdefghij")] {
            #expect(kept.body.isEmpty && kept.isTruncated && !kept.isBodyDecoded)
        }
        let decoded = capture(head, body: 100, held: "token=secret99", isDecoded: true)
        #expect(String(decoding: decoded.body, as: UTF8.self) == "token=********")
        #expect(decoded.isBodyDecoded)
        #expect(capture(head + "0123456789abcdefghij", isDecoded: true).body.isEmpty)
        #expect(!capture(head.replacing("gzip", with: "identity"), held: "0123456789").body.isEmpty)
    }

    @Test("Compressed bytes are not kept even if nothing says what they are")
    func compressed() {
        let head = "POST / HTTP/1.1\nHost: a\nContent-Length: 20\n\n"
        #expect(capture(head, held: "\u{28}\u{1F}").body.count == 2)
        var window = CaptureWindow(body: 10)
        window.head = 100
        let bytes = Array(head.replacing("\n", with: "\r\n").utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(bytes.span)
        let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0]
        let kept = window.capture(
            bytes.span, validator.head, .none, held: gzip.span, framing: validator.framing, received: gzip.count,
            redactor: Redactor())
        #expect(kept.body.isEmpty && kept.isTruncated)
    }

    @Test("The head is kept whole and the body to its limit")
    func limits() {
        let kept = capture("POST / HTTP/1.1\nHost: a\nContent-Length: 20\n\n0123456789abcdefghij")
        #expect(String(decoding: kept.head, as: UTF8.self).hasSuffix("Content-Length: 20\r\n\r\n"))
        #expect(String(decoding: kept.body, as: UTF8.self) == "0123456789")
        #expect(kept.isTruncated)
    }

    @Test("Bytes of the next message are not this one's body")
    func pipelined() {
        #expect(capture("GET / HTTP/1.1\nHost: a\n\nGET /2 HTTP/1.1\n").body.isEmpty)
        let kept = capture("POST / HTTP/1.1\nHost: a\nContent-Length: 2\n\nabGET / HTTP/1.1\n")
        #expect(String(decoding: kept.body, as: UTF8.self) == "ab")
        #expect(!kept.isTruncated)
    }

    @Test("Secrets in a held body are masked")
    func heldBody() {
        let kept = capture(
            "POST / HTTP/1.1\nHost: a\nContent-Length: 30\n\n", body: 100, held: "{\"password\": \"hunter2\"}")
        #expect(String(decoding: kept.body, as: UTF8.self) == "{\"password\": \"*******\"}")
    }
}

@Suite("Fingerprints")
struct FingerprintTests {
    @Test(
        "Variable segments are folded",
        arguments: [
            ("/orders/17?x=1", "/orders/{number}"), ("/v2/a.b/c", "/v2/a.b/c"),
            ("/u/550e8400-e29b-41d4-a716-446655440000/x", "/u/{uuid}/x"),
            ("/f/0123456789abcdef0123", "/f/{hash}"), ("/s/01JD8QZZZZZZZZZZZZZZZZ1234", "/s/{id}"), ("", ""),
        ])
    func folding(_ target: String, _ expected: String) {
        #expect(Fingerprint.foldedPath(target) == expected)
    }

    @Test("The same fault of the same client has one fingerprint, another client's another")
    func identity() {
        let diagnosis = RecordSamples.record().diagnosis
        var other = diagnosis
        other.id = "01JD8QZZZZZZZZZZZZZZZZZZZA"
        #expect(Fingerprint.of(diagnosis, clientLabel: "a/1") == Fingerprint.of(other, clientLabel: "a/1"))
        #expect(Fingerprint.of(diagnosis, clientLabel: "a/1") != Fingerprint.of(diagnosis, clientLabel: "a/2"))
        #expect(Fingerprint.of(diagnosis, clientLabel: "a/1").utf8.count == 16)
    }

    @Test(
        "Clients are named by product and version",
        arguments: [
            (nil, "unknown"), ("", "unknown"), ("okhttp/4.12.0", "okhttp/4.12.0"),
            ("curl/8.5.0 (x86_64)", "curl/8.5.0"),
            ("Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36", "Chrome/120"),
            ("Mozilla/5.0 (Mac) AppleWebKit/605 (KHTML, like Gecko) Version/17.1 Safari/605.1", "Safari/17"),
            ("Mozilla/5.0 (X) Gecko/2010 Firefox/121.0", "Firefox/121"), ("Mozilla/4.0", "Mozilla/4.0"),
        ] as [(String?, String)])
    func labels(_ agent: String?, _ expected: String) {
        #expect(ClientLabel.of(agent) == expected)
    }
}
