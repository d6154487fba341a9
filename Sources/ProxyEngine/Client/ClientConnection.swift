internal import Linux
internal import RequestValidation

/// One client: does what `ClientConnectionMachine` decides. Reading, judging, forwarding, answering lie in extensions.
final class ClientConnection: LoopMember {
    /// Kept alive by its connections, which its loop lets go of when they close.
    let worker: Worker
    let listener: Listener
    let peer: SocketAddress
    /// A proxy that the configuration trusts.
    let isTrusted: Bool
    /// Forwarding fields of this peer are to be reported: it is not trusted, and they were not yet.
    var reportsForwarding: Bool
    var descriptor: Descriptor
    var machine = ClientConnectionMachine()
    /// What the client sent: the current request's head, then the part of its body that is not moved on yet, then what
    /// belongs to the next request. Without memory while idle.
    var input = ByteBuffer()
    /// The request under way.
    var exchange: Exchange?
    /// The connection that serves it.
    var upstream: UpstreamConnection?
    /// The limit that this connection is over: its request gets a 503.
    let refusal: ConnectionLedger.Entry
    var previous: PreviousRequest?
    /// Requests so far.
    var ordinal = 0
    var canRead = false
    var canWrite = true
    /// Bytes of the answer in the socket when it took no more, or when its deadline passed last.
    var unacknowledged = 0
    /// The client has closed its side or the connection broke: a short read does not mean drained.
    private(set) var sawEnding = false
    /// Bytes that may still be dropped while lingering.
    var lingerBudget = 1 << 20
    /// How fast the body comes.
    var bodyRate = BodyRate()
    /// Reads in a batch, so that one busy client does not keep the worker from the others.
    static let readBudget = 16
    /// Bytes of a decoded body that count as much as a read.
    static let inspectionUnit = 262_144

    init(
        worker: Worker, descriptor: consuming Descriptor, peer: SocketAddress, listener: Listener,
        refusal: ConnectionLedger.Entry
    ) {
        self.worker = worker
        self.descriptor = descriptor
        self.peer = peer
        isTrusted =
            peer.ipAddress.map { address in
                worker.configuration.trustedProxies.contains { $0.contains(address) }
            } ?? false
        reportsForwarding =
            !isTrusted && peer.ipAddress.map { !worker.shared.forwardingReports.isReported($0) } ?? false
        self.listener = listener
        self.refusal = refusal
    }

    override func ready(_ readiness: Readiness) {
        if !readiness.isDisjoint(with: .ending) {
            sawEnding = true
            canRead = true
            if readiness.contains(.error), machine.isLingering {
                perform(machine.close())
                return
            }
            if readiness.contains(.error), machine.request == .complete {
                // Nothing more can be sent to a client that has reset the connection.
                abandon()
                return
            }
        }
        if readiness.contains(.readable) { canRead = true }
        if readiness.contains(.writable) { canWrite = true }
        advance()
    }

    override func resume() {
        advance()
    }

    override func deadlinePassed() {
        guard !machine.isClosed else { return }
        if !machine.isLingering, exchange?.hasOutput == true, !canWrite, hasTakenSome() {
            updateDeadline()
            return
        }
        if machine.request == .head, holdsOnlyLineEnds {
            perform(machine.close())
            return
        }
        perform(machine.deadlinePassed())
        if !machine.isClosed { updateDeadline() }
    }

    /// Writes and reads as far as both sockets let it.
    func advance() {
        guard !machine.isClosed else { return }
        if canWrite, let exchange, exchange.hasOutput { flushOutput() }
        if !machine.isClosed, let upstream, upstream.canRead { relay(upstream) }
        if !machine.isClosed { takeInput() }
        if !machine.isClosed { updateDeadline() }
    }

    func perform(_ action: ClientConnectionMachine.Action) {
        switch action {
        case .none: break
        case .beginRequest: beginRequest()
        case .reject: reject()
        case .rejectEnded: rejectEnded(.closed)
        case .rejectTimedOut(let timeout): rejectTimedOut(timeout)
        case .forward: forward()
        case .holdBody(let sendContinue):
            if sendContinue { sendContinueResponse() }
        case .streamBody(let sendContinue):
            if sendContinue { sendContinueResponse() }
            startUpstream()
        case .streamHeld: startUpstream()
        case .finishStream: recordPassed()
        case .abort(let isLogged): abort(isLogged: isLogged)
        case .answerFailure: break
        case .nextRequest: nextRequest()
        case .linger: linger()
        case .close: close()
        }
    }

    // MARK: ends

    /// Makes ready for the next request; bytes of it may have come already.
    private func nextRequest() {
        guard let exchange else { return }
        remember(exchange)
        // Behind a whole request begins the next one, whatever of this one the upstream has taken.
        input.consume(exchange.fed)
        finishExchange()
        if input.isEmpty { worker.buffers.reclaim(&input) }
        // Not here and now: requests that are answered at once would nest.
        if canRead || !input.isEmpty { worker.loop.schedule(self) }
        updateDeadline()
    }

    /// Keeps of the request what explains faults of the next one.
    private func remember(_ exchange: Exchange) {
        previous = nil
        guard exchange.validator.mayHaveLongerBody else { return }
        let id = exchange.id.text
        previous = input.withBytes { head in
            withBodyStart(exchange) { body in
                PreviousRequest(of: exchange.validator, head, body: body, id: id)
            }
        }
    }

    func finishExchange() {
        guard let exchange else { return }
        self.exchange = nil
        worker.recycle(exchange)
    }

    private func linger() {
        recordUnfinished()
        noteBytesAfterClose()
        let isAllRead = !canRead && input.count == exchange?.fed ?? 0
        if machine.hasPeerEnded || (machine.request == .complete && machine.answer == .sent && isAllRead) {
            // The client has sent nothing that we did not read: closing resets nothing.
            perform(machine.close())
            return
        }
        descriptor.shutdownWriting()
        input.removeAll()
        worker.loop.setDeadline(self, worker.loop.now.advanced(milliseconds: worker.configuration.timeouts.linger))
        if canRead { worker.loop.schedule(self) }
    }

    /// A client that says that it sends no more and does is told of, as its length may be wrong.
    private func noteBytesAfterClose() {
        guard let exchange, machine.request == .complete, exchange.validator.saysClose, canRead || !input.isEmpty
        else { return }
        if canRead {
            input.reserve(1024)
            _ = descriptor.receive(into: &input)
        }
        let end = exchange.fed
        let count = input.withBytes { bytes in
            // Empty lines behind a body are an old habit, and harmless (RFC 9112 section 2.2).
            for index in end..<max(end, bytes.count) where bytes[index] != 0x0D && bytes[index] != 0x0A {
                return bytes.count - end
            }
            return 0
        }
        if count > 0 { recordBytesAfterClose(exchange, count: count) }
    }

    /// The client is gone or takes nothing more.
    func abandon() {
        worker.reporter.happened(.clientAborted)
        if let upstream, upstream.machine.retire() == .close { upstream.close(withReset: true) }
        upstream = nil
        perform(machine.close())
    }

    /// Cuts both sides, so that neither takes a part for the whole.
    private func abort(isLogged: Bool) {
        if isLogged { recordAborted() } else { worker.reporter.happened(.clientAborted) }
        if let upstream, upstream.machine.retire() == .close { upstream.close(withReset: true) }
        upstream = nil
        descriptor.resetOnClose()
        perform(machine.close())
    }

    private func close() {
        guard descriptor.isOpen else { return }
        recordUnfinished()
        if let upstream, upstream.machine.retire() == .close { upstream.close(withReset: true) }
        upstream = nil
        finishExchange()
        worker.buffers.reclaim(&input)
        worker.loop.remove(self)
        descriptor.close()
        worker.farewell(self)
    }

    // MARK: time

    /// Sets the limit that the connection's state asks for.
    func updateDeadline() {
        let timeouts = worker.configuration.timeouts
        let now = worker.loop.now
        if machine.isLingering { return }
        let deadline: Instant
        switch machine.request {
        case .idle:
            deadline = now.advanced(milliseconds: refusal == .admitted ? timeouts.clientIdle : timeouts.linger)
        case .head:
            deadline = (exchange?.began ?? now).advanced(milliseconds: timeouts.clientHeader)
        case .holding, .streaming, .discarding:
            // While the upstream takes nothing, the client is not to blame.
            if isHeldUp { bodyRate.pause() }
            deadline = isHeldUp ? .never : now.advanced(milliseconds: timeouts.clientBody)
        case .complete, .abandoned:
            // Only a client that leaves its answer unread is waited for.
            deadline = exchange?.hasOutput == true ? now.advanced(milliseconds: timeouts.clientBody) : .never
        }
        worker.loop.setDeadline(self, deadline)
    }

    /// Judged bytes wait for the upstream's socket or for the disk.
    private var isHeldUp: Bool {
        guard let exchange else { return false }
        return exchange.cursor < exchange.fed
    }
}
