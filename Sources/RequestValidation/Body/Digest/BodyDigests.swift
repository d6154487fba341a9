internal import Crypto

/// Computes the digests that the fields of a request state of its body, and compares them.
struct BodyDigests {
    /// Those of the head.
    private(set) var stated: [StatedDigest] = []
    /// Digest fields that the Trailer field announces.
    private var announced: [DigestField] = []
    private var sent: [Digest] = []
    /// Of the bytes behind the content codings: a client that takes these has made a common mistake.
    private var decoded: [Digest] = []
    private var length = 0
    /// What to add to offsets in the raw body to count from the request line's first byte.
    private let headLength: Int

    /// Nil, and nothing done, where no field states a digest or nobody wants it checked.
    init?(_ context: borrowing HeadContext, _ bytes: Span<UInt8>) {
        guard !context.present.isDisjoint(with: DigestField.all) || context.present.contains(.trailer),
            context.isOn(DigestMismatch.metadata.id)
        else { return nil }
        headLength = context.head.end &- context.head.start
        let isPart = context.present.contains(.contentRange)
        stated = DigestField.stated(in: context.head, bytes, isPart: isPart)
        if context.framing == .chunked, context.present.contains(.trailer) {
            announced = TrailerField.declared(bytes, context.head).compactMap { DigestField(named: $0) }
            if isPart { announced.removeAll { $0.isOfRepresentation } }
        }
        guard !stated.isEmpty || !announced.isEmpty else { return nil }
        let wanted = Set(stated.map { $0.algorithm } + announced.flatMap { $0.algorithmsOfTrailers })
        let isCoded = context.present.contains(.contentEncoding)
        sent = wanted.compactMap { Digest($0) }
        decoded = isCoded ? wanted.compactMap { Digest($0) } : []
    }

    /// - Parameter bytes: the body's next bytes, decoded from the transfer coding alone.
    mutating func take(_ bytes: Span<UInt8>) {
        length &+= bytes.count
        for digest in sent { digest.update(bytes) }
    }

    /// - Parameter bytes: the next bytes behind the content codings.
    func takeDecoded(_ bytes: Span<UInt8>) {
        for digest in decoded { digest.update(bytes) }
    }

    /// The body ended.
    ///
    /// - Parameters:
    ///   - trailers: the fields behind it.
    ///   - isDecoded: true if the whole of the body was decoded.
    func finish(_ trailers: [TrailerField], isDecoded: Bool, _ faults: inout BodyFaults) {
        let actual = BodyDigests.finished(sent)
        let ofContent = isDecoded ? BodyDigests.finished(decoded) : [:]
        for digest in stated + trailers.flatMap({ DigestField.stated(in: $0, announced, headLength) }) {
            guard let right = actual[digest.algorithm], right != digest.bytes else { continue }
            let cause = BodyDigestFault.cause(digest, right, ofContent: ofContent[digest.algorithm])
            faults.add(
                .digest(BodyDigestFault(stated: digest, actual: right, cause: cause, bodyLength: length)), at: 0..<0)
        }
    }

    private static func finished(_ digests: [Digest]) -> [DigestAlgorithm: [UInt8]] {
        var result: [DigestAlgorithm: [UInt8]] = [:]
        for digest in digests { result[digest.algorithm] = digest.finish() }
        return result
    }
}
