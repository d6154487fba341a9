/// What the configuration says about judging requests, as plain values. `ValidationPolicy` is compiled from it.
public struct PolicySettings: Sendable {
    public var mode = Mode.enforce
    public var limits = Limits()
    /// Level by rule id. Unforwardable rules cannot be lowered; the configuration refuses that.
    public var levels: [String: Level] = [:]
    public var routes: [RouteSettings] = []
    /// Requests are held to the one with the longest base path that they lie below.
    public var contracts: [ContractSettings] = []
    public var exemptions: [Exemption] = []
    /// The names that this service answers to, lower case, without port; empty: any.
    public var hostNames: [String] = []
    /// Methods that are known besides those of the IANA registry.
    public var additionalMethods: [String] = []
    public var holdBodies = HoldBodies.auto
    /// Content codings that are known besides those of the IANA registry, lower case. They are not decoded.
    public var additionalCodings: [String] = []
    /// What happens to bodies whose content coding is known, but not decoded here.
    public var notInspected = NotInspected.forward
    /// Field and parameter names whose values are redacted besides the built-in ones, lower case.
    public var redactedNames: [String] = []

    public init() {}

    /// The names whose values are redacted besides the built-in ones: those configured, and the fields of API keys.
    public var secretNames: [String] {
        redactedNames + routes.compactMap { route in route.authentication?.apiKeyField }
    }
}

/// What happens to a request with an error.
public enum Mode: String, Sendable, CaseIterable {
    /// It is rejected.
    case enforce
    /// It is forwarded and logged, unless it is unforwardable.
    case observe
}

/// Which bodies are held until they are judged.
public enum HoldBodies: String, Sendable, CaseIterable {
    /// Inspected ones and those that fit in memory.
    case auto
    /// Every body, however large.
    case always
}

/// What happens to bodies that cannot be looked into.
public enum NotInspected: String, Sendable, CaseIterable {
    /// They are forwarded, with a warning.
    case forward
    /// They are rejected.
    case reject
}

/// What the configuration says about one route. A nil inherits from the global settings.
public struct RouteSettings: Sendable {
    public var name: String
    public var path: PathGlob?
    /// Upper case; empty: any.
    public var methods: [String] = []
    /// Lower case, without port; nil: any.
    public var host: String?
    public var mode: Mode?
    public var levels: [String: Level] = [:]
    /// Methods that the route serves; empty: any. Others get a 405.
    public var allowedMethods: [String] = []
    public var holdBodies: HoldBodies?
    /// What every request must have.
    public var required = RequiredValues()
    /// False: bodies are not looked into and stream, for endless streams.
    public var isInspected = true
    /// True: chunked requests are sent to the backend with a Content-Length.
    public var chunkedToLength = false
    /// Methods that must have a body here (411 without); empty: none.
    public var lengthRequiredMethods: [String] = []
    /// In bytes; nil: the global limit.
    public var bodyLimit: Int?
    /// True: XML here is SOAP, and is checked as such.
    public var carriesSOAP = false
    public var notInspected: NotInspected?
    /// Media types that the route takes, lower case, such as `application/json` or `image/*`; empty: any. Others get a
    /// 415.
    public var contentTypes: [String] = []
    /// Charsets that the route takes, as they are named in Content-Type; empty: any. Others get a 415.
    public var charsets: [String] = []
    /// Who may use the route; nil: anybody, as far as the proxy is concerned.
    public var authentication: RouteAuthentication?

    /// The form that JSON bodies must have here, where it does not follow from their media type: GraphQL or JSON-RPC.
    public var envelope: JSONEnvelope?

    public init(name: String) { self.name = name }
}

/// Takes one rule out of the judgement for clients that cannot be fixed yet.
public struct Exemption: Sendable {
    public var rule: String
    /// The route's name; nil: any.
    public var route: String?
    public var client: AddressRange?
    /// A part of the User-Agent, case-sensitive.
    public var userAgent: String?
    public var reason: String
    /// Seconds since 1970; the exemption holds before that.
    public var expires: Int

    public init(
        rule: String, route: String? = nil, client: AddressRange? = nil, userAgent: String? = nil, reason: String,
        expires: Int
    ) {
        self.rule = rule
        self.route = route
        self.client = client
        self.userAgent = userAgent
        self.reason = reason
        self.expires = expires
    }
}
