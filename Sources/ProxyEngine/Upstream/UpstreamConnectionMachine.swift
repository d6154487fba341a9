package import Linux

/// Decides what happens to one connection to the upstream, from connecting over any number of exchanges to its end.
/// Pure: each event returns the action to perform; `timeout` says which limit runs after it.
package struct UpstreamConnectionMachine: Sendable {
    /// What must be known of a request to decide whether it may be sent twice.
    package struct Request: Equatable, Sendable {
        /// RFC 9110 section 9.2.2.
        package var isIdempotent: Bool
        /// All of it, body included, is still there to be sent again.
        package var isHeld: Bool
        /// It has been sent on another connection before, which died.
        package var isRetry: Bool

        package init(isIdempotent: Bool, isHeld: Bool, isRetry: Bool) {
            self.isIdempotent = isIdempotent
            self.isHeld = isHeld
            self.isRetry = isRetry
        }
    }

    package enum Action: Equatable, Sendable {
        case none
        /// Write the request, as far as it is there.
        case send
        /// Close, and send the request once more on a fresh connection.
        case retry
        /// Close; the client gets the failure's status.
        case fail(UpstreamFailure)
        /// Close, and the client's connection too: its answer has begun and cannot be completed.
        case cut(UpstreamFailure)
        /// Send an interim head on to the client (not 100, and not to HTTP/1.0 clients).
        case relayInterim
        /// Nothing more can be written. What the upstream answered may still be read: read on to the end.
        case readOn
        /// Send the final head on to the client, then its body; `stopSending`: the rest of the request is not wanted.
        case relayHead(stopSending: Bool)
        /// The exchange is over; `reuse`: the connection goes to the pool, else it is closed.
        case finish(reuse: Bool)
        /// Close. It was idle, so no one waits for it.
        case close
    }

    package enum Timeout: Equatable, Sendable {
        case connect
        /// Until the upstream takes more of the request.
        case send
        case firstByte
        /// Until the upstream sends more of its answer.
        case stall
        /// In the pool.
        case idle
    }

    /// More interim responses than any request has use for.
    static let interimLimit = 32

    private enum State: Equatable {
        case connecting
        case idle
        case exchanging
        case closed
    }

    private enum Sending: Equatable {
        /// `isBlocked`: the socket takes no more; else the client has no more to give at present.
        case going(isBlocked: Bool)
        case done
        /// The upstream does not want the rest.
        case abandoned
    }

    private enum Answer: Equatable {
        case awaited
        case begun
        case headRelayed
    }

    private var state = State.connecting
    private var request: Request
    private var sending = Sending.going(isBlocked: false)
    private var answer = Answer.awaited
    private var hasWritten = false
    private var isPaused = false
    private var keepsAlive = false
    private var interimHeads = 0
    /// The connection has carried an exchange before this one.
    package private(set) var isReused = false

    /// A connection that is being opened for `request`.
    package init(connectingFor request: Request) {
        self.request = request
    }

    package var isIdle: Bool { state == .idle }
    package var isClosed: Bool { state == .closed }

    /// The limit that runs at present; nil while someone else is waited for (the client, when it is slow).
    package var timeout: Timeout? {
        switch state {
        case .connecting: return .connect
        case .idle: return .idle
        case .closed: return nil
        case .exchanging: break
        }
        if isPaused { return nil }
        guard answer == .awaited else { return .stall }
        return switch sending {
        case .going(let isBlocked): isBlocked ? .send : nil
        case .done, .abandoned: .firstByte
        }
    }
}

// MARK: - Beginning and sending

extension UpstreamConnectionMachine {
    package mutating func connected() -> Action {
        guard state == .connecting else { return impossible() }
        state = .exchanging
        return .send
    }

    package mutating func connectFailed(_ errno: Errno) -> Action {
        guard state == .connecting else { return impossible() }
        state = .closed
        return .fail(.connectFailed(errno))
    }

    /// An idle connection was taken from the pool for `request`.
    package mutating func assign(_ request: Request) -> Action {
        guard state == .idle else { return impossible() }
        self.request = request
        sending = .going(isBlocked: false)
        answer = .awaited
        hasWritten = false
        isPaused = false
        keepsAlive = false
        interimHeads = 0
        state = .exchanging
        return .send
    }

    /// `count` bytes of the request went out. `isBlocked`: the socket takes no more now.
    package mutating func wrote(_ count: Int, isBlocked: Bool) -> Action {
        guard state == .exchanging else { return impossible() }
        if count > 0 { hasWritten = true }
        if case .going = sending { sending = .going(isBlocked: isBlocked) }
        return .none
    }

    package mutating func sentAll() -> Action {
        guard state == .exchanging else { return impossible() }
        hasWritten = true
        if case .going = sending { sending = .done }
        return .none
    }

    /// A write failed. The answer that explains it (413, say) may have arrived already, so reading decides.
    package mutating func writeFailed(_ errno: Errno) -> Action {
        guard state == .exchanging else { return impossible() }
        sending = .abandoned
        return .readOn
    }
}

// MARK: - The answer

extension UpstreamConnectionMachine {
    /// Bytes of the answer arrived: from here on the request cannot be sent again.
    package mutating func received() -> Action {
        switch state {
        case .exchanging:
            if answer == .awaited { answer = .begun }
            return .none
        case .idle:
            // Nobody asked: what comes now would be taken for the next answer.
            state = .closed
            return .close
        case .connecting, .closed:
            return impossible()
        }
    }

    /// A whole head was read.
    package mutating func headArrived(isInterim: Bool, keepsAlive: Bool) -> Action {
        guard state == .exchanging, answer != .headRelayed else { return impossible() }
        answer = .begun
        if isInterim {
            interimHeads &+= 1
            return interimHeads > Self.interimLimit
                ? faultFound(ResponseFault(.tooManyInterimResponses, at: 0, found: "\(interimHeads)")) : .relayInterim
        }
        answer = .headRelayed
        self.keepsAlive = keepsAlive
        // The upstream closes behind this answer: it will not read the rest (RFC 9112 section 9.6).
        if case .going = sending, !keepsAlive {
            sending = .abandoned
            return .relayHead(stopSending: true)
        }
        return .relayHead(stopSending: false)
    }

    /// The answer is complete. `isFollowed`: bytes came behind it, which nobody asked for.
    package mutating func answerEnded(isFollowed: Bool) -> Action {
        guard state == .exchanging, answer == .headRelayed else { return impossible() }
        // With half a request sent, the upstream would read the next one as the rest of this.
        let isReusable = keepsAlive && sending == .done && !isFollowed
        state = isReusable ? .idle : .closed
        isReused = true
        return .finish(reuse: isReusable)
    }

    /// The answer breaks the rules of HTTP.
    package mutating func faultFound(_ fault: ResponseFault) -> Action {
        guard state == .exchanging else { return impossible() }
        return end(with: .badResponse(fault))
    }

    /// The client takes nothing at present, so nothing is read; or it takes again.
    package mutating func setPaused(_ isPaused: Bool) -> Action {
        guard state == .exchanging else { return impossible() }
        self.isPaused = isPaused
        return .none
    }
}

// MARK: - Ends

extension UpstreamConnectionMachine {
    /// The upstream closed the connection. `fault`: what that does to the answer; nil where it ends the body properly.
    package mutating func peerClosed(_ fault: ResponseFault?) -> Action {
        switch state {
        case .idle:
            state = .closed
            return .close
        case .exchanging:
            if mayRetry {
                state = .closed
                return .retry
            }
            if let fault { return end(with: .badResponse(fault)) }
            guard answer == .headRelayed else { return end(with: .badResponse(ResponseFault(.noAnswer, at: 0))) }
            state = .closed
            return .finish(reuse: false)
        case .connecting, .closed:
            return impossible()
        }
    }

    /// Reading failed, as a rule because the upstream reset the connection.
    package mutating func readFailed(_ errno: Errno) -> Action {
        switch state {
        case .idle:
            state = .closed
            return .close
        case .exchanging:
            if mayRetry {
                state = .closed
                return .retry
            }
            return end(with: .reset(errno))
        case .connecting, .closed:
            return impossible()
        }
    }

    /// The limit that `timeout` named has passed.
    package mutating func timedOut() -> Action {
        switch timeout {
        case .connect: end(with: .connectTimeout)
        case .send: end(with: .sendTimeout)
        case .firstByte: end(with: .firstByteTimeout)
        case .stall: end(with: .stalled)
        case .idle: retire()
        case nil: .none
        }
    }

    /// The connection is not wanted any more: it waited too long, the client is gone, the process stops.
    package mutating func retire() -> Action {
        guard state != .closed else { return .none }
        state = .closed
        return .close
    }

    /// A pooled connection may have been closed by the upstream just when the request was sent. The request is safe to
    /// repeat if nothing of it left, or if twice is as good as once (RFC 9110 section 9.2.2, RFC 9112 section 9.3.1).
    private var mayRetry: Bool {
        isReused && answer == .awaited && !request.isRetry && request.isHeld && (request.isIdempotent || !hasWritten)
    }

    private mutating func end(with failure: UpstreamFailure) -> Action {
        state = .closed
        return answer == .headRelayed ? .cut(failure) : .fail(failure)
    }

    private mutating func impossible() -> Action {
        guard state != .closed else { return .none }
        return end(with: .impossible)
    }
}
