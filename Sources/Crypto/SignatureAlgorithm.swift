/// The signature algorithms of tokens by their names in `alg` (RFC 7518 section 3.1, RFC 8037, RFC 8812, RFC 9864).
package enum SignatureAlgorithm: String, Sendable, CaseIterable {
    case hs256 = "HS256"
    case hs384 = "HS384"
    case hs512 = "HS512"
    case rs256 = "RS256"
    case rs384 = "RS384"
    case rs512 = "RS512"
    case ps256 = "PS256"
    case ps384 = "PS384"
    case ps512 = "PS512"
    case es256 = "ES256"
    case es384 = "ES384"
    case es512 = "ES512"
    case es256k = "ES256K"
    case edDSA = "EdDSA"
    case ed25519 = "Ed25519"
    case ed448 = "Ed448"

    /// The digest under the signature; nil for EdDSA, which has its own.
    package var digest: DigestAlgorithm? {
        switch self {
        case .hs256, .rs256, .ps256, .es256, .es256k: .sha256
        case .hs384, .rs384, .ps384, .es384: .sha384
        case .hs512, .rs512, .ps512, .es512: .sha512
        case .edDSA, .ed25519, .ed448: nil
        }
    }

    /// True for those whose key is a secret that both sides know.
    package var isSymmetric: Bool { self == .hs256 || self == .hs384 || self == .hs512 }

    var isPSS: Bool { self == .ps256 || self == .ps384 || self == .ps512 }

    /// True if a key of that kind makes such signatures. A token that names another algorithm than its key's must not be
    /// verified (RFC 8725 section 3.1): else a public key could serve as the secret of an HS signature.
    package func fits(_ kind: PublicKey.Kind) -> Bool {
        switch self {
        case .hs256, .hs384, .hs512: return false
        case .rs256, .rs384, .rs512:
            if case .rsa = kind { return true }
            return false
        case .ps256, .ps384, .ps512:
            switch kind {
            case .rsa, .rsaPSS: return true
            case .elliptic, .edwards: return false
            }
        case .es256: return kind == .elliptic(.p256)
        case .es384: return kind == .elliptic(.p384)
        case .es512: return kind == .elliptic(.p521)
        case .es256k: return kind == .elliptic(.secp256k1)
        case .edDSA: return kind == .edwards(.ed25519) || kind == .edwards(.ed448)
        case .ed25519: return kind == .edwards(.ed25519)
        case .ed448: return kind == .edwards(.ed448)
        }
    }
}
