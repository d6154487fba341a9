internal import Crypto

extension BodyDigestFault {
    /// - Parameters:
    ///   - right: the digest of the body.
    ///   - content: that of the body without its content codings; nil if it has none, or it is not known.
    static func cause(_ stated: StatedDigest, _ right: [UInt8], ofContent content: [UInt8]?) -> Cause {
        let bytes = stated.bytes
        if isHexadecimal(stated.text, right) || isHexadecimal(bytes, right) { return .hexadecimal }
        if bytes.isEmpty { return .notBase64 }
        if bytes == content { return .decoded }
        if bytes == Digest.of(Span(), stated.algorithm) { return .empty }
        return bytes.count == right.count ? .unknown : .length(bytes.count)
    }

    private static func isHexadecimal(_ text: [UInt8], _ right: [UInt8]) -> Bool {
        guard text.count == 2 &* right.count else { return false }
        return right.indices.allSatisfy { index in
            let high = ByteClass.hexadecimalValue(text[2 &* index])
            let low = ByteClass.hexadecimalValue(text[2 &* index &+ 1])
            return high == right[index] >> 4 && low == right[index] & 0x0F
        }
    }
}
