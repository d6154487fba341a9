internal import Linux
internal import RequestValidation

/// Our own answers: rejections, and what we say in the upstream's place.
extension ClientConnection {
    func reject() {
        guard let exchange else { return }
        let verdict = exchange.verdict ?? settleVerdict(exchange)
        reject(exchange, verdict)
    }

    /// The message ended before its end.
    func rejectEnded(_ reason: EndOfInput) {
        guard let exchange else { return }
        endInput(exchange, reason)
        reject(exchange, settleVerdict(exchange))
    }

    func rejectTimedOut(_ timeout: ClientConnectionMachine.Timeout) {
        let timeouts = worker.configuration.timeouts
        switch timeout {
        case .header: rejectEnded(.headerTimeout(seconds: Double(timeouts.clientHeader) / 1000))
        case .body: rejectEnded(.bodyTimeout(seconds: Double(timeouts.clientBody) / 1000))
        case .rate: rejectEnded(bodyRate.asEnd)
        }
    }

    /// Tells the validator that no more will come.
    func endInput(_ exchange: Exchange, _ reason: EndOfInput) {
        input.withBytes { bytes in
            let held = exchange.headLength > 0 ? 0 : bytes.count
            exchange.validator.end(reason, bytes.extracting(first: held))
        }
    }

    private func reject(_ exchange: Exchange, _ verdict: Verdict) {
        exchange.status = verdict.status
        worker.counters.rejected += 1
        let diagnosis = report(exchange, verdict, .rejected, status: verdict.status)
        var frame = answerFrame(exchange)
        frame.add(verdict, exchange.validator.route)
        exchange.output.append(RejectionResponse.bytes(diagnosis, frame))
        worker.deferAnswer(of: self)
    }

    /// Answers in the upstream's place; no rejection, so no record.
    func answerFailure(status: Int, detail: String) {
        guard let exchange else { return }
        exchange.status = status
        exchange.output.removeAll()
        exchange.responseInput.removeAll()
        let problem = GatewayProblem(
            status: status, message: detail, requestID: exchange.id.text,
            support: worker.configuration.answers.support)
        var frame = answerFrame(exchange)
        frame.requestID = exchange.id.text
        exchange.output.append(problem.response(frame))
        worker.deferAnswer(of: self)
    }

    /// What our answers say besides their content.
    private func answerFrame(_ exchange: Exchange) -> AnswerFrame {
        let negotiation = input.withBytes { ResponseNegotiation(exchange.validator.head, $0) }
        var frame = AnswerFrame(
            negotiation: negotiation, date: worker.date, isPersistent: !machine.closesBehindAnswer)
        frame.isOldClient = exchange.isOldClient
        frame.crossOrigin = worker.configuration.answers.echoesCORS ? .echo : .off
        frame.allowedMethods = exchange.validator.route.allowedMethods
        frame.retryAfter = exchange.retryAfter
        return frame
    }

    /// The log has the answer's record: it may leave.
    func releaseAnswer() {
        guard let exchange, !machine.isClosed else { return }
        exchange.isAnswerReleased = true
        flushOutput()
        if !machine.isClosed { updateDeadline() }
    }

    /// Writes what waits for the client's socket.
    func flushOutput() {
        guard let exchange, canWrite, !machine.isClosed else { return }
        if machine.answer == .ours, !exchange.isAnswerReleased { return }
        let transfer =
            exchange.plan == nil
            ? descriptor.send(from: &exchange.output)
            : descriptor.send(from: &exchange.output, &exchange.responseInput)
        switch transfer {
        case .moved(let count):
            exchange.responseBytes += count
            if exchange.hasOutput { outputBlocked() } else { outputDrained(exchange) }
        case .blocked, .ended: outputBlocked()
        case .failed:
            canWrite = false
            abandon()
        }
    }

    private func outputBlocked() {
        canWrite = false
        unacknowledged = descriptor.unacknowledgedByteCount
    }

    /// Whether a client that takes its answer slowly has taken some of it since this was asked last. The socket becomes
    /// writable only when a good part of its buffer is free, which says nothing for a long time of a slow reader.
    func hasTakenSome() -> Bool {
        let count = descriptor.unacknowledgedByteCount
        defer { unacknowledged = count }
        return count < unacknowledged
    }

    private func outputDrained(_ exchange: Exchange) {
        switch machine.answer {
        case .ours:
            perform(machine.answerSent())
        case .relaying:
            if exchange.isResponseComplete {
                completeForwarded(exchange)
            } else if let upstream {
                continueRelay(upstream)
            }
        case .awaited:
            // An interim answer has passed: on with the final one.
            if let upstream { continueRelay(upstream) }
        case .none, .sent: break
        }
    }
}

// MARK: - Records

extension ClientConnection {
    /// Tells what the verdict was about a request that passes, where that is worth a record.
    func recordPassed() {
        guard let exchange, !exchange.isRecorded, let verdict = exchange.verdict,
            verdict.recordAction != .none || !verdict.exempted.isEmpty
        else { return }
        exchange.isRecorded = true
        if verdict.recordAction != .none { worker.counters.noted += 1 }
        _ = report(exchange, verdict, verdict.recordAction, status: 0)
    }

    /// Tells of a request that was let through and whose rest nobody will read: the upstream has answered early or
    /// failed. What was found in it counts no less.
    func recordUnfinished() {
        guard let exchange, let verdict = exchange.verdict, verdict.action == .forward else { return }
        switch machine.request {
        case .streaming, .abandoned: recordPassed()
        case .idle, .head, .holding, .discarding, .complete: break
        }
    }

    /// The request streamed and broke midway.
    func recordAborted() {
        guard let exchange else { return }
        let seconds = Double(worker.configuration.timeouts.clientBody) / 1000
        let end = bodyRate.isTooSlow ? bodyRate.asEnd : .bodyTimeout(seconds: seconds)
        endInput(exchange, machine.hasPeerEnded ? .closed : end)
        worker.counters.aborted += 1
        exchange.isRecorded = true
        _ = report(exchange, settleVerdict(exchange), .aborted, status: 0)
    }

    /// A request that said `Connection: close` is done, and `count` bytes came behind it.
    func recordBytesAfterClose(_ exchange: Exchange, count: Int) {
        // A record of its own: what was found before has had its one.
        exchange.validator.forgetFindings()
        exchange.isRecorded = false
        exchange.validator.judge(.bytesAfterClose(count: count))
        exchange.id = worker.nextIdentifier()
        settleVerdict(exchange)
        recordPassed()
    }

    /// Puts the verdict into words and tells of it.
    private func report(
        _ exchange: Exchange, _ verdict: Verdict, _ action: Verdict.RecordAction, status: Int
    ) -> Diagnosis {
        input.withBytes { input in
            // Offsets in the message are offsets here as long as nothing is missing in between.
            let bytes = exchange.hasMovedOn ? input.extracting(first: exchange.headLength) : input
            let judged = judgedFacts(exchange, verdict, action, status: status, bytes)
            if judged.isBodyDecoded {
                exchange.validator.withDecodedOpening { worker.reporter.judged(judged, head: bytes, body: $0) }
            } else {
                withBodyStart(exchange) { worker.reporter.judged(judged, head: bytes, body: $0) }
            }
            return judged.diagnosis
        }
    }

    private func judgedFacts(
        _ exchange: Exchange, _ verdict: Verdict, _ action: Verdict.RecordAction, status: Int, _ bytes: Span<UInt8>
    ) -> JudgedRequest {
        let head = exchange.validator.head
        let redactor = exchange.validator.policy.redactor
        let redaction = redactor.redaction(of: bytes, head, showing: verdict.findings)
        let labels = Diagnosis.Labels(
            outcome: Diagnosis.Outcome(action), id: exchange.id.text, support: worker.configuration.answers.support)
        return JudgedRequest(
            id: exchange.id, time: exchange.beganAt, action: action, verdict: verdict,
            diagnosis: Diagnosis(verdict, head, bytes, redactor, redaction, labels), redaction: redaction,
            policy: exchange.validator.policy, route: exchange.validator.route, listener: listener.address,
            client: peer, requestHead: head, framing: exchange.validator.framing, headLength: exchange.headLength,
            bodyReceived: exchange.validator.bodyReceived, isBodyDecoded: exchange.validator.isBodyCoded,
            status: status,
            receiveNanoseconds: Instant.now.since(exchange.began), ordinal: ordinal,
            contractUse: exchange.validator.contractUse)
    }

    func forwardedFacts(_ exchange: Exchange) -> ForwardedRequest {
        // Not the batch's time: what we add is told to the microsecond.
        let now = Instant.now
        return ForwardedRequest(
            id: exchange.id, time: exchange.beganAt, action: exchange.verdict?.recordAction ?? .none,
            route: exchange.validator.route, client: peer, method: exchange.validator.method,
            target: exchange.validator.target,
            status: exchange.status,
            requestBytes: exchange.headLength + exchange.validator.rawBodyReceived,
            responseBytes: exchange.responseBytes,
            addedNanoseconds: max(0, exchange.sent.since(exchange.received)),
            upstreamNanoseconds: max(0, exchange.answered.since(exchange.sent)),
            totalNanoseconds: now.since(exchange.began), contractUse: exchange.validator.contractUse)
    }
}
