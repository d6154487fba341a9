internal import Linux

/// A listening socket of one worker.
final class Listener: LoopMember {
    /// Kept alive by its connections, which its loop lets go of when they close.
    let worker: Worker
    let address: SocketAddress
    private var descriptor: Descriptor
    /// Connections taken in one batch, so that a flood does not keep the worker from serving.
    private static let budget = 64

    init(worker: Worker, descriptor: consuming Descriptor, address: SocketAddress) {
        self.worker = worker
        self.descriptor = descriptor
        self.address = address
    }

    func register() throws(LinuxError) {
        // A Unix socket is shared by all workers: each connection wakes one of them.
        let isShared = address.port == nil
        try worker.loop.add(self, descriptor, isShared ? [.readable, .exclusive] : .readable)
    }

    override func ready(_ readiness: Readiness) {
        accept()
    }

    override func resume() {
        accept()
    }

    /// After a failure, such as too many open descriptors, no edge tells that it is over.
    override func deadlinePassed() {
        accept()
    }

    private func accept() {
        guard descriptor.isOpen else { return }
        for _ in 0..<Self.budget where !acceptOne() { return }
        worker.loop.schedule(self)
    }

    /// Returns whether more may wait.
    private func acceptOne() -> Bool {
        switch descriptor.accept() {
        case .connection(let client, let peer):
            worker.welcome(client, from: peer, at: self)
            return true
        case .none:
            return false
        case .failed(let errno):
            worker.reporter.happened(.acceptFailed(errno))
            worker.loop.setDeadline(self, worker.loop.now.advanced(milliseconds: 100))
            return false
        }
    }

    /// Takes what waits in the queue, then closes: a connection in the queue would be reset.
    func close() {
        while descriptor.isOpen, acceptOne() {}
        worker.loop.remove(self)
        descriptor.close()
    }
}
