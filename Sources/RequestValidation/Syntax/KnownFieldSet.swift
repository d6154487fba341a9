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
}
