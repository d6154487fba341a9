internal import Crypto

/// Who may use a route, as the configuration says it.
public struct RouteAuthentication: Sendable {
    /// A way to say who asks.
    public enum Means: String, Sendable, CaseIterable {
        case basic
        case bearer
        case apiKey = "api-key"
    }

    /// One of these must come with each request; empty: none needs to.
    public var required: [Means] = []
    /// What the 401 calls the place (RFC 9110 section 11.5); nil: the route's name.
    public var realm: String?
    /// The field of an API key, lower case.
    public var apiKeyField = "x-api-key"
    /// What JSON Web Tokens are held to; nil: their shape and dates alone.
    public var token: TokenRequirements?

    public init() {}

    /// The means in words, as findings name them.
    func name(of means: Means) -> String {
        switch means {
        case .basic: "`Authorization: Basic ...`"
        case .bearer: "`Authorization: Bearer ...`"
        case .apiKey: "`\(apiKeyField)`"
        }
    }

    /// True for the field of the API key, ASCII case ignored.
    func isAPIKeyField(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard name.count == apiKeyField.utf8.count else { return false }
        var offset = name.lowerBound
        for byte in apiKeyField.utf8 {
            guard ByteText.lowercased(bytes[offset]) == byte else { return false }
            offset &+= 1
        }
        return true
    }
}

/// What a JSON Web Token must say and be signed with (RFC 7519, RFC 8725).
public struct TokenRequirements: Sendable {
    /// One of them must be `iss`; empty: any.
    public var issuers: [String] = []
    /// One of them must be in `aud`; empty: any.
    public var audiences: [String] = []
    /// Claims that must be there, whatever they say.
    public var requiredClaims: [String] = []
    /// Seconds by which clocks may differ.
    public var leeway = 60
    /// The values of `alg` that are taken; empty: whatever the keys are for.
    public var algorithms: [String] = []
    /// The file that the keys come from: PEM or a JWK Set. The validator never reads it.
    public var keysFile: String?
    /// Nil: signatures are not verified.
    public var keys: TokenKeys?

    public init() {}

    /// The signature algorithms that there are, by their names in `alg`.
    public static let knownAlgorithms: [String] = SignatureAlgorithm.allCases.map { algorithm in algorithm.rawValue }
}
