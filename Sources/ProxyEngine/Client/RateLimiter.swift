internal import Linux
internal import Synchronization

/// A token bucket for each client address, for the whole process; used only where a rate limit is configured.
final class RateLimiter: Sendable {
    private struct Bucket {
        /// Requests that may still come at once, times the milliseconds of the period.
        var tokens: Int
        var updated: Instant
    }

    /// Addresses remembered; beyond that, the table starts anew, to the clients' advantage.
    private static let capacity = 65_536

    let limit: EngineConfiguration.RateLimit
    private let buckets = Mutex<[SocketAddress: Bucket]>([:])

    init(_ limit: EngineConfiguration.RateLimit) {
        self.limit = limit
    }

    /// Counts a request; nil where it may pass, else the seconds after which another one may.
    func admit(_ client: SocketAddress, now: Instant) -> Int? {
        // A request costs as many tokens as the period has milliseconds; each millisecond brings `requests` tokens.
        let cost = limit.milliseconds
        let full = limit.requests * cost
        let host = client.host
        return buckets.withLock { buckets in
            if buckets.count >= Self.capacity, buckets[host] == nil { buckets.removeAll(keepingCapacity: true) }
            var bucket = buckets[host] ?? Bucket(tokens: full, updated: now)
            let elapsed = max(0, min(now.since(bucket.updated), 1_000_000_000_000)) / 1_000_000
            bucket.tokens = min(full, bucket.tokens + Int(elapsed) * limit.requests)
            if elapsed > 0 { bucket.updated = now }
            let isAdmitted = bucket.tokens >= cost
            if isAdmitted { bucket.tokens -= cost }
            buckets[host] = bucket
            return isAdmitted
                ? nil : max(1, (cost - bucket.tokens + limit.requests * 1000 - 1) / (limit.requests * 1000))
        }
    }
}
