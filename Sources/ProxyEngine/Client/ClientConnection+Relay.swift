internal import Linux
internal import RequestValidation

/// Passing the answer.
extension ClientConnection {
    /// Reads from the upstream and passes it on, until one of the sockets has enough.
    func relay(_ upstream: UpstreamConnection) {
        guard let exchange else { return }
        var budget = Self.readBudget
        while upstream.canRead, !exchange.hasOutput, self.upstream === upstream {
            guard budget > 0 else {
                worker.loop.schedule(self)
                return
            }
            budget -= 1
            readAnswer(exchange, from: upstream)
        }
        guard self.upstream === upstream else { return }
        _ = upstream.machine.setPaused(exchange.hasOutput)
        upstream.updateDeadline()
    }

    /// The client has taken all there was: on with the rest.
    func continueRelay(_ upstream: UpstreamConnection) {
        guard upstream.canRead else {
            _ = upstream.machine.setPaused(false)
            upstream.updateDeadline()
            return
        }
        worker.loop.schedule(self)
    }

    private func readAnswer(_ exchange: Exchange, from upstream: UpstreamConnection) {
        worker.buffers.supply(&exchange.responseInput)
        if exchange.responseInput.room == 0 { exchange.responseInput.reserve(exchange.responseInput.capacity) }
        let room = exchange.responseInput.room
        switch upstream.descriptor.receive(into: &exchange.responseInput) {
        case .moved(let count):
            if count < room, !upstream.sawEnding { upstream.canRead = false }
            if exchange.answered.nanoseconds == 0 { exchange.answered = worker.loop.now }
            _ = upstream.machine.received()
            if exchange.plan == nil { readHeads(exchange, upstream) }
            guard self.upstream === upstream else { return }
            if exchange.plan != nil { relayBody(exchange, upstream) } else if exchange.hasOutput { flushOutput() }
        case .blocked:
            upstream.canRead = false
        case .ended:
            upstream.canRead = false
            answerEnded(exchange, upstream)
        case .failed(let errno):
            upstream.canRead = false
            perform(upstream.machine.readFailed(errno), of: upstream)
        }
    }

    /// Reads interim heads and the final one, as far as they are there.
    private func readHeads(_ exchange: Exchange, _ upstream: UpstreamConnection) {
        while exchange.plan == nil, !exchange.responseInput.isEmpty, self.upstream === upstream {
            switch exchange.responseInput.withBytes({ exchange.responseParser.feed($0) }) {
            case .incomplete: return
            case .failed(let fault): perform(upstream.machine.faultFound(fault), of: upstream)
            case .complete(let length):
                let action = upstream.machine.headArrived(
                    isInterim: exchange.responseParser.isInterim, keepsAlive: exchange.responseParser.keepsAlive)
                switch action {
                case .relayInterim: passInterimHead(exchange, length)
                case .relayHead: passHead(exchange, length)
                case .none, .send, .retry, .fail, .cut, .readOn, .finish, .close: break
                }
                perform(action, of: upstream)
            }
        }
    }

    private func passInterimHead(_ exchange: Exchange, _ length: Int) {
        // 100 was our business; HTTP/1.0 knows no interim answers (RFC 9110 section 15.2).
        if exchange.responseParser.status != 100, !exchange.isOldClient {
            writeResponseHead(exchange, closes: false)
        }
        exchange.responseInput.consume(length)
        exchange.responseParser.begin(answersHeadRequest: exchange.isHead)
    }

    private func passHead(_ exchange: Exchange, _ length: Int) {
        exchange.status = exchange.responseParser.status
        machine.responseBegan()
        let plan = writeResponseHead(exchange, closes: machine.closesBehindAnswer)
        if plan.closes { machine.answerCloses() }
        exchange.plan = plan
        exchange.responseBody.begin(exchange.responseParser.framing)
        exchange.responseInput.consume(length)
    }

    @discardableResult
    private func writeResponseHead(
        _ exchange: Exchange, closes: Bool
    ) -> ResponseHeadWriter.Plan {
        let plan = exchange.responseParser.plan(clientIsOld: exchange.isOldClient, closes: closes)
        let additional = findingsField(exchange)
        exchange.responseInput.withBytes { bytes in
            exchange.responseParser.writeHead(from: bytes, plan, additional: additional.span, into: &exchange.output)
        }
        return plan
    }

    /// The findings of a request that was forwarded in spite of them, where the configuration wants them told.
    private func findingsField(_ exchange: Exchange) -> [UInt8] {
        guard worker.configuration.answers.namesFindings, let verdict = exchange.verdict, !verdict.findings.isEmpty
        else { return [] }
        let rules = verdict.findings.map { finding in finding.rule.id }.joined(separator: ", ")
        return Array("Pedant-Findings: \(exchange.id.text); \(rules)\r\n".utf8)
    }

    /// Follows the body's framing through what has come and passes it on.
    private func relayBody(_ exchange: Exchange, _ upstream: UpstreamConnection) {
        let progress =
            exchange.plan?.body == .asReceived
            ? exchange.responseInput.withBytes { exchange.responseBody.follow($0) } : exchange.transformBody()
        switch progress {
        case .incomplete: break
        case .complete(let consumed):
            exchange.isResponseComplete = true
            let isFollowed = consumed < exchange.responseInput.count
            exchange.responseInput.truncate(to: exchange.plan?.body == .asReceived ? consumed : 0)
            perform(upstream.machine.answerEnded(isFollowed: isFollowed), of: upstream)
        case .failed(let fault):
            perform(upstream.machine.faultFound(fault), of: upstream)
            return
        }
        passOn(exchange)
    }

    private func passOn(_ exchange: Exchange) {
        if exchange.hasOutput {
            flushOutput()
        } else if exchange.isResponseComplete {
            completeForwarded(exchange)
        }
    }

    /// The upstream closed its side.
    private func answerEnded(_ exchange: Exchange, _ upstream: UpstreamConnection) {
        let fault =
            exchange.plan == nil
            ? exchange.responseParser.end(received: exchange.responseInput.count) : exchange.responseBody.end()
        let action = upstream.machine.peerClosed(fault)
        if case .finish = action {
            exchange.isResponseComplete = true
            if exchange.plan?.body == .chunked { exchange.output.append("0\r\n\r\n") }
            perform(action, of: upstream)
            passOn(exchange)
        } else {
            perform(action, of: upstream)
        }
    }

    /// The client's socket has the answer's last byte.
    func completeForwarded(_ exchange: Exchange) {
        worker.counters.forwarded += 1
        let facts = forwardedFacts(exchange)
        let length = exchange.headLength
        input.withBytes { worker.reporter.forwarded(facts, head: $0.extracting(first: length)) }
        perform(machine.responseSent())
    }
}

extension ResponseHeadParser {
    // In the parser, so that the head is lent and not copied.

    fileprivate func plan(clientIsOld: Bool, closes: Bool) -> ResponseHeadWriter.Plan {
        ResponseHeadWriter.Plan(head, clientIsOld: clientIsOld, closes: closes)
    }

    fileprivate func writeHead(
        from bytes: Span<UInt8>, _ plan: ResponseHeadWriter.Plan, additional: Span<UInt8>, into buffer: inout ByteBuffer
    ) {
        ResponseHeadWriter.write(
            head, from: bytes, plan, requestID: [UInt8]().span, additional: additional, into: &buffer)
    }
}

extension Exchange {
    /// Puts the body into other framing than the upstream's; what goes to the client is then in `output`.
    func transformBody() -> ResponseBodyFollower.Progress {
        let isChunked = plan?.body == .chunked
        let progress: ResponseBodyFollower.Progress = responseInput.withBytes { bytes in
            var index = 0
            while true {
                switch responseBody.step(bytes, from: index) {
                case .data(let range):
                    appendData(bytes.extracting(range), asChunk: isChunked)
                    index = range.upperBound
                case .incomplete: return .incomplete
                case .complete(let consumed): return .complete(consumed: consumed)
                case .failed(let fault): return .failed(fault)
                }
            }
        }
        if progress == .incomplete { responseInput.removeAll() }
        return progress
    }

    private func appendData(_ bytes: Span<UInt8>, asChunk: Bool) {
        guard asChunk else {
            output.append(bytes)
            return
        }
        output.append(hexadecimal: bytes.count)
        output.append("\r\n")
        output.append(bytes)
        output.append("\r\n")
    }
}
