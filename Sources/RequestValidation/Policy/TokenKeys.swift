internal import Crypto

/// The keys that the signatures of tokens are verified with. Immutable: all workers share them.
public final class TokenKeys: Sendable {
    let keys: [TokenKey]

    init(_ keys: [TokenKey]) { self.keys = keys }

    /// How many there are.
    public var count: Int { keys.count }

    /// Why no key is the one that a token was signed with.
    struct Miss {
        /// What the token calls its key.
        let id: String?
        let algorithm: String
        /// What the key of that name is for; empty if there is none of that name.
        let otherAlgorithms: [String]
    }

    enum Outcome {
        case good
        case unknownKey(Miss)
        /// `key`: its name, where only one came into question.
        case bad(key: String?)
    }

    /// More keys than this are not tried on one token that does not name its key.
    static let attemptLimit = 8

    /// Verifies what `token` says of itself.
    ///
    /// - Parameter algorithm: its `alg`; a key is tried only if it is for that algorithm (RFC 8725 section 3.1), so that
    ///   nobody can sign with a public key as if it were a secret.
    func verify(_ token: JSONWebToken, _ algorithm: SignatureAlgorithm, _ bytes: Span<UInt8>) -> Outcome {
        let id = token.header.string("kid")
        let named = id.map { id in keys.filter { $0.id == id } } ?? []
        // Keys without a name, as from PEM files, may be any.
        let candidates = named.isEmpty ? keys.filter { id == nil || $0.id == nil } : named
        let fitting = candidates.filter { $0.algorithms.contains(algorithm) }
        guard !fitting.isEmpty else {
            let others = named.flatMap { key in key.algorithms.map { algorithm in algorithm.rawValue } }
            return .unknownKey(Miss(id: id, algorithm: algorithm.rawValue, otherAlgorithms: others.sorted()))
        }
        let signature = Base64Text.decoded(bytes, token.signaturePlace)
        let signed = bytes.extracting(token.signedPlace)
        for key in fitting.prefix(TokenKeys.attemptLimit) where key.verify(signature.span, of: signed, algorithm) {
            return .good
        }
        return .bad(key: fitting.count == 1 ? fitting.first?.name : nil)
    }
}

/// One key, and what it is for.
struct TokenKey: Sendable {
    enum Material: Sendable {
        case publicKey(PublicKey)
        /// Known to both sides (HMAC).
        case secret([UInt8])
    }

    /// Its `kid`; nil if it has none.
    let id: String?
    /// How messages name it.
    let name: String
    let algorithms: Set<SignatureAlgorithm>
    let material: Material

    func verify(_ signature: Span<UInt8>, of message: Span<UInt8>, _ algorithm: SignatureAlgorithm) -> Bool {
        switch material {
        case .publicKey(let key): return key.verify(signature, of: message, algorithm)
        case .secret(let secret):
            guard algorithm.isSymmetric, let digest = algorithm.digest else { return false }
            return AuthenticationCode.verify(signature, of: message, key: secret.span, digest)
        }
    }
}
