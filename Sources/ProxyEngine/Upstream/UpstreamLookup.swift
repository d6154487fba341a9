internal import Linux

/// Decides when a name is looked up again, and which of its addresses comes first. Pure.
struct UpstreamLookup: Sendable {
    /// After the first failure; doubled by each further one up to `longestRetry`. In milliseconds.
    static let firstRetry = 500
    static let longestRetry = 30_000
    /// After a success, since addresses move. In milliseconds.
    static let refresh = 60_000

    /// The one to connect to first; empty until the name is known.
    private(set) var addresses: [SocketAddress] = []
    private var failures = 0

    /// Returns the milliseconds until the next look-up.
    mutating func found(_ found: [SocketAddress]) -> Int {
        failures = 0
        // What failed before stays last as long as it is among them.
        let kept = addresses.filter { found.contains($0) }
        addresses = kept + found.filter { !kept.contains($0) }
        return Self.refresh
    }

    /// The resolver failed; what is known stays in use. Returns the milliseconds until the next look-up.
    mutating func failed() -> Int {
        let delay = Self.firstRetry << min(failures, 6)
        failures = min(failures &+ 1, 6)
        return min(delay, Self.longestRetry)
    }

    /// `address` could not be connected to: others are tried before it.
    mutating func demote(_ address: SocketAddress) {
        guard addresses.count > 1, addresses.first == address else { return }
        addresses.append(addresses.removeFirst())
    }
}
