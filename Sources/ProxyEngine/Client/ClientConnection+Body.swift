internal import Linux
internal import RequestValidation

extension ClientConnection {
    /// Judges the body bytes at hand and moves them on: into the hold, to the upstream, or nowhere.
    func takeBody() {
        guard let exchange else { return }
        let isBroken = !judgeBody(exchange)
        guard !machine.isClosed, self.exchange === exchange else { return }
        if isBroken {
            settleVerdict(exchange)
            perform(machine.messageBroken())
            return
        }
        moveBody()
    }

    /// Returns whether the message can be followed on.
    private func judgeBody(_ exchange: Exchange) -> Bool {
        guard !exchange.isBodyComplete, exchange.fed < input.count else { return true }
        let from = exchange.fed
        let progress = input.withBytes { bytes in
            exchange.validator.feedBody(bytes.extracting(from..<bytes.count))
        }
        switch progress {
        case .incomplete:
            exchange.fed = input.count
        case .complete(let consumed):
            exchange.fed += consumed
            exchange.isBodyComplete = true
            exchange.received = worker.loop.now
        case .stopped:
            return false
        }
        return true
    }

    /// Moves judged bytes on. Called again when the upstream's socket takes more.
    func moveBody() {
        guard let exchange else { return }
        switch machine.request {
        case .holding: holdBody(exchange)
        case .streaming:
            if exchange.cursor < exchange.fed { sendRequest() }
        case .discarding: dropBody(exchange)
        case .idle, .head, .complete, .abandoned: return
        }
        guard !machine.isClosed, self.exchange === exchange else { return }
        settleBody(exchange)
    }

    /// Makes room where all is moved on, and tells the machine where the body has ended.
    func settleBody(_ exchange: Exchange) {
        let isAllThere = exchange.isBodyComplete && (machine.request == .streaming || exchange.isHeldInPlace)
        guard exchange.cursor == exchange.fed || isAllThere else { return }
        if exchange.isBodyComplete {
            switch machine.request {
            case .holding, .streaming, .discarding:
                let isRejected = isRejected(exchange)
                perform(machine.bodyComplete(isRejected: isRejected))
            case .idle, .head, .complete, .abandoned: break
            }
        } else if exchange.fed == input.count {
            input.truncate(to: exchange.headLength)
            if exchange.fed > exchange.headLength { exchange.hasMovedOn = true }
            exchange.cursor = exchange.headLength
            exchange.fed = exchange.headLength
        }
    }

    private func holdBody(_ exchange: Exchange) {
        guard exchange.cursor < exchange.fed else { return }
        let isRejected = isRejected(exchange)
        if outgrowsHold(exchange) {
            perform(machine.holdOutgrown(isRejected: isRejected))
            return
        }
        // Nothing found later can undo a rejection: the body is read on for what else is wrong with it, and dropped.
        if exchange.validator.isRejectionCertain || (isRejected && exchange.validator.isBodyInspected) {
            exchange.hold.keepStartOnly()
        }
        let isDecoded = exchange.validator.route.chunkedToLength && exchange.validator.framing == .chunked
        if exchange.isBodyComplete, !exchange.hasMovedOn, exchange.hold.isEmpty, !isDecoded {
            exchange.isHeldInPlace = true
            return
        }
        let range = exchange.cursor..<exchange.fed
        let outcome = input.withBytes { bytes in
            isDecoded
                ? exchange.holdDecoded(bytes.extracting(range)) : exchange.hold.append(bytes.extracting(range))
        }
        switch outcome {
        case .held(let count):
            exchange.cursor += count
            // The rest in the next batch: the disk must not keep the worker waiting.
            if exchange.cursor < exchange.fed { worker.loop.schedule(self) }
        case .failed(let failure):
            exchange.hold.reset()
            worker.reporter.happened(.spoolFailed(failure))
            _ = machine.refused()
            answerFailure(status: 503, detail: failure.description)
        }
    }

    /// Whether a body that nothing looks into, or nothing any more, is larger than what is held of such bodies.
    private func outgrowsHold(_ exchange: Exchange) -> Bool {
        guard !isAlwaysHeld(exchange) else { return false }
        return exchange.hold.isKeepingStartOnly
            || exchange.hold.count + exchange.fed - exchange.cursor > worker.configuration.bodies.memory
    }

    private func dropBody(_ exchange: Exchange) {
        exchange.discarded += exchange.fed - exchange.cursor
        exchange.cursor = exchange.fed
        if exchange.discarded > worker.configuration.bodies.discardLimit { abandonDiscarding() }
    }

    /// The dropped body is larger than the connection is worth.
    private func abandonDiscarding() {
        perform(machine.discardLimitReached())
    }
}

extension ClientConnection {
    /// Lends the first bytes of the body, as they came, as far as they are in memory.
    func withBodyStart<Result>(_ exchange: Exchange, _ body: (Span<UInt8>) -> Result) -> Result {
        guard exchange.isHeldInPlace else { return exchange.hold.withMemory(from: 0, body) }
        return input.withBytes { body($0.extracting(exchange.headLength..<exchange.fed)) }
    }
}

extension Exchange {
    /// Holds the data of chunks without their framing, for a backend that wants a Content-Length.
    func holdDecoded(_ bytes: Span<UInt8>) -> BodyHold.Outcome {
        var decoder = unchunker ?? ChunkedDecoder(limits: validator.policy.limits)
        defer { unchunker = decoder }
        var offset = 0
        while true {
            switch decoder.next(bytes, from: offset) {
            case .data(let range):
                offset = range.upperBound
                if case .failed(let failure) = hold.append(bytes.extracting(range)) { return .failed(failure) }
            // The validator has followed these bytes before: they hold no fault.
            case .needsMore, .end, .fault: return .held(bytes.count)
            }
        }
    }
}
