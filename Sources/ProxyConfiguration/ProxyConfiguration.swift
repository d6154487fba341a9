package import RequestValidation

/// All that proxy.conf says, typed, with the defaults for what it does not say.
///
/// How requests are judged stands in `policy`, as the validator takes it; the rest is about the proxy around it.
package struct ProxyConfiguration: Sendable {
    package var listeners: [ListenAddress] = [.network(host: "127.0.0.1", port: 8080)]
    /// Required: nil only before the whole configuration is read.
    package var upstream: UpstreamAddress?
    /// Nil: one per processor.
    package var workers: Int?
    /// The status listener; nil: none.
    package var statusListener: ListenAddress?

    /// The rejection log's file; relative paths count from the working folder.
    package var log = "pedant-rejections.jsonl"
    /// One of so many `warned` requests is logged; 0: none.
    package var logWarnedOneOf = 1
    /// Bytes of the body kept in a record.
    package var logCapture = 4096
    /// Nil: no access log; `-`: standard output.
    package var accessLog: String?

    /// A line shown in every rejection.
    package var support: String?
    package var echoesCORS = true
    /// The findings of a forwarded request are named in its response.
    package var findingsHeader = false

    package var policy = PolicySettings()
    package var trustedProxies: [AddressRange] = []
    package var forwarding = ForwardingFields()
    package var bodies = BodyHolding()
    package var timeouts = Timeouts()
    package var connections = ConnectionLimits()
    /// Requests from one client address; nil: no limit.
    package var rateLimit: RequestRate?

    package init() {}
}

/// Which fields the proxy adds to a forwarded request.
package struct ForwardingFields: Equatable, Sendable {
    package var xForwarded = false
    package var forwarded = false
    package var xRequestID = true
    package var via = false
}

/// Where bodies are held until they are judged. Sizes in bytes.
package struct BodyHolding: Equatable, Sendable {
    /// Bodies up to this size are held in memory, one a request.
    package var memory = 64 * 1024
    package var spoolDirectory = "/tmp"
    /// All spooled bodies together.
    package var spoolLimit = 1024 * 1024 * 1024
}

package struct Timeouts: Equatable, Sendable {
    /// From a request's first byte to the end of its header section.
    package var clientHeader = Duration.seconds(15)
    /// Between two pieces of a request's body.
    package var clientBody = Duration.seconds(30)
    /// Between two requests on a connection, and before the first.
    package var clientIdle = Duration.seconds(75)
    /// Bytes a second below which a request's body is too slow; nil: none.
    package var minimumRate: Int? = 64
    package var upstreamConnect = Duration.seconds(5)
    /// Without the upstream taking a byte of the request.
    package var upstreamSend = Duration.seconds(30)
    /// From the request's end to the first byte of the response.
    package var upstreamFirstByte = Duration.seconds(60)
    /// Between two pieces of a response.
    package var upstreamIdle = Duration.seconds(30)
    /// How long an unused connection to the upstream is kept.
    package var upstreamKeep = Duration.seconds(30)
    /// How long requests in flight may take when the proxy stops.
    package var drain = Duration.seconds(30)
}

package struct ConnectionLimits: Equatable, Sendable {
    /// Client connections at once.
    package var total = 20_000
    /// Client connections of one address; nil: as many as `total`.
    package var perClient: Int?
    /// Connections to the upstream, all workers together.
    package var toUpstream = 256
}
