/// Tells by its name whether a field, parameter, member or element holds a secret.
///
/// A name is compared by its letters and digits alone, in lower case, so that `X-Api-Key`, `api_key`, `apiKey` and
/// `api%5Fkey` are one name and a stray byte inside it does not uncover the value.
struct SecretName: Sendable {
    /// What a value under a secret name looks like.
    enum Kind: Equatable {
        /// `Bearer abc`: the scheme is shown.
        case credentials
        /// `a=1; b=2`: the names are shown.
        case cookies
        case value
    }

    private let additional: Set<String>

    /// - Parameter additional: further names, in any spelling.
    init(additional: [String] = []) {
        self.additional = Set(additional.map { SecretName.normalized(Array($0.utf8)[...]).whole })
    }

    /// The kind of the value that stands under the name in `bytes[range]`, or nil if it is no secret.
    ///
    /// - Parameter isParameter: true for a name in a query or form, where `key` alone is an API key.
    func kind(_ bytes: Span<UInt8>, _ range: Range<Int>, isParameter: Bool = false) -> Kind? {
        guard !range.isEmpty, range.count <= 200 else { return nil }
        let name = SecretName.normalized(PercentEncoding.decoded(bytes, range)[...])
        guard name.whole.utf8.count >= 3 else { return nil }
        switch name.whole {
        case "authorization", "proxyauthorization": return .credentials
        case "cookie", "setcookie", "cookie2": return .cookies
        case "key" where isParameter: return .value
        default: break
        }
        if additional.contains(name.whole) || SecretName.whole.contains(name.whole)
            || SecretName.whole.contains(name.last)
        {
            return .value
        }
        // `apiKeys`, `X-Auth-Tokens`
        let single = name.whole.hasSuffix("s") ? String(name.whole.dropLast()) : name.whole
        return SecretName.endings.contains { name.whole.hasSuffix($0) || single.hasSuffix($0) } ? .value : nil
    }

    /// Names that are secret as a whole, or as their last word: `user[pwd]`, `db_pass`.
    private static let whole: Set<String> = [
        "pass", "passwd", "pwd", "passcode", "secret", "secrets", "token", "tokens", "auth", "session", "sid", "jwt",
        "otp", "totp", "cvv", "cvc", "sig", "assertion", "samlresponse", "samlrequest", "codeverifier", "phpsessid",
        "authentication", "passwords", "apikeys",
    ]
    private static let endings = [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "accesskey", "accesskeyid", "secretkey",
        "privatekey", "authkey", "subscriptionkey", "functionskey", "masterkey", "sharedkey", "signature",
        "credential", "credentials", "sessionid", "sessid", "assertion", "authorization", "authentication", "cookie",
        "securitycode", "passcode",
    ]

    /// The letters and digits of a name in lower case, and those of its last word.
    private static func normalized(_ name: ArraySlice<UInt8>) -> (whole: String, last: String) {
        var whole: [UInt8] = []
        var lastStart = 0
        var wasSeparator = false
        for byte in name {
            guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) else {
                wasSeparator = true
                continue
            }
            if wasSeparator { lastStart = whole.count }
            wasSeparator = false
            whole.append(ByteText.lowercased(byte))
        }
        return (
            String(decoding: whole, as: UTF8.self),
            String(decoding: whole[min(lastStart, whole.count)...], as: UTF8.self)
        )
    }
}
