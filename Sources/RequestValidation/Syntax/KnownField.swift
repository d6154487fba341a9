/// The fields that Pedant treats by name: those of requests, and those of responses that have no place in one.
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
    case secWebSocketKey
    case secWebSocketVersion
    case secWebSocketProtocol
    case secWebSocketExtensions
    case secFetchSite
    case secFetchMode
    case secFetchDest
    case secFetchUser
    case secCHUA
    case secCHUAMobile
    case secCHUAPlatform
    case secGPC
    case dnt
    case upgradeInsecureRequests
    case saveData
    case prefer
    case priority
    case idempotencyKey
    case traceparent
    case tracestate
    case baggage
    case xForwardedPort
    case xRealIP
    case xHTTPMethodOverride
    case xHTTPMethod
    case xMethodOverride
    case contentMD5
    case contentDigest
    case reprDigest
    case digest
    case wantContentDigest
    case wantReprDigest
    case contentDisposition
    case altUsed
    case link
    case soapAction
    case earlyData
    case signature
    case signatureInput
    case xAPIKey
    case xCorrelationID
    case xRequestedWith
    case lastEventID
    case xWAPProfile
    // Fields of responses.
    case setCookie
    case server
    case location
    case wwwAuthenticate
    case proxyAuthenticate
    case etag
    case age
    case vary
    case allow
    case retryAfter
    case acceptRanges
    case lastModified
    case expires
    case contentSecurityPolicy
    case strictTransportSecurity
    case xFrameOptions
    case xContentTypeOptions
    case accessControlAllowOrigin
    case accessControlAllowMethods
    case accessControlAllowHeaders
    case accessControlAllowCredentials
    case altSvc
    case authenticationInfo
    case clearSiteData
    case preferenceApplied
    case secWebSocketAccept
    case xPoweredBy

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
        case .secWebSocketKey: "sec-websocket-key"
        case .secWebSocketVersion: "sec-websocket-version"
        case .secWebSocketProtocol: "sec-websocket-protocol"
        case .secWebSocketExtensions: "sec-websocket-extensions"
        case .secFetchSite: "sec-fetch-site"
        case .secFetchMode: "sec-fetch-mode"
        case .secFetchDest: "sec-fetch-dest"
        case .secFetchUser: "sec-fetch-user"
        case .secCHUA: "sec-ch-ua"
        case .secCHUAMobile: "sec-ch-ua-mobile"
        case .secCHUAPlatform: "sec-ch-ua-platform"
        case .secGPC: "sec-gpc"
        case .dnt: "dnt"
        case .upgradeInsecureRequests: "upgrade-insecure-requests"
        case .saveData: "save-data"
        case .prefer: "prefer"
        case .priority: "priority"
        case .idempotencyKey: "idempotency-key"
        case .traceparent: "traceparent"
        case .tracestate: "tracestate"
        case .baggage: "baggage"
        case .xForwardedPort: "x-forwarded-port"
        case .xRealIP: "x-real-ip"
        case .xHTTPMethodOverride: "x-http-method-override"
        case .xHTTPMethod: "x-http-method"
        case .xMethodOverride: "x-method-override"
        case .contentMD5: "content-md5"
        case .contentDigest: "content-digest"
        case .reprDigest: "repr-digest"
        case .digest: "digest"
        case .wantContentDigest: "want-content-digest"
        case .wantReprDigest: "want-repr-digest"
        case .contentDisposition: "content-disposition"
        case .altUsed: "alt-used"
        case .link: "link"
        case .soapAction: "soapaction"
        case .earlyData: "early-data"
        case .signature: "signature"
        case .signatureInput: "signature-input"
        case .xAPIKey: "x-api-key"
        case .xCorrelationID: "x-correlation-id"
        case .xRequestedWith: "x-requested-with"
        case .lastEventID: "last-event-id"
        case .xWAPProfile: "x-wap-profile"
        case .setCookie: "set-cookie"
        case .server: "server"
        case .location: "location"
        case .wwwAuthenticate: "www-authenticate"
        case .proxyAuthenticate: "proxy-authenticate"
        case .etag: "etag"
        case .age: "age"
        case .vary: "vary"
        case .allow: "allow"
        case .retryAfter: "retry-after"
        case .acceptRanges: "accept-ranges"
        case .lastModified: "last-modified"
        case .expires: "expires"
        case .contentSecurityPolicy: "content-security-policy"
        case .strictTransportSecurity: "strict-transport-security"
        case .xFrameOptions: "x-frame-options"
        case .xContentTypeOptions: "x-content-type-options"
        case .accessControlAllowOrigin: "access-control-allow-origin"
        case .accessControlAllowMethods: "access-control-allow-methods"
        case .accessControlAllowHeaders: "access-control-allow-headers"
        case .accessControlAllowCredentials: "access-control-allow-credentials"
        case .altSvc: "alt-svc"
        case .authenticationInfo: "authentication-info"
        case .clearSiteData: "clear-site-data"
        case .preferenceApplied: "preference-applied"
        case .secWebSocketAccept: "sec-websocket-accept"
        case .xPoweredBy: "x-powered-by"
        }
    }
}
