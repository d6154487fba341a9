internal import Crypto

/// What is wrong with a key file: which key, and what was expected of it. Says nothing of what the keys are.
public struct TokenKeyFault: Error, Sendable, CustomStringConvertible {
    /// `key 2 (`abc`)`, `line 31`; empty for the file as a whole.
    public let entry: String
    public let message: String

    public var description: String { entry.isEmpty ? message : "\(entry): \(message)" }
}

extension TokenKeys {
    /// A file larger than this holds something else.
    public static let fileLimit = 1 << 20
    private static let keyLimit = 1000

    /// The keys of a file: PEM blocks with public keys or certificates, one JSON Web Key or a set of them (RFC 7517).
    ///
    /// - Parameter file: its bytes.
    /// - Throws: the first fault that makes the file useless; keys of a set that are for something else are passed over.
    public convenience init(file: [UInt8]) throws(TokenKeyFault) {
        let first = file.first { !ByteClass.isWhitespace($0) && $0 != 0x0A && $0 != 0x0D }
        let keys = first == 0x7B ? try WebKeyReader.keys(in: file) : try PEMReader.keys(in: file)
        guard keys.count <= TokenKeys.keyLimit else {
            throw TokenKeyFault(entry: "", message: "expected at most \(TokenKeys.keyLimit) keys, found \(keys.count)")
        }
        guard !keys.isEmpty else {
            throw TokenKeyFault(entry: "", message: "expected a key that verifies signatures, found none")
        }
        self.init(keys)
    }

    /// The algorithms that some key is for, by their names in `alg`.
    public var algorithms: Set<String> {
        Set(keys.flatMap { key in key.algorithms.map { algorithm in algorithm.rawValue } })
    }
}

extension TokenKeyFault {
    init(_ fault: KeyFault, in entry: String) {
        self.init(entry: entry, message: TokenKeyFault.words(fault))
    }

    private static func words(_ fault: KeyFault) -> String {
        switch fault {
        case .unreadable: "expected a public key, found bytes that are none"
        case .unsupported(let name): "expected a key of type RSA, EC, Ed25519 or Ed448, found `\(name)`"
        case .tooShort(let bits): "expected an RSA key of at least 2048 bits, found \(bits)"
        case .wrongLength(let expected, let found): "expected \(Count.bytes(expected)), found \(found)"
        }
    }
}
