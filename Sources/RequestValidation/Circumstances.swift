/// What the validator is told about a request that is not in its bytes.
public struct Circumstances: Sendable {
    /// The client's address as the connection has it; nil for Unix sockets and files.
    public var peer: IPAddress?
    /// True if `peer` is one of the configured trusted proxies.
    public var isPeerTrusted = false
    public var isEncrypted = false
    /// True if forwarding fields are to be reported where the peer is not trusted: the caller says so until it has seen
    /// the report, so that a peer is warned of once.
    public var reportsForwarding = false
    /// Seconds since 1970, for expiry dates.
    public var now: Int = 0
    /// The request before this one on the same connection.
    public var previous: PreviousRequest?

    public init() {}
}
