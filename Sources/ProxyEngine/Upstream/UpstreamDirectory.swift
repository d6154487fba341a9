internal import Dispatch
package import Linux
internal import Synchronization

/// The addresses of an upstream, shared by all workers. Names are looked up on a queue of its own, at the start, until
/// that succeeds, and then now and again.
package final class UpstreamDirectory: Sendable {
    package let upstream: UpstreamAddress
    private let lookup = Mutex(UpstreamLookup())
    private let isStopped = Atomic<Bool>(false)
    private let queue = DispatchQueue(label: "pedant.upstream-directory")

    /// Numeric addresses and Unix sockets are known at once.
    package init(_ upstream: UpstreamAddress) {
        self.upstream = upstream
        if let fixed = upstream.fixedAddress { _ = lookup.withLock { $0.found([fixed]) } }
    }

    /// Begins to look the name up, if there is one. `report` hears of each failure and of each change of addresses, on
    /// a queue of the directory's own.
    package func start(_ report: @escaping @Sendable (Result<[SocketAddress], LinuxError>) -> Void) {
        guard upstream.fixedAddress == nil else { return }
        queue.async { self.look(report) }
    }

    package func stop() {
        isStopped.store(true, ordering: .relaxed)
    }

    /// The address to connect to; nil while the name is unknown.
    package var address: SocketAddress? { lookup.withLock { $0.addresses.first } }

    /// The address to try now that `failed` refused, the `attempts`th try of one request; nil when all were tried.
    package func address(after failed: SocketAddress, attempts: Int) -> SocketAddress? {
        lookup.withLock { lookup in
            lookup.demote(failed)
            return attempts < lookup.addresses.count ? lookup.addresses.first : nil
        }
    }

    private func look(_ report: @escaping @Sendable (Result<[SocketAddress], LinuxError>) -> Void) {
        guard !isStopped.load(ordering: .relaxed) else { return }
        let delay: Int
        do throws(LinuxError) {
            let found = try upstream.resolve()
            let (wait, isChanged) = lookup.withLock { lookup in
                let before = Set(lookup.addresses)
                return (lookup.found(found), before != Set(found))
            }
            delay = wait
            if isChanged { report(.success(found)) }
        } catch {
            delay = lookup.withLock { $0.failed() }
            report(.failure(error))
        }
        queue.asyncAfter(deadline: .now() + .milliseconds(delay)) { [weak self] in self?.look(report) }
    }
}

extension UpstreamAddress {
    /// The socket address, where no resolver is needed for it.
    package var fixedAddress: SocketAddress? {
        switch place {
        case .host(let host, let port): SocketAddress(host: host, port: port)
        case .unix(let path): .unix(path: path)
        }
    }
}
