extension KnownField {
    /// True for fields whose grammar has a single value, so that a second line is an error. Host, Content-Length and
    /// Transfer-Encoding have rules of their own. List fields such as If-Match are never among them.
    @inline(__always)
    var isSingleton: Bool { KnownFieldSet.singletons.contains(self) }

    /// True for fields that concern one connection only (RFC 9110 section 7.6.1) and are never forwarded.
    public var isHopByHop: Bool {
        switch self {
        case .connection, .keepAlive, .proxyConnection, .te, .transferEncoding, .upgrade, .http2Settings: true
        default: false
        }
    }

    /// True for fields that only a response has.
    var isResponseOnly: Bool { rawValue >= KnownField.setCookie.rawValue }
}
