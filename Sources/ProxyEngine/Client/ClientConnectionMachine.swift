/// What a client connection does next: pure, without sockets, buffers or clocks.
///
/// A connection carries one request at a time; bytes of the next one wait until the answer has been sent, so that
/// answers keep their order (RFC 9112 section 9.3.2). The request side and the answer side move independently, since an
/// upstream may answer while the body is still coming.
struct ClientConnectionMachine: Equatable {
    /// How far the request has come.
    enum Request: Equatable {
        /// Not a byte of it.
        case idle
        case head
        /// The body is kept back until it is judged.
        case holding
        /// The body passes on as it comes, framing-checked.
        case streaming
        /// The body's rest is read and dropped behind an early answer, to keep the connection.
        case discarding
        case complete
        /// It cannot or need not be read to its end: the connection closes behind the answer.
        case abandoned
    }

    /// How far the answer has come.
    enum Answer: Equatable {
        case none
        /// The upstream is to answer.
        case awaited
        /// The upstream's answer is passing.
        case relaying
        /// Our own answer waits for the log or for the socket.
        case ours
        case sent
    }

    /// What the judged head says about the way of the request.
    struct Head: Equatable {
        /// A finding rejects it as things stand.
        var isRejected = false
        /// The body cannot change the verdict or must not be taken.
        var isDecided = false
        var hasBody = false
        /// The body is held until it is judged.
        var isHeld = false
        var expectsContinue = false
        /// The client wants to send more on this connection.
        var isPersistent = true
        /// The rest of the body may be read and dropped to keep the connection behind a rejection.
        var isDiscardable = false
    }

    enum Timeout: Equatable {
        case header
        case body
        case rate
    }

    enum Action: Equatable {
        case none
        /// The first byte of a request has come.
        case beginRequest
        /// Log and answer with the verdict's findings.
        case reject
        /// Judge the request as one that ended early, then log and answer.
        case rejectEnded
        /// Judge the request as one that took too long, then log and answer.
        case rejectTimedOut(Timeout)
        /// Send the whole request to the upstream.
        case forward
        case holdBody(sendContinue: Bool)
        /// Send the head to the upstream, and the body as it comes.
        case streamBody(sendContinue: Bool)
        /// Send the head and what is held of the body to the upstream, then the rest as it comes.
        case streamHeld
        /// The body that streams has been read to its end.
        case finishStream
        /// Cut both sides, so that neither takes a part for the whole; `isLogged` where the client is to blame.
        case abort(isLogged: Bool)
        /// Answer 502, 503 or 504.
        case answerFailure
        /// Make ready for the next request.
        case nextRequest
        /// Shut down the writing side, drop what comes, then close.
        case linger
        case close
    }

    private(set) var request = Request.idle
    private(set) var answer = Answer.none
    /// Whether another request may follow on this connection.
    private(set) var isPersistent = true
    private(set) var isDraining = false
    private(set) var isLingering = false
    private(set) var isClosed = false
    /// The client has shut down its writing side.
    private(set) var hasPeerEnded = false

    /// Whether bytes from the client are wanted now.
    var wantsBytes: Bool {
        if isClosed { return false }
        if isLingering { return true }
        switch request {
        case .idle, .head, .holding, .streaming, .discarding: return true
        case .complete, .abandoned: return false
        }
    }

    /// Whether the answer must tell the client that the connection closes behind it.
    var closesBehindAnswer: Bool {
        if !isPersistent || isDraining || hasPeerEnded { return true }
        switch request {
        case .streaming, .abandoned: return true
        case .idle, .head, .holding, .discarding, .complete: return false
        }
    }

    mutating func bytesArrived() -> Action {
        guard request == .idle, !isLingering else { return .none }
        request = .head
        return .beginRequest
    }

    /// The head is whole and judged.
    mutating func headComplete(_ head: Head) -> Action {
        isPersistent = head.isPersistent
        guard head.hasBody else {
            request = .complete
            return judged(isRejected: head.isRejected)
        }
        let isAnsweredAtOnce = head.isRejected && (head.isDecided || !head.isHeld || head.expectsContinue)
        if isAnsweredAtOnce {
            request = head.isDiscardable && !head.expectsContinue ? .discarding : .abandoned
            return judged(isRejected: true)
        }
        request = head.isHeld ? .holding : .streaming
        if head.isHeld { return .holdBody(sendContinue: head.expectsContinue) }
        answer = .awaited
        return .streamBody(sendContinue: head.expectsContinue)
    }

    /// Nothing behind this point can be judged.
    mutating func messageBroken() -> Action {
        let before = request
        request = .abandoned
        switch before {
        case .streaming: return .abort(isLogged: true)
        // The request has its one answer already: only the connection cannot go on.
        case .discarding: return answer == .sent ? finish() : .none
        case .idle, .head, .holding, .complete, .abandoned:
            answer = .ours
            return .reject
        }
    }

    /// The body has been read to its end.
    mutating func bodyComplete(isRejected: Bool) -> Action {
        switch request {
        case .holding:
            request = .complete
            return judged(isRejected: isRejected)
        case .streaming:
            request = .complete
            return isLingering ? .none : .finishStream
        case .discarding:
            request = .complete
            return answer == .sent ? finish() : .none
        case .idle, .head, .complete, .abandoned:
            return .none
        }
    }

    /// A held body of unknown length has outgrown what is held of bodies that nobody inspects.
    mutating func holdOutgrown(isRejected: Bool) -> Action {
        guard request == .holding else { return .none }
        request = isRejected ? .abandoned : .streaming
        answer = isRejected ? .ours : .awaited
        return isRejected ? .reject : .streamHeld
    }

    /// More has been dropped of a rejected request's body than the connection is worth.
    mutating func discardLimitReached() -> Action {
        guard request == .discarding else { return .none }
        request = .abandoned
        return answer == .sent ? finish() : .none
    }

    /// Something else than the message rejects it, before its end: a full spool, a limit.
    mutating func refused() -> Action {
        if request != .complete { request = .abandoned }
        answer = .ours
        return .answerFailure
    }

    /// The client has closed its writing side.
    mutating func peerEnded() -> Action {
        hasPeerEnded = true
        if isLingering { return close() }
        switch request {
        case .idle: return close()
        case .discarding:
            if answer == .sent { return close() }
            // A client that sends no more may still read the answer that is under way.
            request = .abandoned
            return .none
        case .head, .holding:
            request = .abandoned
            answer = .ours
            return .rejectEnded
        case .streaming: return .abort(isLogged: true)
        case .complete, .abandoned: return .none
        }
    }

    mutating func deadlinePassed() -> Action {
        if isLingering { return close() }
        switch request {
        case .idle, .discarding: return close()
        case .head:
            request = .abandoned
            answer = .ours
            return .rejectTimedOut(.header)
        case .holding:
            request = .abandoned
            answer = .ours
            return .rejectTimedOut(.body)
        case .streaming: return .abort(isLogged: true)
        // The client does not read its answer.
        case .complete, .abandoned: return .abort(isLogged: false)
        }
    }

    /// The body comes more slowly than the configuration lets it.
    mutating func bodyTooSlow() -> Action {
        switch request {
        case .holding:
            request = .abandoned
            answer = .ours
            return .rejectTimedOut(.rate)
        case .streaming: return .abort(isLogged: true)
        case .discarding: return close()
        case .idle, .head, .complete, .abandoned: return .none
        }
    }

    /// The head of the upstream's final answer has come.
    mutating func responseBegan() {
        if closesBehindAnswer { isPersistent = false }
        answer = .relaying
    }

    /// The answer's form makes the connection close behind it.
    mutating func answerCloses() {
        isPersistent = false
    }

    /// The upstream's answer has been handed to the client's socket to its last byte.
    mutating func responseSent() -> Action {
        answer = .sent
        return finish()
    }

    /// No answer can be had from the upstream, or not the rest of it.
    mutating func upstreamFailed() -> Action {
        switch answer {
        case .awaited:
            if request != .complete { request = .abandoned }
            answer = .ours
            return .answerFailure
        case .relaying: return .abort(isLogged: false)
        case .none, .ours, .sent: return .none
        }
    }

    /// Our own answer has been handed to the client's socket to its last byte.
    mutating func answerSent() -> Action {
        answer = .sent
        return finish()
    }

    /// No further request is to be taken.
    mutating func drain() -> Action {
        isDraining = true
        return request == .idle && !isLingering ? close() : .none
    }

    mutating func close() -> Action {
        isClosed = true
        return .close
    }

    private mutating func judged(isRejected: Bool) -> Action {
        answer = isRejected ? .ours : .awaited
        return isRejected ? .reject : .forward
    }

    /// The answer is sent: what becomes of the connection?
    private mutating func finish() -> Action {
        switch request {
        case .complete where isPersistent && !isDraining && !hasPeerEnded:
            request = .idle
            answer = .none
            return .nextRequest
        case .discarding where isPersistent && !isDraining && !hasPeerEnded:
            return .none
        case .idle, .head, .holding, .streaming, .discarding, .complete, .abandoned:
            isLingering = true
            return .linger
        }
    }
}
