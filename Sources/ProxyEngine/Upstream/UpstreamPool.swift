internal import DequeModule
package import Linux

/// A worker's idle connections to one upstream. Bookkeeping only: it opens and closes nothing.
///
/// The one that became idle last is used first, so that the others can grow old and go.
package struct UpstreamPool<Connection: AnyObject> {
    private struct Idle {
        let connection: Connection
        let since: Instant
    }

    /// The most connections that wait.
    package let limit: Int
    /// How long one may wait.
    package let milliseconds: Int
    /// Counts the upstream's configurations: connections of an earlier one are not used again.
    package private(set) var generation = 0
    /// The oldest first.
    private var idle: Deque<Idle> = []

    package init(limit: Int, milliseconds: Int) {
        self.limit = limit
        self.milliseconds = milliseconds
    }

    package var count: Int { idle.count }

    /// The connection that became idle last, no longer in the pool; nil where a new one is needed.
    package mutating func take(now: Instant) -> Connection? {
        guard let last = idle.last, last.since.advanced(milliseconds: milliseconds) > now else { return nil }
        idle.removeLast()
        return last.connection
    }

    /// Keeps `connection` until it is taken. Returns the connection to close instead: the oldest one where the pool is
    /// full, `connection` itself where it belongs to an earlier generation.
    package mutating func put(_ connection: Connection, of generation: Int, now: Instant) -> Connection? {
        guard generation == self.generation, limit > 0 else { return connection }
        idle.append(Idle(connection: connection, since: now))
        return idle.count > limit ? idle.removeFirst().connection : nil
    }

    /// Forgets a connection that died while it was idle; false where it was not in the pool.
    @discardableResult
    package mutating func remove(_ connection: Connection) -> Bool {
        guard let index = idle.lastIndex(where: { $0.connection === connection }) else { return false }
        idle.remove(at: index)
        return true
    }

    /// Begins a new generation, at a reload or a drain. `takeAny` then yields the connections to close.
    package mutating func beginGeneration() {
        generation &+= 1
    }

    /// Any idle connection, no longer in the pool, for closing all of them.
    package mutating func takeAny() -> Connection? {
        idle.popFirst()?.connection
    }
}
