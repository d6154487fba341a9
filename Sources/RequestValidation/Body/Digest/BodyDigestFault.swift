internal import Crypto

/// A digest that is not the body's.
struct BodyDigestFault: Equatable, Sendable {
    /// What the digest is instead, as far as one can tell.
    enum Cause: Equatable, Sendable {
        case unknown
        /// The digest of the body before its content codings were applied.
        case decoded
        /// The digest of no bytes at all.
        case empty
        /// The right digest as hexadecimal digits.
        case hexadecimal
        /// As many bytes, which this algorithm's digests do not have.
        case length(Int)
        case notBase64
    }

    let stated: StatedDigest
    /// The right digest.
    let actual: [UInt8]
    let cause: Cause
    /// Bytes of the body, with its content codings.
    let bodyLength: Int
}
