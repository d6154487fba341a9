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

    /// The secrets among the bytes of a window, without the faulty bytes of the verdict's findings.
    ///
    /// - Parameter origin: the message's first byte in `bytes`; the findings' places count from there.
    public func redaction(
        of bytes: Span<UInt8>, from origin: Int, upTo end: Int, showing findings: [Finding]
    ) -> Redaction {
        let startsInBody = findings.contains { $0.rule.id == "request-line/trailing-bytes-of-previous-body" }
        let found = redaction(of: bytes, in: origin..<max(origin, end), startsInBody: startsInBody)
        guard !found.masked.isEmpty else { return found }
        return found.showing(
            findings.compactMap { finding in
                finding.place.map { ($0.lowerBound &+ origin)..<($0.upperBound &+ origin) }
            })
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
