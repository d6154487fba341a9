package import Linux
package import RequestValidation

/// How the proxy runs, apart from how it judges (`ValidationPolicy`). Times in milliseconds, sizes in bytes.
package struct EngineConfiguration: Sendable {
    package var listeners: [SocketAddress] = [.loopbackV4]
    package var upstream: UpstreamAddress
    package var workers = CurrentProcess.processorCount
    package var timeouts = Timeouts()
    package var connections = ConnectionLimits()
    package var bodies = BodyHolding()
    /// Requests of one client address; nil: as many as they like.
    package var rateLimit: RateLimit?
    /// Their forwarding fields are believed and appended to.
    package var trustedProxies: [AddressRange] = []
    package var answers = AnswerSettings()
    /// Fields that are added to forwarded requests.
    package var forwarding: RequestRelayPlan.Fields = .requestID

    package init(upstream: UpstreamAddress) {
        self.upstream = upstream
    }

    package struct Timeouts: Sendable, Equatable {
        /// From a request's first byte to the end of its head.
        package var clientHeader = 15_000
        /// Between two pieces of a request's body, and between two pieces of an answer that the client takes.
        package var clientBody = 30_000
        /// Between two requests, and before the first.
        package var clientIdle = 75_000
        /// Bytes a second below which a body is too slow, once it has taken 5 s; nil: none.
        package var minimumRate: Int?
        package var upstreamConnect = 5_000
        /// Without the upstream taking a byte of the request.
        package var upstreamSend = 30_000
        /// From the request's end to the answer's first byte.
        package var upstreamFirstByte = 60_000
        /// Between two pieces of an answer.
        package var upstreamIdle = 30_000
        /// How long an unused connection to the upstream is kept.
        package var upstreamKeep = 30_000
        /// How long what a client still sends behind our last answer is read and dropped.
        package var linger = 5_000

        package init() {}
    }

    package struct ConnectionLimits: Sendable, Equatable {
        /// Client connections at once.
        package var total = 20_000
        /// Of one client address; nil: as many as `total`.
        package var perClient: Int?
        /// Connections to the upstream, of all workers together.
        package var toUpstream = 256
        /// Unused ones that each worker keeps.
        package var idleToUpstream = 128

        package init() {}
    }

    package struct BodyHolding: Sendable, Equatable {
        /// Bodies up to this size are held in memory, one a request.
        package var memory = 64 * 1024
        package var spoolFolder = "/tmp"
        /// All spooled bodies together.
        package var spoolLimit = 1 << 30
        /// The most that is read and dropped of a rejected request's body to keep the connection.
        package var discardLimit = 256 * 1024

        package init() {}
    }

    /// A token bucket for each client address: so many requests in so much time, all of them at once if need be.
    package struct RateLimit: Sendable, Equatable {
        /// At least 1.
        package var requests: Int
        /// At least 1.
        package var milliseconds: Int

        package init(requests: Int, milliseconds: Int) {
            self.requests = max(1, requests)
            self.milliseconds = max(1, milliseconds)
        }

        /// For messages.
        var perSecond: Int { max(1, requests * 1000 / milliseconds) }
    }

    /// What our own answers say besides the diagnosis.
    package struct AnswerSettings: Sendable, Equatable {
        /// A line shown in every rejection.
        package var support: String?
        package var echoesCORS = true
        /// The findings of a forwarded request are named in its answer.
        package var namesFindings = false

        package init() {}
    }
}
