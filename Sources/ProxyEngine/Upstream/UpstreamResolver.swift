internal import Dispatch
internal import Linux
internal import Synchronization

/// Keeps the addresses of the upstream's name, resolved off the workers' queues: at start, again until it succeeds, and
/// then now and then.
final class UpstreamResolver: Sendable {
    private struct State {
        var addresses: [SocketAddress] = []
        var next = 0
        var isStopped = false
    }

    let upstream: UpstreamAddress
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "pedant.resolver")

    init(_ upstream: UpstreamAddress) {
        self.upstream = upstream
    }

    /// The address for the next connection, in turn; nil while the name has none.
    func next() -> SocketAddress? {
        state.withLock { state in
            guard !state.addresses.isEmpty else { return nil }
            state.next = (state.next + 1) % state.addresses.count
            return state.addresses[state.next]
        }
    }

    /// Resolves now; a numeric address or a path is known at once. Returns why there is no address.
    @discardableResult
    func start() -> LinuxError? {
        let failure = resolve()
        if !upstream.isNumeric { schedule(failure == nil ? 60 : 1) }
        return failure
    }

    func stop() {
        state.withLock { $0.isStopped = true }
    }

    private func resolve() -> LinuxError? {
        do throws(LinuxError) {
            let found = try upstream.resolve()
            state.withLock { $0.addresses = found }
            return nil
        } catch {
            // What was known before is kept: a resolver that fails for a while ends no service.
            return error
        }
    }

    private func schedule(_ seconds: Int) {
        queue.asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
            guard let self, !self.state.withLock({ $0.isStopped }) else { return }
            let failure = self.resolve()
            self.schedule(failure == nil ? 60 : min(seconds * 2, 30))
        }
    }
}

extension UpstreamAddress {
    /// Needs no resolver.
    var isNumeric: Bool {
        switch place {
        case .host(let host, let port): SocketAddress(host: host, port: port) != nil
        case .unix: true
        }
    }
}
