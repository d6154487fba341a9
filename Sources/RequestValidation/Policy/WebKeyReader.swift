internal import Crypto

/// JSON Web Keys (RFC 7517, RFC 7518 section 6, RFC 8037 section 2).
struct WebKeyReader {
    private let key: TokenObject
    private let entry: String

    /// The keys of a set, or a key alone. Keys for encryption and of unknown types are passed over (RFC 7517 section 5).
    static func keys(in file: [UInt8]) throws(TokenKeyFault) -> [TokenKey] {
        let whole: TokenObject
        do throws(TokenObject.Fault) {
            whole = try TokenObject.read(file)
        } catch {
            throw TokenKeyFault(
                entry: "line \(line(of: error.offset, in: file))",
                message: "expected \(error.expected), found \(error.found)")
        }
        if whole["keys"] == nil, whole["kty"] != nil {
            return try WebKeyReader(key: whole, entry: "the key").read().map { [$0] } ?? []
        }
        guard case .array(let elements) = whole["keys"] else {
            throw TokenKeyFault(
                entry: "", message: "expected `keys` to be an array, found \(whole["keys"]?.kind ?? "none")")
        }
        var keys: [TokenKey] = []
        for (index, element) in elements.enumerated() {
            guard case .object(let key) = element else {
                throw TokenKeyFault(entry: "key \(index + 1)", message: "expected an object, found \(element.kind)")
            }
            let name = key.string("kid").map { "key \(index + 1) (`\(shown($0))`)" } ?? "key \(index + 1)"
            if let key = try WebKeyReader(key: key, entry: name).read() { keys.append(key) }
        }
        return keys
    }

    private static func line(of offset: Int, in file: [UInt8]) -> Int {
        file.prefix(offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    private static func shown(_ text: String) -> String {
        ByteText.escaped(Array(text.utf8).span, 0..<text.utf8.count, limit: 60)
    }

    private func fault(_ message: String) -> TokenKeyFault { TokenKeyFault(entry: entry, message: message) }

    /// Nil for keys that are for something else.
    private func read() throws(TokenKeyFault) -> TokenKey? {
        if let use = key.string("use"), use != "sig" { return nil }
        if case .array(let operations) = key["key_ops"] {
            let verifies = operations.contains { if case .string("verify") = $0 { true } else { false } }
            guard verifies else { return nil }
        }
        guard let type = key.string("kty") else { throw fault("expected `kty`, found none") }
        guard let material = try material(type) else { return nil }
        var algorithms = SignatureAlgorithm.allCases.filter { algorithm in WebKeyReader.fits(algorithm, material) }
        if let name = key.string("alg") {
            guard let algorithm = SignatureAlgorithm(rawValue: name) else { return nil }
            guard algorithms.contains(algorithm) else {
                throw fault("expected `alg` to fit the key, found `\(name)` on one of type `\(type)`")
            }
            algorithms = [algorithm]
        }
        return TokenKey(id: key.string("kid"), name: entry, algorithms: Set(algorithms), material: material)
    }

    private static func fits(_ algorithm: SignatureAlgorithm, _ material: TokenKey.Material) -> Bool {
        switch material {
        case .publicKey(let key): return algorithm.fits(key.kind)
        case .secret(let secret):
            // RFC 7518 section 3.2: a secret is at least as long as the digest.
            return algorithm.isSymmetric && secret.count >= algorithm.digest?.length ?? 0
        }
    }

    private func material(_ type: String) throws(TokenKeyFault) -> TokenKey.Material? {
        guard type == "oct" || key["d"] == nil else {
            throw fault("expected a public key, found a private one (`d`): it has no business here")
        }
        switch type {
        case "RSA":
            let (modulus, exponent) = (try bytes("n"), try bytes("e"))
            return try publicKey { () throws(KeyFault) in try PublicKey(rsaModulus: modulus, exponent: exponent) }
        case "EC":
            guard let curve = EllipticCurve(rawValue: try text("crv")) else { return nil }
            let (x, y) = (try bytes("x"), try bytes("y"))
            return try publicKey { () throws(KeyFault) in try PublicKey(curve, x: x, y: y) }
        case "OKP":
            guard let curve = EdwardsCurve(rawValue: try text("crv")) else { return nil }
            let x = try bytes("x")
            return try publicKey { () throws(KeyFault) in try PublicKey(curve, key: x) }
        case "oct":
            let secret = try bytes("k")
            guard secret.count >= 32 else {
                throw fault("expected `k` of at least 32 bytes (RFC 7518 section 3.2), found \(secret.count)")
            }
            return .secret(secret)
        default: return nil
        }
    }

    private func publicKey(
        _ make: () throws(KeyFault) -> PublicKey
    ) throws(TokenKeyFault) -> TokenKey.Material {
        do throws(KeyFault) {
            return .publicKey(try make())
        } catch {
            throw TokenKeyFault(error, in: entry)
        }
    }

    private func text(_ name: String) throws(TokenKeyFault) -> String {
        guard let value = key[name] else { throw fault("expected `\(name)`, found none") }
        guard case .string(let text) = value else {
            throw fault("expected `\(name)` to be a string, found \(value.kind)")
        }
        return text
    }

    /// Base64url without padding (RFC 7518 section 2).
    private func bytes(_ name: String) throws(TokenKeyFault) -> [UInt8] {
        let text = Array(try text(name).utf8)
        guard !text.isEmpty, Base64Text.fault(text.span, 0..<text.count, .url) == nil else {
            throw fault("expected `\(name)` to be base64url without padding, found something else")
        }
        return Base64Text.decoded(text.span, 0..<text.count)
    }
}
