internal import Dispatch
internal import Linux
internal import RequestValidation

/// What one processor does: a serial queue with its listeners, connections, buffers, deadlines and counters. Nothing in
/// it is shared with other workers, and all of it is touched on its queue only.
final class Worker {
    let loop: EventLoop
    private(set) var shared: SharedState
    let reporter: any TrafficReporter
    private(set) var configuration: EngineConfiguration
    private(set) var policy: ValidationPolicy
    /// For what is read from sockets.
    let buffers: BufferPool
    private let holdBuffers: BufferPool
    private var freeExchanges: [Exchange] = []
    private var idleUpstreams: UpstreamPool<UpstreamConnection>
    private var listeners: [Listener] = []
    /// Connections whose own answers wait for the log.
    private var deferred: [ClientConnection] = []
    private var identifiers = RequestIdentifierSource()
    private var headWriter = RequestHeadWriter()
    private var identifierText = ByteBuffer()
    private var defaultHost: [UInt8]
    var counters = WorkerCounters()
    private var surge = SurgeWatch()
    private(set) var isDraining = false
    /// Calls back when the last connection has gone.
    private var drained: (() -> Void)?
    private var wallClockRead = Instant(nanoseconds: .min)
    private var wallClockOffset: Int64 = 0
    private var dateSecond: Int64 = -1
    private var dateText = ""

    static let bufferSize = 16 * 1024

    init(
        loop: EventLoop, shared: SharedState, configuration: EngineConfiguration, policy: ValidationPolicy,
        reporter: any TrafficReporter
    ) {
        self.loop = loop
        self.shared = shared
        self.configuration = configuration
        self.policy = policy
        self.reporter = reporter
        buffers = BufferPool(size: Self.bufferSize, keep: 256)
        holdBuffers = BufferPool(size: max(1024, configuration.bodies.memory), keep: 64)
        idleUpstreams = UpstreamPool(
            limit: configuration.connections.idleToUpstream, milliseconds: configuration.timeouts.upstreamKeep)
        defaultHost = Array(configuration.upstream.authority.utf8)
    }

    /// Takes over listening sockets and starts to serve.
    func start(_ sockets: [ListeningSocket]) throws(LinuxError) {
        loop.batchEnded = { [unowned self] in self.endBatch() }
        for socket in sockets {
            let listener = try Listener(worker: self, descriptor: socket.take(), address: socket.address)
            try listener.register()
            listeners.append(listener)
        }
        loop.start()
    }

    /// Promise 2: first everything is handled, then the log is written, then the answers leave.
    private func endBatch() {
        reporter.batchEnded()
        guard !deferred.isEmpty else { return }
        let released = deferred
        deferred.removeAll(keepingCapacity: true)
        for client in released { client.releaseAnswer() }
        // An answer that leaves may bring a record of its own to light (bytes behind `Connection: close`).
        reporter.batchEnded()
    }

    func deferAnswer(of client: ClientConnection) {
        deferred.append(client)
    }

    // MARK: clients

    /// A connection was accepted.
    func welcome(_ descriptor: consuming Descriptor, from peer: SocketAddress, at listener: Listener) {
        let entry = shared.ledger.enter(peer, configuration.connections)
        // Refused ones are held only to say so; a flood of them is closed unheard.
        if isDraining || (entry != .admitted && counters.refusedOpen >= 256) {
            shared.ledger.leave(peer)
            reporter.happened(.connectionRefused(peer))
            return
        }
        if peer.port != nil { descriptor.disableCoalescing() }
        let client = ClientConnection(
            worker: self, descriptor: descriptor, peer: peer, listener: listener, refusal: entry)
        do {
            try loop.add(client, client.descriptor, [.readable, .writable, .peerClosed])
        } catch {
            shared.ledger.leave(peer)
            reporter.happened(.impossible("a client's socket cannot be watched"))
            return
        }
        counters.accepted += 1
        counters.open += 1
        surge.opened(counters.open)
        if entry != .admitted { counters.refusedOpen += 1 }
        reporter.happened(.connectionOpened)
        client.updateDeadline()
    }

    /// A client connection has closed.
    func farewell(_ client: ClientConnection) {
        shared.ledger.leave(client.peer)
        counters.open -= 1
        if surge.closed(counters.open) {
            // A moment later: more of them are about to close.
            let later = DispatchTime.now() + .seconds(1)
            DispatchQueue.global(qos: .utility).asyncAfter(deadline: later) { CurrentProcess.releaseFreeMemory() }
        }
        if client.refusal != .admitted { counters.refusedOpen -= 1 }
        reporter.happened(.connectionClosed)
        finishDrainIfEmpty()
    }

    func takeExchange() -> Exchange {
        counters.requests += 1
        while let exchange = freeExchanges.popLast() {
            // One from before a reload judges by the old policy.
            if exchange.validator.policy === policy { return exchange }
        }
        return Exchange(policy: policy, holdPool: holdBuffers, spool: shared.spool)
    }

    func recycle(_ exchange: Exchange) {
        exchange.reset(buffers: buffers)
        if freeExchanges.count < 256 { freeExchanges.append(exchange) }
    }

    // MARK: upstream

    enum Connecting {
        case connecting(UpstreamConnection)
        case failed(UpstreamFailure)
    }

    /// An idle connection to the upstream.
    ///
    /// - Parameter isChecked: one that the upstream has not closed, as far as can be known; for requests that must not
    ///   be sent twice. The others find out by themselves.
    func takeIdle(isChecked: Bool) -> UpstreamConnection? {
        while let connection = idleUpstreams.take(now: loop.now) {
            let isTrusted = !isChecked && !connection.hasAnsweredHead
            if isTrusted || connection.descriptor.isQuiet { return connection }
            if connection.machine.retire() == .close { connection.close(withReset: false) }
        }
        return nil
    }

    func putIdle(_ connection: UpstreamConnection) {
        connection.client = nil
        guard !connection.canRead else {
            forgetIdle(connection)
            return
        }
        if let surplus = idleUpstreams.put(connection, of: connection.generation, now: loop.now) {
            surplus.close(withReset: false)
        }
        if !connection.machine.isClosed { connection.updateDeadline() }
    }

    /// An idle connection died or grew too old.
    func forgetIdle(_ connection: UpstreamConnection) {
        idleUpstreams.remove(connection)
        connection.close(withReset: false)
    }

    /// - Parameter address: where to; nil while the upstream's name has none.
    func connect(
        to address: SocketAddress?, for client: ClientConnection, _ request: UpstreamConnectionMachine.Request
    ) -> Connecting {
        guard let address else { return .failed(.unresolved) }
        guard shared.budget.take() else { return .failed(.tooManyConnections(limit: shared.budget.limit)) }
        do throws(LinuxError) {
            let connection = UpstreamConnection(
                worker: self, descriptor: try Descriptor.connecting(to: address), address: address,
                generation: idleUpstreams.generation, client: client, for: request)
            try connection.register()
            counters.upstreamOpen += 1
            counters.upstreamOpened += 1
            return .connecting(connection)
        } catch {
            shared.budget.giveBack()
            return .failed(.connectFailed(error.errno ?? .invalid))
        }
    }

    /// A connection to the upstream has closed.
    func upstreamClosed() {
        shared.budget.giveBack()
        counters.upstreamOpen -= 1
    }

    func writeHead(
        _ head: RequestHead, from bytes: Span<UInt8>, _ plan: RequestRelayPlan, peer: Span<UInt8>,
        id: RequestIdentifier, into buffer: inout ByteBuffer
    ) {
        identifierText.removeAll()
        id.forEachCharacter { identifierText.append($0) }
        let host = defaultHost
        identifierText.withBytes { text in
            headWriter.write(
                head, from: bytes, plan, peer: peer, requestID: text, defaultHost: host.span, into: &buffer)
        }
        if headWriter.hasStrippedUpgrade { reporter.happened(.upgradeStripped) }
    }

    // MARK: names and times

    /// The batch's time, in nanoseconds since 1970.
    var wallClock: Int64 {
        if loop.now.since(wallClockRead) > 500_000_000 || wallClockRead.nanoseconds == .min {
            wallClockRead = loop.now
            wallClockOffset = WallClock.nanoseconds - loop.now.nanoseconds
        }
        return loop.now.nanoseconds + wallClockOffset
    }

    /// The Date field of our own answers, made once a second.
    var date: String {
        let second = wallClock / 1_000_000_000
        if second != dateSecond {
            dateSecond = second
            dateText = CivilTime(secondsSince1970: Int(second)).httpDate
        }
        return dateText
    }

    func nextIdentifier() -> RequestIdentifier {
        identifiers.next(now: wallClock / 1_000_000)
    }

    // MARK: from outside

    /// New settings for everything that begins from now on.
    func reload(_ configuration: EngineConfiguration, _ policy: ValidationPolicy, _ shared: SharedState) {
        self.configuration = configuration
        self.shared = shared
        self.policy = policy
        freeExchanges.removeAll()
        defaultHost = Array(configuration.upstream.authority.utf8)
        idleUpstreams.beginGeneration()
        while let idle = idleUpstreams.takeAny() { idle.close(withReset: false) }
    }

    /// Takes no further connections or requests; `completion` is called when the last connection has gone.
    func drain(_ completion: @escaping () -> Void) {
        drained = completion
        guard !isDraining else { return }
        for listener in listeners { listener.close() }
        isDraining = true
        for case let client as ClientConnection in loop.allMembers {
            client.perform(client.machine.drain())
        }
        finishDrainIfEmpty()
    }

    private func finishDrainIfEmpty() {
        guard isDraining, counters.open == 0, let drained else { return }
        self.drained = nil
        drained()
    }

    /// Ends at once.
    func stop() {
        for listener in listeners { listener.close() }
        for case let client as ClientConnection in loop.allMembers { client.perform(client.machine.close()) }
        while let idle = idleUpstreams.takeAny() { idle.close(withReset: false) }
        reporter.batchEnded()
        loop.stop()
    }
}
