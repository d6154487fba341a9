/// Names of parameters that carry a password, a token or a key.
///
/// Not among them: signatures and public key ids of pre-signed URLs, OAuth's `code` and `state`, paging tokens and
/// session ids of statistics, which are made to travel in a URL.
enum CredentialName {
    /// Compared in lower case without `-` and `_`.
    private static let names: Set<String> = [
        "accesskey", "accesstoken", "apikey", "apisecret", "apitoken", "appkey", "appsecret", "authkey",
        "authorization",
        "authtoken", "awssecretaccesskey", "bearer", "bearertoken", "clientsecret", "consumersecret", "credentials",
        "idtoken", "jsessionid", "jwt", "jwttoken", "passphrase", "passwd", "password", "phpsessid", "privatekey",
        "privatetoken", "pwd", "refreshtoken", "secret", "secretkey", "sessiontoken", "subscriptionkey", "token",
        "usertoken", "xapikey", "xauthtoken",
    ]
    private static let longest = names.reduce(0) { max($0, $1.utf8.count) }
    /// A bit for the low ten bits of each name's FNV-1a hash: all but a few other names are told apart without a copy
    /// or a look-up.
    private static let filter: [UInt64] = names.reduce(into: Array(repeating: 0, count: 16)) { filter, name in
        let hash = hash(of: name.utf8)
        filter[Int(hash >> 6 & 15)] |= 1 << UInt64(hash & 63)
    }

    /// The name as sent; `user[password]` counts by what stands in its last brackets.
    static func isCredential(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        let significant = lastKey(bytes, name)
        guard significant.count >= 3, significant.count <= longest &* 2 else { return false }
        var hash = fnvOffset
        for offset in significant {
            guard let byte = normalized(bytes[offset]) else { continue }
            hash = (hash ^ UInt32(byte)) &* fnvPrime
        }
        if filter[Int(hash >> 6 & 15)] >> UInt64(hash & 63) & 1 != 0 {
            let text = significant.compactMap { offset in normalized(bytes[offset]) }
            if names.contains(String(decoding: text, as: UTF8.self)) { return true }
        }
        return endsInPassword(bytes, significant)
    }

    /// `new_password`, `userPassword`; not `forgot_password` and its like, which the caller's value check leaves out.
    private static func endsInPassword(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        // `rd`, before the whole word is compared.
        guard name.count > 8, bytes[name.upperBound &- 1] | 0x20 == 0x64, bytes[name.upperBound &- 2] | 0x20 == 0x72
        else { return false }
        return ByteText.equals(bytes, (name.upperBound &- 8)..<name.upperBound, ignoringCase: "password")
    }

    private static func lastKey(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Range<Int> {
        guard let last = name.last, bytes[last] == 0x5D, let open = name.last(where: { bytes[$0] == 0x5B }) else {
            return name
        }
        return (open &+ 1)..<last
    }

    private static func normalized(_ byte: UInt8) -> UInt8? {
        byte == 0x2D || byte == 0x5F ? nil : ByteText.lowercased(byte)
    }

    private static let fnvOffset: UInt32 = 0x811C_9DC5
    private static let fnvPrime: UInt32 = 0x0100_0193

    private static func hash(of name: String.UTF8View) -> UInt32 {
        name.reduce(fnvOffset) { hash, byte in (hash ^ UInt32(byte)) &* fnvPrime }
    }
}
