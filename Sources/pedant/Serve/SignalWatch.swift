internal import Dispatch
internal import Glibc
internal import Linux

/// Signals as blocks on a queue. They are ignored first: a Dispatch source sees only signals that are not delivered
/// otherwise, and one that comes before its source would end the process.
final class SignalWatch {
    private let queue: DispatchQueue
    private var sources: [any DispatchSourceSignal] = []
    private let registrations = DispatchGroup()

    init(queue: DispatchQueue) {
        self.queue = queue
        CurrentProcess.ignoreSignals()
    }

    /// Calls `action` on the queue for each delivery of one of the signals; several that come at once count as one.
    func on(_ numbers: Int32..., action: @escaping @Sendable () -> Void) {
        for number in numbers {
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler(handler: action)
            registrations.enter()
            source.setRegistrationHandler { [registrations] in registrations.leave() }
            source.activate()
            sources.append(source)
        }
    }

    /// Returns when every signal is watched: one that came before would be lost, as it is ignored.
    func awaitRegistration() { registrations.wait() }
}
