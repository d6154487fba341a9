/// Authentication schemes by their names: those of the IANA registry, and others that services in wide use have made
/// up. Their names may be shown where their credentials may not.
enum AuthorizationScheme: Equatable {
    case basic
    /// Bearer, and others whose credentials are one token: DPoP (RFC 9449), JWT.
    case bearer
    case digest
    /// Negotiate and NTLM: Base64 of what Windows exchanges (RFC 4559).
    case negotiate
    case ntlm
    /// Amazon's Signature Version 4, whose parameters have a grammar of their own.
    case signatureV4
    /// Others of the registry: a token68 or parameters as RFC 9110 section 11.4 has them.
    case registered
    /// Known, and free in what it writes.
    case customary
    case unknown

    /// The scheme of that name, ASCII case ignored (RFC 9110 section 11.1).
    init(_ bytes: Span<UInt8>, _ name: Range<Int>) {
        if ByteText.equals(bytes, name, ignoringCase: "bearer") {
            self = .bearer
            return
        }
        if ByteText.equals(bytes, name, ignoringCase: "basic") {
            self = .basic
            return
        }
        guard name.count <= AuthorizationScheme.longest else {
            self = .unknown
            return
        }
        let text = ByteText.array(bytes, name).map(ByteText.lowercased)
        self = AuthorizationScheme.known[String(decoding: text, as: UTF8.self)] ?? .unknown
    }

    private static let longest = known.keys.reduce(0) { max($0, $1.utf8.count) }

    private static let known: [String: AuthorizationScheme] = {
        var known: [String: AuthorizationScheme] = [
            "basic": .basic, "bearer": .bearer, "dpop": .bearer, "jwt": .bearer, "digest": .digest,
            "negotiate": .negotiate, "ntlm": .ntlm, "aws4-hmac-sha256": .signatureV4,
            "aws4-ecdsa-p256-sha256": .signatureV4,
        ]
        for name in registeredNames { known[name] = .registered }
        for name in customaryNames { known[name] = .customary }
        return known
    }()

    /// https://www.iana.org/assignments/http-authschemes
    private static let registeredNames = [
        "concealed", "gnap", "hoba", "mutual", "oauth", "privatetoken", "scram-sha-1", "scram-sha-256", "vapid",
    ]
    private static let customaryNames = [
        "acs3-hmac-sha256", "api-key", "api-token", "apikey", "apitoken", "aws", "bot", "client-id",
        "deepl-auth-key", "eg1", "geniekey", "goog4-hmac-sha256", "goog4-rsa-sha256", "googlelogin", "hawk", "hmac",
        "hmac-sha256", "kerberos", "key", "klaviyo-api-key", "mac", "mediabrowser", "oauth2", "sdk-hmac-sha256",
        "session", "sharedaccesssignature", "sharedkey", "sharedkeylite", "signature", "snowflake", "splunk",
        "sso-key", "ssws", "tc3-hmac-sha256", "token", "userkey", "wsse", "x-api-key", "zoho-oauthtoken",
    ]

    /// The name that was probably meant, as it is usually written.
    static func nearest(to name: String) -> String? {
        guard name.utf8.count <= longest else { return nil }
        let spelled = [
            "Basic", "Bearer", "Digest", "DPoP", "JWT", "Negotiate", "NTLM", "OAuth", "Token", "ApiKey",
            "AWS4-HMAC-SHA256",
        ]
        return EditDistance.nearest(to: name, in: spelled).first
    }

    /// The end of a scheme at the start of a value that has more behind it, also of a misspelled one; nil if there is
    /// none, so that the whole value may be a secret.
    static func end(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Int? {
        var end = value.lowerBound
        while end < value.upperBound, ByteClass.isToken(bytes[end]) { end &+= 1 }
        let name = value.lowerBound..<end
        guard !name.isEmpty, name.count <= longest else { return nil }
        let isFollowed = end < value.upperBound
        guard isFollowed else { return nil }
        if AuthorizationScheme(bytes, name) != .unknown { return end }
        guard ByteClass.isWhitespace(bytes[end]), nearest(to: ByteText.string(bytes, name)) != nil else { return nil }
        return end
    }
}
