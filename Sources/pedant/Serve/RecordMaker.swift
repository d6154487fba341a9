internal import Linux
internal import ProxyEngine
internal import RejectionLog
internal import RequestValidation

/// What is kept of each request that is worth a record.
struct RecordMaker {
    let redactor: Redactor
    let window: CaptureWindow

    /// - Parameters:
    ///   - head: the message from its first byte.
    ///   - body: its first body bytes where they were held or decoded.
    func record(of request: borrowing JudgedRequest, head: Span<UInt8>, body: Span<UInt8>) -> Record {
        let userAgent = field(.userAgent, of: request, head)
        let label = ClientLabel.of(userAgent)
        return Record(
            diagnosis: request.diagnosis, time: request.time / 1_000_000, mode: request.route.mode,
            listener: request.listener.description, client: request.client.hostText,
            port: request.client.port.map { Int($0) }, ordinal: request.ordinal, route: request.route.name,
            userAgent: userAgent, clientLabel: label, clientRequestID: field(.xRequestID, of: request, head),
            sizes: Record.Sizes(head: request.headLength, body: request.bodyReceived, framing: request.framing),
            receiveMicroseconds: Int(request.receiveNanoseconds / 1000),
            fingerprint: Fingerprint.of(request.diagnosis, clientLabel: label),
            capture: window.capture(
                head, request.requestHead, request.redaction, held: body, isDecoded: request.isBodyDecoded,
                framing: request.framing, received: request.bodyReceived, redactor: request.policy.redactor))
    }

    /// A field's value, secrets masked.
    private func field(_ known: KnownField, of request: borrowing JudgedRequest, _ head: Span<UInt8>) -> String? {
        request.requestHead.first(known).map { request.redaction.text(head, $0.value, limit: 300) }
    }
}
