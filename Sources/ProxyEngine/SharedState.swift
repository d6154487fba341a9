internal import Linux

/// What the workers share: limits that hold for the process, touched when connections open and close.
final class SharedState: Sendable {
    let ledger = ConnectionLedger()
    let budget: ConnectionBudget
    let spool: Spool
    let limiter: RateLimiter?
    let directory: UpstreamDirectory

    init(_ configuration: EngineConfiguration) {
        budget = ConnectionBudget(limit: configuration.connections.toUpstream)
        spool = Spool(folder: configuration.bodies.spoolFolder, limit: configuration.bodies.spoolLimit)
        limiter = configuration.rateLimit.map { RateLimiter($0) }
        directory = UpstreamDirectory(configuration.upstream)
    }
}
