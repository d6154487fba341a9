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
    ///   - isDecoded: true if `held` is what was behind the body's content codings. Coded bytes are never kept: nobody
    ///     can see the secrets in them.
    package func capture(
        _ bytes: Span<UInt8>, _ requestHead: RequestHead, _ redaction: Redaction, held: Span<UInt8>,
        isDecoded: Bool = false, framing: BodyFraming, received: Int, redactor: Redactor
    ) -> Record.Capture {
        let start = min(requestHead.start, bytes.count)
        let end = requestHead.end > start ? min(requestHead.end, bytes.count) : bytes.count
        let shown = start..<min(end, start &+ head)
        let headCopy = redaction.copy(bytes, shown)
        let behind = end..<(end &+ behindHead(bytes.count &- end, framing))
        var kept = Record.Capture(head: headCopy, body: [], isTruncated: shown.upperBound < end)
        let isChunked = requestHead.first(.transferEncoding) != nil && !isDecoded
        if isDecoded || !CaptureWindow.isCoded(bytes, requestHead) {
            kept.body =
                held.isEmpty && !isDecoded
                ? masked(bytes.extracting(behind), redactor, isChunked) : masked(held, redactor, isChunked)
        }
        kept.isBodyDecoded = isDecoded && !kept.body.isEmpty
        let bodyCount = max(received, held.isEmpty ? behind.count : held.count)
        if kept.body.count < bodyCount { kept.isTruncated = true }
        return kept
    }

    /// True if the body came in a content coding, or says so.
    private static func isCoded(_ bytes: Span<UInt8>, _ requestHead: RequestHead) -> Bool {
        requestHead.fields.contains { field in
            field.known == .contentEncoding && !ByteText.equals(bytes, field.value, ignoringCase: "identity")
        }
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
        guard count > 0, !CaptureWindow.isCompressed(bytes) else { return [] }
        return redactor.redaction(ofBody: bytes, upTo: count, isChunked: isChunked).copy(bytes, 0..<count)
    }

    /// True for gzip and Zstandard data, which some send without a word about it.
    private static func isCompressed(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 4 else { return false }
        return (bytes[0] == 0x1F && bytes[1] == 0x8B)
            || (bytes[0] == 0x28 && bytes[1] == 0xB5 && bytes[2] == 0x2F && bytes[3] == 0xFD)
    }
}
