internal import Linux
internal import RequestValidation

/// Sending the request on.
extension ClientConnection {
    /// The whole request is at hand and passed.
    func forward() {
        recordPassed()
        startUpstream()
    }

    /// Finds a connection to the upstream and sends what is there.
    func startUpstream() {
        guard let exchange else { return }
        writeRequestHead(exchange)
        exchange.holdSent = 0
        if exchange.isHeldInPlace { exchange.cursor = exchange.headLength }
        exchange.isRequestSent = false
        exchange.responseParser.begin(answersHeadRequest: exchange.isHead)
        exchange.connectAttempts = 0
        let request = requestFacts(exchange)
        // A second attempt must not meet another connection that has died.
        if !exchange.isRetry, let pooled = worker.takeIdle(isChecked: !request.isIdempotent) {
            upstream = pooled
            pooled.client = self
            perform(pooled.machine.assign(request), of: pooled)
            return
        }
        connect(to: worker.shared.directory.address, request)
    }

    private func connect(to address: SocketAddress?, _ request: UpstreamConnectionMachine.Request) {
        exchange?.connectAttempts += 1
        switch worker.connect(to: address, for: self, request) {
        case .connecting(let fresh):
            upstream = fresh
            fresh.updateDeadline()
        case .failed(let failure):
            if let address, connectElsewhere(after: failure, at: address, request) { return }
            failed(failure)
        }
    }

    /// Tries the upstream's next address, if it has one that was not tried. Returns whether it does.
    private func connectElsewhere(
        after failure: UpstreamFailure, at address: SocketAddress, _ request: UpstreamConnectionMachine.Request
    ) -> Bool {
        switch failure {
        case .connectFailed, .connectTimeout: break
        case .unresolved, .sendTimeout, .firstByteTimeout, .stalled, .reset, .badResponse, .tooManyConnections,
            .impossible:
            return false
        }
        guard let exchange,
            let next = worker.shared.directory.address(after: address, attempts: exchange.connectAttempts)
        else { return false }
        connect(to: next, request)
        return true
    }

    private func requestFacts(_ exchange: Exchange) -> UpstreamConnectionMachine.Request {
        UpstreamConnectionMachine.Request(
            isIdempotent: isIdempotent(exchange), isHeld: machine.request == .complete, isRetry: exchange.isRetry)
    }

    private func writeRequestHead(_ exchange: Exchange) {
        var plan = RequestRelayPlan(framing: exchange.validator.framing)
        plan.fields = worker.configuration.forwarding
        plan.isPeerTrusted = isTrusted
        if exchange.unchunker != nil { plan.body = .length(exchange.hold.count) }
        exchange.requestHead.removeAll()
        let needsPeer = !plan.fields.isDisjoint(with: [.xForwarded, .forwarded])
        let peerText = needsPeer ? Array(peer.host.hostText.utf8) : []
        input.withBytes { bytes in
            exchange.validator.withHead { head in
                worker.writeHead(
                    head, from: bytes, plan, peer: peerText.span, id: exchange.id, into: &exchange.requestHead)
            }
        }
    }

    private func isIdempotent(_ exchange: Exchange) -> Bool {
        let method = exchange.validator.method
        return input.withBytes { bytes in
            // RFC 9110 section 9.2.2.
            switch method.count {
            case 3: ByteScan.isEqual(bytes, method, "get") || ByteScan.isEqual(bytes, method, "put")
            case 4: ByteScan.isEqual(bytes, method, "head")
            case 5: ByteScan.isEqual(bytes, method, "trace")
            case 6: ByteScan.isEqual(bytes, method, "delete")
            case 7: ByteScan.isEqual(bytes, method, "options")
            default: false
            }
        }
    }

    /// Writes as much of the request as is there and the socket takes.
    func sendRequest() {
        guard let exchange, let upstream, upstream.canWrite, !exchange.isRequestSent else { return }
        while true {
            let transfer = writeRequest(exchange, to: upstream)
            switch transfer {
            case .moved(let count):
                if exchange.sent.nanoseconds == 0 { exchange.sent = Instant.now }
                worker.counters.bytesToUpstream += count
                _ = upstream.machine.wrote(count, isBlocked: false)
                continue
            case .ended:
                if isWholeRequestThere {
                    exchange.isRequestSent = true
                    _ = upstream.machine.sentAll()
                } else {
                    _ = upstream.machine.wrote(0, isBlocked: false)
                }
            case .blocked:
                upstream.canWrite = false
                _ = upstream.machine.wrote(0, isBlocked: true)
            case .failed(let errno):
                upstream.canWrite = false
                exchange.isRequestSent = true
                perform(upstream.machine.writeFailed(errno), of: upstream)
                return
            }
            break
        }
        upstream.updateDeadline()
    }

    private var isWholeRequestThere: Bool { machine.request == .complete }

    /// The body's bytes in the input go to the upstream.
    private var passesBody: Bool { machine.request == .streaming || machine.request == .complete }

    /// One write of what comes next; `ended` where nothing is left.
    private func writeRequest(_ exchange: Exchange, to upstream: UpstreamConnection) -> Transfer {
        if !exchange.requestHead.isEmpty {
            return writeWithHead(exchange, to: upstream)
        }
        if exchange.holdSent < exchange.hold.count {
            let transfer = exchange.hold.send(from: exchange.holdSent, to: upstream.descriptor)
            if case .moved(let count) = transfer { exchange.holdSent += count }
            return transfer
        }
        guard exchange.cursor < exchange.fed, passesBody else { return .ended }
        let range = exchange.cursor..<exchange.fed
        let transfer = input.withBytes { bytes in upstream.descriptor.send(bytes.extracting(range)) }
        if case .moved(let count) = transfer { exchange.cursor += count }
        return transfer
    }

    /// Head and the first bytes of the body leave together.
    private func writeWithHead(_ exchange: Exchange, to upstream: UpstreamConnection) -> Transfer {
        let passed = passesBody && exchange.hold.isEmpty ? exchange.cursor..<exchange.fed : 0..<0
        let transfer = exchange.requestHead.withBytes { head in
            if !passed.isEmpty {
                return input.withBytes { upstream.descriptor.write(head, $0.extracting(passed)) }
            }
            if exchange.hold.isEmpty { return upstream.descriptor.send(head) }
            return exchange.hold.withMemory(from: 0) { upstream.descriptor.write(head, $0) }
        }
        if case .moved(let count) = transfer {
            let ofHead = min(count, exchange.requestHead.count)
            exchange.requestHead.consume(ofHead)
            if passed.isEmpty { exchange.holdSent += count - ofHead } else { exchange.cursor += count - ofHead }
        }
        return transfer
    }

    /// The upstream's socket is ready for something.
    func upstreamReady(_ upstream: UpstreamConnection) {
        guard self.upstream === upstream, let exchange else { return }
        if upstream.canWrite, !exchange.isRequestSent {
            sendRequest()
            guard self.upstream === upstream, !machine.isClosed else { return }
            // There may be room now for more of a body that streams.
            if machine.request == .streaming {
                settleBody(exchange)
                if canRead, exchange.cursor == exchange.fed { worker.loop.schedule(self) }
            }
        }
        if upstream.canRead { relay(upstream) }
        if !machine.isClosed { updateDeadline() }
    }

    func perform(_ action: UpstreamConnectionMachine.Action, of upstream: UpstreamConnection) {
        switch action {
        case .none, .relayInterim: break
        case .send: sendRequest()
        case .retry: retry(upstream)
        case .fail(let failure):
            let address = upstream.address
            detach(upstream, withReset: true)
            if let exchange, connectElsewhere(after: failure, at: address, requestFacts(exchange)) { return }
            failed(failure)
        case .cut(let failure):
            detach(upstream, withReset: true)
            reportFailure(failure)
            perform(machine.upstreamFailed())
        case .readOn:
            upstream.canRead = true
            relay(upstream)
        case .relayHead(let stopSending):
            if stopSending { exchange?.isRequestSent = true }
        case .finish(let reuse): finish(upstream, reuse: reuse)
        case .close: detach(upstream, withReset: true)
        }
    }

    private func retry(_ upstream: UpstreamConnection) {
        detach(upstream, withReset: false)
        guard let exchange, !machine.isClosed else { return }
        worker.reporter.happened(.retried)
        worker.counters.retried += 1
        exchange.isRetry = true
        startUpstream()
    }

    private func finish(_ upstream: UpstreamConnection, reuse: Bool) {
        self.upstream = nil
        upstream.hasAnsweredHead = exchange?.isHead == true
        if reuse { worker.putIdle(upstream) } else { upstream.close(withReset: false) }
    }

    private func detach(_ upstream: UpstreamConnection, withReset: Bool) {
        if self.upstream === upstream { self.upstream = nil }
        upstream.close(withReset: withReset)
    }

    private func reportFailure(_ failure: UpstreamFailure) {
        guard let exchange else { return }
        worker.counters.upstreamFailures += 1
        let facts = forwardedFacts(exchange)
        let length = exchange.headLength
        input.withBytes { worker.reporter.upstreamFailed(failure, of: facts, head: $0.extracting(first: length)) }
    }

    /// The upstream gave no answer.
    private func failed(_ failure: UpstreamFailure) {
        reportFailure(failure)
        guard machine.upstreamFailed() == .answerFailure else { return }
        answerFailure(status: failure.status, detail: failure.description)
    }
}
