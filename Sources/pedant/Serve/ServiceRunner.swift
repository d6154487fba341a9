internal import Dispatch
internal import Glibc
internal import Synchronization

/// Runs the proxy until a signal ends it.
struct ServiceRunner {
    let file: ConfigurationFile

    func run() throws -> Never {
        let queue = DispatchQueue(label: "pedant.control")
        let signals = SignalWatch(queue: queue)
        let service = try ProxyService(file: file)
        let status = try service.openStatusListener()
        let ending = Once()
        signals.on(SIGTERM, SIGINT) {
            // The second one does not wait for anything.
            guard ending.isFirst() else { _exit(ExitStatus.failed.rawValue) }
            Task { await service.end() }
        }
        signals.on(SIGHUP) { Task { await service.reload() } }
        signals.on(SIGUSR1) { Task { await service.reopenLogs() } }
        signals.on(SIGUSR2) { Task { await service.printTable() } }
        let minute = DispatchSource.makeTimerSource(queue: queue)
        minute.schedule(deadline: .now() + 60, repeating: 60, leeway: .seconds(1))
        minute.setEventHandler { Task { await service.summarize() } }
        minute.activate()
        withExtendedLifetime((signals, minute, status)) { dispatchMain() }
    }
}

/// Says once that it is the first time.
final class Once: Sendable {
    private let hasHappened = Atomic(false)

    func isFirst() -> Bool { !hasHappened.exchange(true, ordering: .relaxed) }
}
