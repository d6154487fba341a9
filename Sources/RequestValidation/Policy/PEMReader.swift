internal import Crypto

/// Public keys and certificates in PEM blocks (RFC 7468). Text between the blocks is passed over.
enum PEMReader {
    static func keys(in file: [UInt8]) throws(TokenKeyFault) -> [TokenKey] {
        var keys: [TokenKey] = []
        let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
        var index = 0
        while index < lines.count {
            index += 1
            guard let label = label(of: lines[index - 1], "-----BEGIN ") else { continue }
            let entry = "line \(index)"
            var content: [UInt8] = []
            var end: String?
            while end == nil, index < lines.count {
                end = PEMReader.label(of: lines[index], "-----END ")
                if end == nil { content += lines[index].filter { !ByteClass.isWhitespace($0) && $0 != 0x0D } }
                index += 1
            }
            guard end == label else {
                let found = end.map { "`-----END \($0)-----`" } ?? "the end of the file"
                throw TokenKeyFault(entry: entry, message: "expected `-----END \(label)-----`, found \(found)")
            }
            let number = keys.count + 1
            keys.append(try key(label, content, entry, number))
        }
        guard !keys.isEmpty else {
            throw TokenKeyFault(
                entry: "",
                message:
                    "expected PEM blocks (`-----BEGIN PUBLIC KEY-----`) or a JWK Set (`{\"keys\": [...]}`), found neither"
            )
        }
        return keys
    }

    /// `PUBLIC KEY` in `-----BEGIN PUBLIC KEY-----`.
    private static func label(of line: some Collection<UInt8>, _ prefix: String) -> String? {
        let text = String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
        guard text.hasPrefix(prefix), text.hasSuffix("-----"), text.utf8.count > prefix.utf8.count + 5 else {
            return nil
        }
        return String(text.dropFirst(prefix.count).dropLast(5))
    }

    private static func key(
        _ label: String, _ content: [UInt8], _ entry: String, _ number: Int
    ) throws(TokenKeyFault) -> TokenKey {
        guard !label.contains("PRIVATE") else {
            throw TokenKeyFault(
                entry: entry, message: "expected a public key, found a private one: it has no business here")
        }
        guard Base64Text.fault(content.span, 0..<content.count, .standard) == nil else {
            throw TokenKeyFault(
                entry: entry, message: "expected Base64 between `BEGIN` and `END`, found other characters")
        }
        let der = Base64Text.decoded(content.span, 0..<content.count)
        let key: PublicKey
        do throws(KeyFault) {
            switch label {
            case "PUBLIC KEY": key = try PublicKey(subjectPublicKeyInfo: der)
            case "RSA PUBLIC KEY": key = try PublicKey(rsaPublicKey: der)
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE": key = try PublicKey(certificate: der)
            default:
                throw KeyFault.unsupported(label)
            }
        } catch {
            throw TokenKeyFault(error, in: entry)
        }
        let algorithms = SignatureAlgorithm.allCases.filter { $0.fits(key.kind) }
        return TokenKey(
            id: nil, name: "key \(number) of the file", algorithms: Set(algorithms), material: .publicKey(key))
    }
}
