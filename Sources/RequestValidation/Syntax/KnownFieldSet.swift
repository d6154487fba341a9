/// A set of known fields, for instance those that a head has: one bit each.
public struct KnownFieldSet: OptionSet, Sendable {
    public let rawValue: UInt128

    public init(rawValue: UInt128) { self.rawValue = rawValue }

    /// The set of these fields. `unknown` is in no set.
    public init(_ fields: KnownField...) {
        self.init(rawValue: fields.reduce(0) { $0 | KnownFieldSet.bit(of: $1) })
    }

    @inline(__always)
    private static func bit(of field: KnownField) -> UInt128 {
        field == .unknown ? 0 : 1 &<< UInt128(truncatingIfNeeded: field.rawValue)
    }

    @inline(__always)
    func contains(_ field: KnownField) -> Bool { rawValue & KnownFieldSet.bit(of: field) != 0 }

    @inline(__always)
    mutating func insert(_ field: KnownField) {
        self = KnownFieldSet(rawValue: rawValue | KnownFieldSet.bit(of: field))
    }

    static let singletons = KnownFieldSet(
        .authorization, .contentType, .userAgent, .referer, .range, .ifModifiedSince, .ifUnmodifiedSince, .ifRange,
        .origin, .proxyAuthorization, .contentLocation, .contentRange, .date, .from, .maxForwards,
        .accessControlRequestMethod, .http2Settings, .secWebSocketKey, .secWebSocketVersion, .secFetchSite,
        .secFetchMode, .secFetchDest, .secFetchUser, .secCHUAMobile, .secCHUAPlatform, .upgradeInsecureRequests,
        .idempotencyKey, .traceparent, .xHTTPMethodOverride, .xHTTPMethod, .xMethodOverride, .contentMD5,
        .contentDisposition, .altUsed, .soapAction, .earlyData, .lastEventID)

    /// Fields that describe the content of a message, which must then have one (RFC 9110 section 8).
    static let ofContent = KnownFieldSet(
        .contentType, .contentEncoding, .contentLanguage, .contentLocation, .contentRange, .contentDisposition,
        .contentMD5)

    /// Preconditions, and fields that ask for parts (RFC 9110 sections 13.1 and 14.2).
    static let conditional = KnownFieldSet(
        .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .range)

    /// Fields by which a proxy says for whom it asks.
    static let forwarding = KnownFieldSet(
        .forwarded, .xForwardedFor, .xForwardedProto, .xForwardedHost, .xForwardedPort, .xRealIP)

    static let webSocket = KnownFieldSet(
        .secWebSocketKey, .secWebSocketVersion, .secWebSocketProtocol, .secWebSocketExtensions)

    static let methodOverrides = KnownFieldSet(.xHTTPMethodOverride, .xHTTPMethod, .xMethodOverride)

    /// Fields that only a response has.
    static let responseOnly = KnownFieldSet(
        rawValue: KnownField.allCases.reduce(0) { bits, field in
            field.isResponseOnly ? bits | KnownFieldSet(field).rawValue : bits
        })
}
