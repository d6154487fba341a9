internal import Dispatch
package import Linux
package import RequestValidation
internal import Synchronization

/// The proxy: as many workers as wanted, each on a queue of its own.
package final class Proxy: Sendable {
    private let configuration: EngineConfiguration
    private let state: Mutex<SharedState>
    private let workers: [WorkerHandle]

    /// - Parameter makeReporter: makes the object that worker number so-and-so reports to, on that worker's queue only.
    package init(
        configuration: EngineConfiguration, policy: ValidationPolicy,
        makeReporter: (Int) -> any TrafficReporter
    ) throws(LinuxError) {
        self.configuration = configuration
        let shared = SharedState(configuration)
        state = Mutex(shared)
        var handles: [WorkerHandle] = []
        for index in 0..<max(1, configuration.workers) {
            let reporter = makeReporter(index)
            handles.append(
                try WorkerHandle(index: index) { loop in
                    Worker(
                        loop: loop, shared: shared, configuration: configuration, policy: policy, reporter: reporter)
                })
        }
        workers = handles
    }

    private var shared: SharedState { state.withLock { $0 } }

    /// Binds and serves. Returns the bound addresses, in the order of the configuration.
    ///
    /// Throws what keeps it from listening: `EADDRINUSE`, `EACCES`.
    ///
    /// - Parameter lookedUp: hears of each failure to look up the upstream's name and of each change of its addresses,
    ///   on a queue of its own.
    package func start(
        lookedUp: @escaping @Sendable (Result<[SocketAddress], LinuxError>) -> Void = { _ in }
    ) throws(LinuxError) -> [SocketAddress] {
        CurrentProcess.ignoreBrokenPipes()
        shared.directory.start(lookedUp)
        let sockets = try ListeningSocket.bindAll(configuration.listeners, workers: workers.count)
        for (worker, own) in zip(workers, sockets) { try worker.start(own) }
        return (sockets.first ?? []).map { $0.address }
    }

    /// Whether the upstream's name has an address.
    package var isUpstreamResolved: Bool { shared.directory.address != nil }

    /// Client connections open now.
    package var connectionCount: Int { shared.ledger.count }

    /// Bytes of bodies on disk now.
    package var spooledBytes: Int { shared.spool.used }

    /// Puts new settings in force for every request that begins from now on. Listeners and the number of workers stay
    /// as they were at the start.
    package func reload(_ configuration: EngineConfiguration, _ policy: ValidationPolicy) {
        let (old, new) = state.withLock { state in
            let old = state
            state = SharedState(configuration, keeping: old)
            return (old, state)
        }
        if new.directory !== old.directory {
            old.directory.stop()
            new.directory.start { _ in }
        }
        for worker in workers { worker.perform { $0.reload(configuration, policy, new) } }
    }

    /// Runs `work` for each worker on its queue and returns what it gives.
    package func collect<Value: Sendable>(
        _ work: @escaping @Sendable (any TrafficReporter, WorkerCounters) -> Value
    ) async -> [Value] {
        var values: [Value] = []
        for handle in workers {
            values.append(
                await withCheckedContinuation { continuation in
                    handle.perform { worker in
                        continuation.resume(returning: work(worker.reporter, worker.counters))
                    }
                })
        }
        return values
    }

    /// The counters of all workers.
    package func counters() async -> WorkerCounters {
        await collect { _, counters in counters }.reduce(WorkerCounters(), +)
    }

    /// Stops accepting, finishes what is under way, at most `milliseconds` long, and stops. Returns whether all
    /// connections ended by themselves.
    package func drain(milliseconds: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            drain(milliseconds: milliseconds) { isDrained in continuation.resume(returning: isDrained) }
        }
    }

    /// The same for callers without a task; `whenDone` is called on a queue of a worker or of Dispatch.
    package func drain(milliseconds: Int, whenDone: @escaping @Sendable (Bool) -> Void) {
        let handles = workers
        let race = DrainRace(count: handles.count) { isDrained in
            for handle in handles { handle.perform { $0.stop() } }
            whenDone(isDrained)
        }
        for handle in handles { handle.perform { $0.drain { race.oneDrained() } } }
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { race.timeIsUp() }
    }

    /// Ends at once, cutting what is under way.
    package func stop() {
        shared.directory.stop()
        for handle in workers { handle.perform { $0.stop() } }
    }
}

/// Calls back once: when the last of several workers has drained, or when the time is up.
private final class DrainRace: Sendable {
    private let left: Mutex<Int>
    private let finished: @Sendable (Bool) -> Void

    init(count: Int, _ finished: @escaping @Sendable (Bool) -> Void) {
        left = Mutex(count)
        self.finished = finished
    }

    func oneDrained() {
        let isLast = left.withLock { left in
            left -= 1
            return left == 0
        }
        if isLast { finished(true) }
    }

    func timeIsUp() {
        let isFirst = left.withLock { left in
            guard left > 0 else { return false }
            left = 0
            return true
        }
        if isFirst { finished(false) }
    }
}
