internal import Linux
internal import Synchronization

/// Who is connected: counts client connections of the whole process, touched when one opens or closes.
final class ConnectionLedger: Sendable {
    enum Entry: Equatable {
        case admitted
        /// Over the limit, of all connections or of this client's.
        case refused(limit: Int, isPerClient: Bool)
    }

    private let open = Atomic<Int>(0)
    private let perClient = Mutex<[SocketAddress: Int]>([:])

    /// Connections open now, refused ones that still wait for their 503 among them.
    var count: Int { open.load(ordering: .relaxed) }

    /// Counts a connection of `client`; each call needs its `leave`, whatever the outcome.
    func enter(_ client: SocketAddress, _ limits: EngineConfiguration.ConnectionLimits) -> Entry {
        let (_, total) = open.add(1, ordering: .relaxed)
        let host = client.host
        let own = perClient.withLock { counts in
            let count = (counts[host] ?? 0) + 1
            counts[host] = count
            return count
        }
        if total > limits.total { return .refused(limit: limits.total, isPerClient: false) }
        if let limit = limits.perClient, own > limit { return .refused(limit: limit, isPerClient: true) }
        return .admitted
    }

    func leave(_ client: SocketAddress) {
        open.subtract(1, ordering: .relaxed)
        let host = client.host
        perClient.withLock { counts in
            let count = (counts[host] ?? 1) - 1
            counts[host] = count > 0 ? count : nil
        }
    }
}
