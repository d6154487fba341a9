internal import Linux

/// One connection to the upstream. It knows its socket and its limits; what is written and read belongs to the client's
/// exchange, so that an idle connection holds no buffer.
final class UpstreamConnection: LoopMember {
    /// Kept alive by its connections, which its loop lets go of when they close.
    let worker: Worker
    private(set) var descriptor: Descriptor
    var machine: UpstreamConnectionMachine
    let address: SocketAddress
    /// Of the pool that it belongs to.
    let generation: Int
    /// Whom it serves; nil while idle.
    var client: ClientConnection?
    private(set) var isConnecting = true
    var canRead = false
    var canWrite = false
    /// Its last answer was to HEAD: a backend that sends a body all the same may be about to send it.
    var hasAnsweredHead = false
    /// The upstream has closed its side: a short read does not mean drained.
    private(set) var sawEnding = false

    init(
        worker: Worker, descriptor: consuming Descriptor, address: SocketAddress, generation: Int,
        client: ClientConnection, for request: UpstreamConnectionMachine.Request
    ) {
        self.worker = worker
        self.descriptor = descriptor
        self.address = address
        self.generation = generation
        self.client = client
        machine = UpstreamConnectionMachine(connectingFor: request)
    }

    func register() throws(LinuxError) {
        try worker.loop.add(self, descriptor, [.readable, .writable, .peerClosed])
    }

    override func ready(_ readiness: Readiness) {
        let isEnding = !readiness.isDisjoint(with: .ending)
        if isConnecting {
            guard finishConnecting() else { return }
        }
        if isEnding { sawEnding = true }
        if isEnding || readiness.contains(.readable) { canRead = true }
        if readiness.contains(.writable) { canWrite = true }
        if let client {
            client.upstreamReady(self)
        } else if canRead {
            // Nobody asked: either the upstream closes, or it says something that no request could be answered with.
            if machine.retire() == .close { worker.forgetIdle(self) }
        }
    }

    /// Returns whether the connection stands.
    private func finishConnecting() -> Bool {
        isConnecting = false
        if let errno = descriptor.pendingError {
            let action = machine.connectFailed(errno)
            client?.perform(action, of: self)
            return false
        }
        canWrite = true
        if let client { client.perform(machine.connected(), of: self) }
        return !machine.isClosed
    }

    override func deadlinePassed() {
        let action = machine.timedOut()
        if let client {
            client.perform(action, of: self)
        } else if action == .close {
            worker.forgetIdle(self)
        }
    }

    /// Runs the limit that the machine's state asks for.
    func updateDeadline() {
        let timeouts = worker.configuration.timeouts
        let milliseconds: Int
        switch machine.timeout {
        case .connect: milliseconds = timeouts.upstreamConnect
        case .send: milliseconds = timeouts.upstreamSend
        case .firstByte: milliseconds = timeouts.upstreamFirstByte
        case .stall: milliseconds = timeouts.upstreamIdle
        case .idle: milliseconds = timeouts.upstreamKeep
        case nil:
            worker.loop.setDeadline(self, .never)
            return
        }
        worker.loop.setDeadline(self, worker.loop.now.advanced(milliseconds: milliseconds))
    }

    /// Ends the connection; with a reset where the upstream must not take what it has for a whole message.
    func close(withReset: Bool) {
        guard descriptor.isOpen else { return }
        client = nil
        worker.loop.remove(self)
        if withReset { descriptor.resetOnClose() }
        descriptor.close()
        worker.upstreamClosed()
    }
}
