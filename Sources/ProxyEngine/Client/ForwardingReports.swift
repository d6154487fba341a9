internal import RequestValidation
internal import Synchronization

/// Peers of which it was reported that they send forwarding fields without being trusted: each is reported once for the
/// whole process. Touched when connections open and when there is something to report.
final class ForwardingReports: Sendable {
    /// Peers remembered; beyond that, the table starts anew and some are reported once more.
    static let capacity = 4096

    private let peers = Mutex<Set<IPAddress>>([])

    func isReported(_ peer: IPAddress) -> Bool { peers.withLock { $0.contains(peer) } }

    func note(_ peer: IPAddress) {
        peers.withLock { peers in
            if peers.count >= Self.capacity, !peers.contains(peer) { peers.removeAll(keepingCapacity: true) }
            peers.insert(peer)
        }
    }
}
