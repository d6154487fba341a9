package import RequestValidation

/// How much of a request a record keeps.
package struct CaptureWindow: Sendable {
    /// Of the head, in bytes.
    package var head = 16 * 1024
    /// Of the body, in bytes.
    package var body: Int

    package init(body: Int) { self.body = max(0, body) }

    /// Cuts the windows out of a request and masks the secrets in them.
    ///
    /// - Parameters:
    ///   - bytes: from the head's buffer, may reach into the body.
    ///   - redaction: of the head's bytes.
    ///   - held: the body's first bytes where they were held; else those behind the head are taken.
    package func capture(
        _ bytes: Span<UInt8>, _ requestHead: RequestHead, _ redaction: Redaction, held: Span<UInt8>,
        framing: BodyFraming, received: Int, redactor: Redactor
    ) -> Record.Capture {
        let start = min(requestHead.start, bytes.count)
        let end = requestHead.end > start ? min(requestHead.end, bytes.count) : bytes.count
        let shown = start..<min(end, start &+ head)
        let headCopy = redaction.copy(bytes, shown)
        let behind = end..<(end &+ behindHead(bytes.count &- end, framing))
        let isChunked = requestHead.first(.transferEncoding) != nil
        let bodyCopy =
            held.isEmpty
            ? masked(bytes.extracting(behind), redactor, isChunked) : masked(held, redactor, isChunked)
        let bodyCount = max(received, held.isEmpty ? behind.count : held.count)
        return Record.Capture(
            head: headCopy, body: bodyCopy, isTruncated: shown.upperBound < end || bodyCopy.count < bodyCount)
    }

    /// How many of the bytes behind the head are the body's; those of a message without a known end are all shown.
    private func behindHead(_ count: Int, _ framing: BodyFraming) -> Int {
        switch framing {
        case .none: 0
        case .length(let length): min(count, length)
        case .chunked, .unknown: count
        }
    }

    private func masked(_ bytes: Span<UInt8>, _ redactor: Redactor, _ isChunked: Bool) -> [UInt8] {
        let count = min(bytes.count, body)
        guard count > 0 else { return [] }
        return redactor.redaction(ofBody: bytes, upTo: count, isChunked: isChunked).copy(bytes, 0..<count)
    }
}
