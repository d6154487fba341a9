/// Finds secrets in the raw bytes of a message: credentials, cookies, tokens, keys and passwords by the name of their
/// field, parameter, JSON member, XML element or multipart part, and tokens by their shape anywhere.
///
/// It reads raw bytes and not a parsed head, because the messages that need it most cannot be parsed: a space before
/// the colon, a fold, a missing colon, the tail of a body where a request line should be.
public struct Redactor: Sendable {
    private let names: SecretName

    /// - Parameter additionalNames: names of fields and parameters that are secret besides those known, in any spelling.
    public init(additionalNames: [String] = []) {
        names = SecretName(additional: additionalNames)
    }

    /// The secrets among the bytes of a window.
    ///
    /// - Parameters:
    ///   - bytes: a buffer with the message.
    ///   - window: from the message's first byte to where nothing more will be shown.
    ///   - startsInBody: true if the message's first bytes are the rest of another one's body: a value whose name is
    ///     not in sight.
    public func redaction(
        of bytes: Span<UInt8>, in window: Range<Int>, startsInBody: Bool = false
    ) -> Redaction {
        var scan = SecretScan(names: names, window: window.clamped(to: 0..<bytes.count))
        if startsInBody { scan.maskRestOfValue(bytes) }
        scan.run(bytes)
        return Redaction(masked: Redactor.merged(scan.masked))
    }

    /// The secrets in a message's head and as far behind it as findings point, without the faulty bytes themselves.
    ///
    /// - Parameters:
    ///   - bytes: the buffer that the head's ranges belong to; may reach into the body.
    ///   - head: as the validator has it.
    ///   - findings: their places count from the request line's first byte.
    public func redaction(of bytes: Span<UInt8>, _ head: RequestHead, showing findings: [Finding]) -> Redaction {
        let origin = min(head.start, bytes.count)
        var end = head.end > origin ? head.end : bytes.count
        for finding in findings {
            guard let place = finding.place, place.lowerBound < bytes.count &- origin else { continue }
            // As much as an excerpt shows behind the place.
            end = max(end, min(bytes.count, origin &+ place.upperBound &+ 64))
        }
        let startsInBody = findings.contains { $0.rule.id == "request-line/trailing-bytes-of-previous-body" }
        var found = redaction(of: bytes, in: origin..<max(origin, end), startsInBody: startsInBody)
        if head.end > origin, head.end < end, head.first(.transferEncoding) != nil {
            let chunks = masksInChunks(bytes, head.end..<end)
            found = Redaction(masked: Redactor.merged(found.masked + chunks))
        }
        guard !found.masked.isEmpty else { return found }
        return found.showing(
            findings.compactMap { finding in
                finding.place.map { ($0.lowerBound &+ origin)..<($0.upperBound &+ origin) }
            })
    }

    /// The secrets in the first bytes of a body that stands alone.
    ///
    /// - Parameters:
    ///   - bytes: a buffer that begins with the body.
    ///   - end: where nothing more will be shown.
    ///   - isChunked: true if the bytes may be those of a chunked body with its framing.
    public func redaction(ofBody bytes: Span<UInt8>, upTo end: Int, isChunked: Bool = false) -> Redaction {
        let window = 0..<min(max(0, end), bytes.count)
        var masked = masks(inBody: bytes, window)
        if isChunked { masked += masksInChunks(bytes, window) }
        return Redaction(masked: Redactor.merged(masked))
    }

    /// The secrets in a piece of a decoded body.
    func redaction(of bytes: Span<UInt8>, _ piece: BodyPiece) -> Redaction {
        if let wide = WideText(bytes, 0..<bytes.count) {
            return Redaction(masked: wide.places(of: masks(in: wide.data.span, piece)))
        }
        return Redaction(masked: masks(in: bytes, piece))
    }

    private func masks(in bytes: Span<UInt8>, _ piece: BodyPiece) -> [Range<Int>] {
        var scan = SecretScan(names: names, window: 0..<bytes.count)
        scan.beginPiece(bytes, piece)
        scan.run(bytes)
        return Redactor.merged(scan.masked)
    }

    /// True if a segment of the JSON Pointer (RFC 6901) is the name of a secret.
    func isSecret(pointer: String) -> Bool {
        pointer.utf8.split(separator: 0x2F).contains { segment in
            let name = Array(segment)
            return names.kind(name.span, 0..<name.count) != nil
        }
    }

    private func masks(inBody bytes: Span<UInt8>, _ window: Range<Int>) -> [Range<Int>] {
        if let wide = WideText(bytes, window) {
            return wide.places(of: masks(in: wide.data.span, BodyPiece(kind: .text, startsBody: true)))
        }
        var scan = SecretScan(names: names, window: window)
        scan.beginBody(bytes)
        scan.run(bytes)
        return scan.masked
    }

    /// The secrets in the data of a chunked body, also those spread over chunks.
    private func masksInChunks(_ bytes: Span<UInt8>, _ window: Range<Int>) -> [Range<Int>] {
        let chunks = JoinedChunks(bytes, window)
        return chunks.places(of: masks(inBody: chunks.data.span, 0..<chunks.data.count))
    }

    private static func merged(_ masks: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for mask in masks.sorted(by: { $0.lowerBound < $1.lowerBound }) where !mask.isEmpty {
            if let last = merged.last, mask.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, mask.upperBound)
            } else {
                merged.append(mask)
            }
        }
        return merged
    }
}
