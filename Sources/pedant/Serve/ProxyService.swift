internal import AdminSite
internal import Dispatch
internal import Glibc
internal import Linux
internal import Logging
internal import ProxyConfiguration
internal import ProxyEngine
internal import RejectionLog
internal import RequestValidation

/// The running proxy as its operator sees it: it starts, reads its configuration again, reports and ends.
actor ProxyService {
    private let file: ConfigurationFile
    private let logger = Logger(label: "pedant")
    private let proxy: Proxy
    private var files: LogFiles
    /// Where it listens, with the ports that the kernel gave.
    private let addresses: [SocketAddress]
    private let started = Instant.now
    private let statusListener: ListenAddress?
    private var isEnding = false
    private var lastSummary = Statistics()
    private var configuration: ProxyConfiguration
    private var engine: EngineConfiguration
    private var keys: TokenKeyFiles

    /// Reads the configuration, opens the logs, binds the listeners and serves.
    init(file: ConfigurationFile) throws {
        self.file = file
        let (configuration, keys) = try file.loadWithKeys()
        self.configuration = configuration
        self.keys = keys
        statusListener = configuration.statusListener
        var engine = try EngineConfiguration(configuration)
        engine.connections.total = ProxyService.connectionsWithinReach(configuration, logger)
        ProxyService.reportExpiredExemptions(configuration, logger)
        self.engine = engine
        try ProxyService.probe(engine.listeners)
        let files = try LogFiles(configuration, logger)
        self.files = files
        let logger = logger
        do throws(LinuxError) {
            proxy = try Proxy(configuration: engine, policy: ValidationPolicy(configuration.policy)) { _ in
                WorkerReporter(files: files, logger: logger)
            }
            addresses = try proxy.start()
        } catch {
            let addresses = configuration.listeners.map(\.description).joined(separator: ", ")
            throw CommandFailure(.failed, ProxyService.explain(error, addresses))
        }
        ProxyService.probeUpstream(engine.upstream, logger)
    }

    /// Reads the whole configuration again; a bad one changes nothing.
    func reload() async {
        do {
            let (fresh, keys) = try file.loadWithKeys()
            var engine = try EngineConfiguration(fresh)
            engine.connections.total = ProxyService.connectionsWithinReach(fresh, logger)
            let logs = try LogFiles(fresh, keeping: files, logger)
            proxy.reload(engine, ValidationPolicy(fresh.policy))
            for key in configuration.keysThatNeedARestart(comparedTo: fresh) {
                logger.warning("a changed key takes effect at the next start", metadata: ["key": "\(key)"])
            }
            configuration = fresh
            self.engine = engine
            self.keys = keys
            files = logs
            _ = await proxy.collect { reporter, _ in (reporter as? WorkerReporter)?.use(logs) }
            ProxyService.reportExpiredExemptions(fresh, logger)
            logger.info("configuration read again", metadata: ["file": "\(file.name)"])
        } catch {
            let reason = (error as? CommandFailure)?.message ?? "\(error)"
            if !reason.isEmpty { Console.report("pedant: \(reason)") }
            logger.error("the configuration has faults, the old one stays in force", metadata: ["file": "\(file.name)"])
        }
    }

    /// Reads the key files again if one of them has changed; one with faults changes nothing.
    func refreshTokenKeys() {
        guard keys.haveChanged else { return }
        var fresh = configuration
        keys = TokenKeyFiles(readingInto: &fresh.policy)
        guard keys.faults.isEmpty else {
            for fault in keys.faults {
                logger.error("a key file has faults, the old keys stay in force", metadata: ["reason": "\(fault)"])
            }
            return
        }
        configuration = fresh
        proxy.reload(engine, ValidationPolicy(fresh.policy))
        logger.info("keys read again", metadata: ["files": "\(keys.names.joined(separator: ", "))"])
    }

    /// Opens the logs again under their names: log rotation has moved the old files away.
    func reopenLogs() {
        files.reopen(logger)
        logger.info("logs opened again", metadata: ["log": "\(files.path)"])
    }

    /// All that was counted since the start.
    func report() async -> StatisticsReport {
        let counters = await proxy.counters()
        let parts = await proxy.collect { reporter, _ in (reporter as? WorkerReporter)?.snapshot ?? Statistics() }
        return StatisticsReport(
            Statistics.merged(parts), openConnections: counters.open, openUpstream: counters.upstreamOpen,
            uptime: Int(Instant.now.since(started) / 1_000_000_000),
            expiredExemptions: configuration.expiredExemptions(now: ConfigurationFile.now).map(
                ConfigurationFile.describe))
    }

    /// Says in one line what happened since the last time; nothing if nothing did.
    func summarize() async {
        let report = await report()
        guard let line = report.line(since: lastSummary) else { return }
        lastSummary = report.statistics
        Console.report(line)
    }

    /// The whole statistics.
    func printTable() async {
        Console.write(await report().table)
    }

    /// What the operator is told when all is ready.
    func announcement(_ status: StatusServer?) -> String {
        let lines =
            addresses.map { "listening on \(ProxyService.name($0))" } + [
                "forwarding to \(configuration.upstream.map(\.description) ?? ""), mode \(configuration.policy.mode.rawValue)",
                "rejections are written to \(files.path)",
            ] + configuration.policy.contracts.map(ProxyService.describe)
        return (lines + (status.map { ["status on \(ProxyService.name($0.address))"] } ?? [])).map { "\($0)\n" }
            .joined()
    }

    // MARK: - status listener

    /// Opens the status listener, where one is configured.
    nonisolated func openStatusListener() throws -> StatusServer? {
        guard let wanted = statusListener, let address = try SocketAddress.resolving(wanted).first else { return nil }
        do throws(LinuxError) {
            return try StatusServer(address: address) { path in await self.answer(path) }
        } catch {
            throw CommandFailure(.failed, ProxyService.explain(error, wanted.description))
        }
    }

    private func answer(_ path: String) async -> StatusAnswer? {
        switch path {
        case "/healthz": .text(200, "ok")
        case "/readyz": readiness
        case "/statistics": .json(await report().json)
        default: nil
        }
    }

    private var readiness: StatusAnswer {
        if isEnding { return .text(503, "ending") }
        return proxy.isUpstreamResolved ? .text(200, "ready") : .text(503, "the name of the backend is not resolved")
    }

    /// Finishes what is under way, and ends the process.
    func end() async {
        isEnding = true
        let limit = configuration.timeouts.drain
        logger.info("ending: finishing the requests in flight", metadata: ["connections": "\(proxy.connectionCount)"])
        let isDrained = await proxy.drain(milliseconds: limit.milliseconds)
        if !isDrained { logger.warning("requests were still in flight when the time was up") }
        await printTable()
        logger.info("ended")
        exit(ExitStatus.success.rawValue)
    }
}

extension ProxyService {
    /// Raises the descriptor limit and answers how many client connections it lets us have.
    private static func connectionsWithinReach(_ configuration: ProxyConfiguration, _ logger: Logger) -> Int {
        let connections = configuration.connections
        let others = connections.toUpstream + 256
        let limit = try? CurrentProcess.raiseDescriptorLimit(to: connections.total + others)
        let within = min(connections.total, max(16, (limit ?? 1024) - others))
        if within < connections.total * 9 / 10 {
            logger.warning(
                "the descriptor limit allows fewer connections than configured",
                metadata: ["configured": "\(connections.total)", "possible": "\(within)"])
        }
        return within
    }

    /// The proxy serves without a backend too; somebody should know.
    private static func probeUpstream(_ upstream: ProxyEngine.UpstreamAddress, _ logger: Logger) {
        DispatchQueue.global().async {
            guard let failure = UpstreamProbe.failure(of: upstream) else { return }
            logger.warning(
                "the backend cannot be reached, requests get a 502 meanwhile",
                metadata: ["upstream": "\(upstream)", "reason": "\(failure)"])
        }
    }

    private static func reportExpiredExemptions(_ configuration: ProxyConfiguration, _ logger: Logger) {
        for exemption in configuration.expiredExemptions(now: ConfigurationFile.now) {
            logger.warning(
                "an exemption has expired",
                metadata: [
                    "rule": "\(exemption.rule)", "since": "\(exemption.lastDay)", "reason": "\(exemption.reason)",
                ])
        }
    }

    private static func describe(_ contract: ContractSettings) -> String {
        let count = contract.contract?.operations.count ?? 0
        let operations = count == 1 ? "1 operation" : "\(count) operations"
        let hint = contract.noteCount == 0 ? "" : "; not all of it is checked: pedant contract check \(contract.file)"
        return "requests are held to \(contract.file): \(operations)\(hint)"
    }

    private static func name(_ address: SocketAddress) -> String {
        address.port == nil ? address.description : "http://\(address)"
    }

    /// Tries each address alone, so that the one that cannot be had is named.
    private static func probe(_ addresses: [SocketAddress]) throws {
        for address in addresses {
            do throws(LinuxError) {
                try Descriptor.probeBind(address)
            } catch {
                throw CommandFailure(.failed, explain(error, address.description))
            }
        }
    }

    /// Why the proxy cannot listen, and what to do about it.
    private static func explain(_ error: LinuxError, _ address: String) -> String {
        switch error.errno {
        case .addressInUse: "cannot listen on \(address): another process listens there already"
        case .accessDenied: "cannot listen on \(address): not permitted (ports below 1024 need a privilege)"
        default: "cannot listen on \(address): \(error)"
        }
    }
}
