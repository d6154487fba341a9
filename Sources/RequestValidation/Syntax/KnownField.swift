/// The request fields that Pedant treats by name.
public enum KnownField: UInt8, Sendable, CaseIterable {
    case unknown
    case host
    case contentLength
    case transferEncoding
    case connection
    case expect
    case authorization
    case contentType
    case cookie
    case userAgent
    case referer
    case range
    case ifModifiedSince
    case ifUnmodifiedSince
    case ifRange
    case ifMatch
    case ifNoneMatch
    case accept
    case acceptEncoding
    case acceptLanguage
    case acceptCharset
    case origin
    case te
    case trailer
    case upgrade
    case keepAlive
    case proxyConnection
    case proxyAuthorization
    case contentEncoding
    case contentLanguage
    case contentLocation
    case contentRange
    case date
    case from
    case maxForwards
    case forwarded
    case xForwardedFor
    case xForwardedProto
    case xForwardedHost
    case xRequestID
    case via
    case cacheControl
    case pragma
    case accessControlRequestMethod
    case accessControlRequestHeaders
    case http2Settings

    /// The name in lower case; empty for `unknown`.
    public var name: String {
        switch self {
        case .unknown: ""
        case .host: "host"
        case .contentLength: "content-length"
        case .transferEncoding: "transfer-encoding"
        case .connection: "connection"
        case .expect: "expect"
        case .authorization: "authorization"
        case .contentType: "content-type"
        case .cookie: "cookie"
        case .userAgent: "user-agent"
        case .referer: "referer"
        case .range: "range"
        case .ifModifiedSince: "if-modified-since"
        case .ifUnmodifiedSince: "if-unmodified-since"
        case .ifRange: "if-range"
        case .ifMatch: "if-match"
        case .ifNoneMatch: "if-none-match"
        case .accept: "accept"
        case .acceptEncoding: "accept-encoding"
        case .acceptLanguage: "accept-language"
        case .acceptCharset: "accept-charset"
        case .origin: "origin"
        case .te: "te"
        case .trailer: "trailer"
        case .upgrade: "upgrade"
        case .keepAlive: "keep-alive"
        case .proxyConnection: "proxy-connection"
        case .proxyAuthorization: "proxy-authorization"
        case .contentEncoding: "content-encoding"
        case .contentLanguage: "content-language"
        case .contentLocation: "content-location"
        case .contentRange: "content-range"
        case .date: "date"
        case .from: "from"
        case .maxForwards: "max-forwards"
        case .forwarded: "forwarded"
        case .xForwardedFor: "x-forwarded-for"
        case .xForwardedProto: "x-forwarded-proto"
        case .xForwardedHost: "x-forwarded-host"
        case .xRequestID: "x-request-id"
        case .via: "via"
        case .cacheControl: "cache-control"
        case .pragma: "pragma"
        case .accessControlRequestMethod: "access-control-request-method"
        case .accessControlRequestHeaders: "access-control-request-headers"
        case .http2Settings: "http2-settings"
        }
    }

    /// True for fields whose grammar has a single value, so that a second line is an error. Host, Content-Length and
    /// Transfer-Encoding have rules of their own. List fields such as If-Match are never among them.
    public var isSingleton: Bool {
        switch self {
        case .authorization, .contentType, .userAgent, .referer, .range, .ifModifiedSince, .ifUnmodifiedSince,
            .ifRange, .origin, .proxyAuthorization, .contentLocation, .contentRange, .date, .from, .maxForwards,
            .accessControlRequestMethod, .http2Settings:
            true
        case .unknown, .host, .contentLength, .transferEncoding, .connection, .expect, .cookie, .ifMatch,
            .ifNoneMatch, .accept, .acceptEncoding, .acceptLanguage, .acceptCharset, .te, .trailer, .upgrade,
            .keepAlive, .proxyConnection, .contentEncoding, .contentLanguage, .forwarded, .xForwardedFor,
            .xForwardedProto, .xForwardedHost, .xRequestID, .via, .cacheControl, .pragma,
            .accessControlRequestHeaders:
            false
        }
    }

    /// True for fields that concern one connection only (RFC 9110 section 7.6.1) and are never forwarded.
    public var isHopByHop: Bool {
        switch self {
        case .connection, .keepAlive, .proxyConnection, .te, .transferEncoding, .upgrade, .http2Settings: true
        case .unknown, .host, .contentLength, .expect, .authorization, .contentType, .cookie, .userAgent, .referer,
            .range, .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .ifMatch, .ifNoneMatch, .accept,
            .acceptEncoding, .acceptLanguage, .acceptCharset, .origin, .trailer, .proxyAuthorization,
            .contentEncoding, .contentLanguage, .contentLocation, .contentRange, .date, .from, .maxForwards,
            .forwarded, .xForwardedFor, .xForwardedProto, .xForwardedHost, .xRequestID, .via, .cacheControl,
            .pragma, .accessControlRequestMethod, .accessControlRequestHeaders:
            false
        }
    }
}
