internal import Dispatch
internal import Glibc
internal import Synchronization

/// Runs the proxy until a signal ends it.
struct ServiceRunner {
    let file: ConfigurationFile

    func run() throws -> Never {
        let queue = DispatchQueue(label: "pedant.control")
        let signals = SignalWatch(queue: queue)
        let running = RunningService()
        let ending = Once()
        signals.on(SIGTERM, SIGINT) {
            // The second one does not wait for anything.
            guard ending.isFirst() else { _exit(ExitStatus.failed.rawValue) }
            Task { await running.service?.end() }
        }
        signals.on(SIGHUP) { Task { await running.service?.reload() } }
        signals.on(SIGUSR1) { Task { await running.service?.reopenLogs() } }
        signals.on(SIGUSR2) { Task { await running.service?.printTable() } }
        signals.awaitRegistration()
        // A signal that comes while the service starts waits on the queue until it has.
        let (service, status) = try queue.sync {
            let service = try ProxyService(file: file)
            running.service = service
            return (service, try service.openStatusListener())
        }
        let minute = DispatchSource.makeTimerSource(queue: queue)
        minute.schedule(deadline: .now() + 60, repeating: 60, leeway: .seconds(1))
        minute.setEventHandler { Task { await service.summarize() } }
        minute.activate()
        let second = DispatchSource.makeTimerSource(queue: queue)
        second.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(100))
        second.setEventHandler { Task { await service.refreshTokenKeys() } }
        second.activate()
        // Said last: who reads it may send signals and ask for the status.
        Task { Console.write(await service.announcement(status)) }
        withExtendedLifetime((signals, minute, second, status)) { dispatchMain() }
    }
}

/// Says once that it is the first time.
final class Once: Sendable {
    private let hasHappened = Atomic(false)

    func isFirst() -> Bool { !hasHappened.exchange(true, ordering: .relaxed) }
}

/// The service, once it has started.
final class RunningService: Sendable {
    private let held = Mutex<ProxyService?>(nil)

    var service: ProxyService? {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
