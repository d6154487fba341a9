import RequestValidation

@testable import RejectionLog

enum RecordSamples {
    /// A record as the proxy makes it, of a request with a fault in its target.
    static func record(id: String = "01JD8QZZZZZZZZZZZZZZZZZZZZ", outcome: Diagnosis.Outcome = .rejected) -> Record {
        let bytes = Array(
            "GET /a\u{7}b?token=secret99 HTTP/1.1\r\nHost: a.example\r\nContent-Length: 4\r\n\r\n\"\u{0}é\n".utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(bytes.span)
        let verdict = validator.verdict(bytes.span)
        let redactor = Redactor()
        let redaction = redactor.redaction(of: bytes.span, validator.head, showing: verdict.findings)
        let diagnosis = Diagnosis(
            verdict, validator.head, bytes.span, redactor, redaction,
            Diagnosis.Labels(outcome: outcome, id: id, support: "ask \"us\""))
        let capture = CaptureWindow(body: 100).capture(
            bytes.span, validator.head, redaction, held: Span(), framing: validator.framing, received: 0,
            redactor: redactor)
        return Record(
            diagnosis: diagnosis, time: 1_764_000_000_123, mode: .enforce, listener: "127.0.0.1:8080",
            client: "192.0.2.1", port: 4711, ordinal: 2, route: "default", userAgent: "curl/8.5.0 \"x\"",
            clientLabel: "curl/8.5.0", clientRequestID: nil,
            sizes: Record.Sizes(head: 70, body: 0, framing: validator.framing), receiveMicroseconds: 12,
            fingerprint: Fingerprint.of(diagnosis, clientLabel: "curl/8.5.0"), capture: capture)
    }

    static func line(_ record: Record) -> [UInt8] {
        var json = JSONWriter()
        RecordEncoder.append(record, to: &json)
        return json.bytes
    }
}
