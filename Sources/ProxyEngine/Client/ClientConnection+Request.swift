internal import Linux
internal import RequestValidation

extension ClientConnection {
    /// Handles what has come and reads on, while the request wants more.
    func takeInput() {
        if !input.isEmpty { processInput() }
        var budget = Self.readBudget
        while canRead, machine.wantsBytes, !machine.isClosed {
            guard budget > 0 else {
                worker.loop.schedule(self)
                return
            }
            budget -= 1
            if machine.isLingering {
                discardLingering()
            } else {
                let before = exchange?.validator.bodyInspected ?? 0
                guard readOnce() else { return }
                // Little that was sent may be much to look at, behind a content coding.
                budget -= max(0, (exchange?.validator.bodyInspected ?? 0) - before) / Self.inspectionUnit
            }
        }
    }

    /// Reads once and handles it. Returns whether to go on.
    private func readOnce() -> Bool {
        worker.buffers.supply(&input)
        if input.room == 0 {
            // A body waits for its place to go to; a head is bounded by the validator.
            guard machine.request == .head else { return false }
            input.reserve(input.capacity)
        }
        let room = input.room
        switch descriptor.receive(into: &input) {
        case .moved(let count):
            if count < room, !sawEnding { canRead = false }
            noteRate(count)
            if machine.isClosed { return false }
            perform(machine.bytesArrived())
            processInput()
            return true
        case .blocked:
            canRead = false
        case .ended:
            canRead = false
            if input.isEmpty { worker.buffers.reclaim(&input) }
            handleEnd()
        case .failed:
            canRead = false
            brokenOff()
        }
        return false
    }

    /// A body that drips keeps a connection, and a worker's memory, for as long as it likes.
    private func noteRate(_ count: Int) {
        guard let minimum = worker.configuration.timeouts.minimumRate else { return }
        switch machine.request {
        case .holding, .streaming, .discarding: break
        case .idle, .head, .complete, .abandoned: return
        }
        bodyRate.took(count, now: worker.loop.now, minimum: minimum)
        if bodyRate.isTooSlow { perform(machine.bodyTooSlow()) }
    }

    private func handleEnd() {
        if machine.request == .head, holdsOnlyLineEnds {
            perform(machine.close())
        } else {
            perform(machine.peerEnded())
        }
    }

    /// Empty lines before a request are no request.
    var holdsOnlyLineEnds: Bool {
        input.withBytes { bytes in
            for index in 0..<bytes.count where bytes[index] != 0x0D && bytes[index] != 0x0A { return false }
            return true
        }
    }

    /// The client reset the connection.
    private func brokenOff() {
        switch machine.request {
        case .idle, .discarding: perform(machine.close())
        case .head, .holding, .streaming: perform(machine.peerEnded())
        case .complete, .abandoned: abandon()
        }
    }

    private func discardLingering() {
        switch descriptor.discard(upTo: lingerBudget) {
        case .moved(let count):
            lingerBudget -= count
            if lingerBudget <= 0 { perform(machine.close()) }
        case .blocked:
            canRead = false
        case .ended, .failed:
            perform(machine.close())
        }
    }

    /// Judges what is in the input as far as it is not judged yet.
    func processInput() {
        if machine.request == .idle { perform(machine.bytesArrived()) }
        if machine.request == .head { takeHead() }
        switch machine.request {
        case .holding, .streaming, .discarding: takeBody()
        case .idle, .head, .complete, .abandoned: break
        }
    }

    func beginRequest() {
        let exchange = worker.takeExchange()
        self.exchange = exchange
        ordinal += 1
        exchange.began = worker.loop.now
        exchange.beganAt = worker.wallClock
        exchange.id = worker.nextIdentifier()
        var circumstances = Circumstances()
        circumstances.peer = peer.ipAddress
        circumstances.isPeerTrusted = isTrusted
        circumstances.reportsForwarding = reportsForwarding
        circumstances.now = Int(exchange.beganAt / 1_000_000_000)
        circumstances.previous = previous
        exchange.validator.begin(circumstances)
    }

    private func takeHead() {
        guard let exchange else { return }
        switch input.withBytes({ bytes in exchange.validator.feedHead(bytes) }) {
        case .incomplete: break
        case .stopped: perform(machine.messageBroken())
        case .complete(let length):
            exchange.headLength = length
            exchange.cursor = length
            exchange.fed = length
            headComplete(exchange)
        }
    }

    private func headComplete(_ exchange: Exchange) {
        noteMethod(exchange)
        if reportsForwarding, exchange.validator.reportsForwarding { noteForwardingReport() }
        applyLoadLimits(exchange)
        let isRejected = isRejected(exchange)
        let isIntact = exchange.verdict?.isFramingIntact ?? (exchange.validator.framing != .unknown)
        let hasBody = exchange.validator.hasBody
        if !hasBody { exchange.received = worker.loop.now }
        let isRefused = refusal != .admitted
        let head = ClientConnectionMachine.Head(
            isRejected: isRejected || isRefused,
            isDecided: exchange.validator.isDecided || isRefused,
            hasBody: hasBody || exchange.validator.framing == .unknown,
            isHeld: isHeld(exchange),
            expectsContinue: exchange.validator.expectsContinue,
            isPersistent: !exchange.validator.saysClose && isIntact && !isRefused,
            isDiscardable: isDiscardable(exchange))
        bodyRate = BodyRate()
        perform(machine.headComplete(head))
    }

    /// Once is enough for a peer.
    private func noteForwardingReport() {
        reportsForwarding = false
        if let address = peer.ipAddress { worker.shared.forwardingReports.note(address) }
    }

    private func noteMethod(_ exchange: Exchange) {
        let method = exchange.validator.method
        exchange.isOldClient = exchange.validator.version != .http11
        exchange.isHead = method.count == 4 && input.withBytes { ByteScan.isEqual($0, method, "head") }
    }

    /// Judges what comes from load rather than from the message.
    private func applyLoadLimits(_ exchange: Exchange) {
        if case .refused(let limit, let isPerClient) = refusal {
            exchange.validator.judge(.tooManyConnections(limit: limit, isPerClient: isPerClient))
        }
        if let limiter = worker.shared.limiter, let wait = limiter.admit(peer, now: worker.loop.now) {
            exchange.retryAfter = wait
            exchange.validator.judge(.rateLimited(limit: limiter.limit.perSecond, retryAfter: wait))
        }
    }

    /// Whether what was fed so far is rejected. A request without findings needs no verdict.
    func isRejected(_ exchange: Exchange) -> Bool {
        exchange.validator.hasFindings && settleVerdict(exchange).action == .reject
    }

    /// Asks for the verdict on what was fed so far and keeps it.
    @discardableResult
    func settleVerdict(_ exchange: Exchange) -> Verdict {
        let verdict = input.withBytes { bytes in exchange.validator.verdict(bytes) }
        exchange.verdict = verdict
        return verdict
    }

    /// Whether the body is kept back until it is judged (promise 1).
    private func isHeld(_ exchange: Exchange) -> Bool {
        if isAlwaysHeld(exchange) { return true }
        return switch exchange.validator.framing {
        case .length(let length): length <= worker.configuration.bodies.memory
        // Held as long as it fits in memory.
        case .chunked: true
        case .none, .unknown: false
        }
    }

    /// Whether a body is held however large it is: rules look into it, the configuration says so, or its length must be
    /// known before it goes on.
    func isAlwaysHeld(_ exchange: Exchange) -> Bool {
        let route = exchange.validator.route
        return exchange.validator.isBodyInspected || route.holdBodies == .always || route.chunkedToLength
    }

    private func isDiscardable(_ exchange: Exchange) -> Bool {
        switch exchange.validator.framing {
        case .length(let length): length <= worker.configuration.bodies.discardLimit
        case .chunked: true
        case .none, .unknown: false
        }
    }

    /// Answers an `Expect: 100-continue`, unless the body comes already (RFC 9110 section 10.1.1).
    func sendContinueResponse() {
        guard let exchange, input.count == exchange.headLength else { return }
        exchange.output.append("HTTP/1.1 100 Continue\r\n\r\n")
        flushOutput()
    }
}
