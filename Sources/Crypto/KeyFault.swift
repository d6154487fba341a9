/// Why bytes are no public key that signatures could be verified with.
package enum KeyFault: Error, Equatable {
    /// They cannot be read as what they were said to be.
    case unreadable
    /// A key of a kind that no algorithm here uses, as OpenSSL names it.
    case unsupported(String)
    /// An RSA key below 2048 bits (RFC 7518 section 3.3).
    case tooShort(bits: Int)
    /// A coordinate or key of this many bytes instead of those that its curve has.
    case wrongLength(expected: Int, found: Int)
}
