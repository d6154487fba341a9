internal import Linux

/// What the workers share: limits that hold for the process, touched when connections open and close.
final class SharedState: Sendable {
    let ledger: ConnectionLedger
    let budget: ConnectionBudget
    let spool: Spool
    let limiter: RateLimiter?
    let directory: UpstreamDirectory
    let forwardingReports: ForwardingReports
    private let configuration: EngineConfiguration

    /// - Parameter old: what was in force before a reload. What the configuration leaves alone goes on with its counts.
    init(_ configuration: EngineConfiguration, keeping old: SharedState? = nil) {
        let before = old?.configuration
        ledger = old?.ledger ?? ConnectionLedger()
        budget = old?.budget ?? ConnectionBudget(limit: configuration.connections.toUpstream)
        budget.limit = configuration.connections.toUpstream
        let isSpoolKept =
            before?.bodies.spoolFolder == configuration.bodies.spoolFolder
            && before?.bodies.spoolLimit == configuration.bodies.spoolLimit
        spool =
            (isSpoolKept ? old?.spool : nil)
            ?? Spool(folder: configuration.bodies.spoolFolder, limit: configuration.bodies.spoolLimit)
        limiter =
            (before?.rateLimit == configuration.rateLimit ? old?.limiter : nil)
            ?? configuration.rateLimit.map { RateLimiter($0) }
        directory =
            (before?.upstream == configuration.upstream ? old?.directory : nil)
            ?? UpstreamDirectory(configuration.upstream)
        forwardingReports = old?.forwardingReports ?? ForwardingReports()
        self.configuration = configuration
    }
}
