/// The curves of EdDSA keys (RFC 8032, RFC 8037).
package enum EdwardsCurve: String, Sendable, CaseIterable {
    case ed25519 = "Ed25519"
    case ed448 = "Ed448"

    /// Bytes of a public key.
    package var keyLength: Int {
        switch self {
        case .ed25519: 32
        case .ed448: 57
        }
    }

    /// RFC 8410 section 3, encoded.
    var objectIdentifier: [UInt8] {
        switch self {
        case .ed25519: [0x2B, 0x65, 0x70]
        case .ed448: [0x2B, 0x65, 0x71]
        }
    }
}
