internal import Linux
internal import ProxyConfiguration
internal import ProxyEngine

extension EngineConfiguration {
    /// What the engine needs of the configuration. Names are asked of the resolver, which may block.
    init(_ configuration: ProxyConfiguration) throws {
        let place: ProxyEngine.UpstreamAddress.Place =
            switch configuration.upstream {
            case .network(let host, let port): .host(host, port: port)
            case .unix(let path): .unix(path: path)
            case nil: throw CommandFailure(.usage, "no backend is configured")
            }
        self.init(upstream: ProxyEngine.UpstreamAddress(place))
        listeners = try configuration.listeners.flatMap(SocketAddress.resolving)
        workers = configuration.workers ?? CurrentProcess.processorCount
        trustedProxies = configuration.trustedProxies
        timeouts = Timeouts(configuration.timeouts)
        connections.total = configuration.connections.total
        connections.perClient = configuration.connections.perClient
        connections.toUpstream = configuration.connections.toUpstream
        bodies.memory = configuration.bodies.memory
        bodies.spoolFolder = configuration.bodies.spoolDirectory
        bodies.spoolLimit = configuration.bodies.spoolLimit
        answers.support = configuration.support
        answers.echoesCORS = configuration.echoesCORS
        answers.namesFindings = configuration.findingsHeader
        forwarding = []
        if configuration.forwarding.xForwarded { forwarding.insert(.xForwarded) }
        if configuration.forwarding.forwarded { forwarding.insert(.forwarded) }
        if configuration.forwarding.xRequestID { forwarding.insert(.requestID) }
        if configuration.forwarding.via { forwarding.insert(.via) }
        rateLimit = configuration.rateLimit.map { rate in
            RateLimit(requests: rate.count, milliseconds: rate.period.milliseconds)
        }
    }
}

extension EngineConfiguration.Timeouts {
    fileprivate init(_ timeouts: Timeouts) {
        self.init()
        clientHeader = timeouts.clientHeader.milliseconds
        clientBody = timeouts.clientBody.milliseconds
        clientIdle = timeouts.clientIdle.milliseconds
        minimumRate = timeouts.minimumRate
        upstreamConnect = timeouts.upstreamConnect.milliseconds
        upstreamSend = timeouts.upstreamSend.milliseconds
        upstreamFirstByte = timeouts.upstreamFirstByte.milliseconds
        upstreamIdle = timeouts.upstreamIdle.milliseconds
        upstreamKeep = timeouts.upstreamKeep.milliseconds
    }
}

extension SocketAddress {
    /// The addresses to bind for one entry of `listen`; `*` is every IPv4 and every IPv6 interface.
    static func resolving(_ address: ListenAddress) throws -> [SocketAddress] {
        switch address {
        case .unix(let path): return [.unix(path: path)]
        case .network("*", let port):
            return [SocketAddress.anyV4.with(port: port), .v6(high: 0, low: 0, port: port, scope: 0)]
        case .network(let host, let port):
            do throws(LinuxError) {
                return try resolve(host: host, port: port)
            } catch {
                throw CommandFailure(.failed, "cannot listen on \(address): \(error)")
            }
        }
    }
}
