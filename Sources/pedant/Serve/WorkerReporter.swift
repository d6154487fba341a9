internal import Linux
internal import Logging
internal import ProxyEngine
internal import RequestValidation

/// What one worker tells, brought to the logs and the statistics. Lives on the worker's queue.
final class WorkerReporter: TrafficReporter {
    private let events: EventLog
    private let accessLog: AccessLog?

    init(accessLog: AccessLog?, logger: Logger) {
        self.accessLog = accessLog
        events = EventLog(logger: logger)
    }

    func judged(_ request: borrowing JudgedRequest, head: Span<UInt8>, body: Span<UInt8>) {
        switch request.action {
        case .rejected, .aborted: addAccessLine(request, head)
        // Forwarded: the line follows with the answer.
        case .observed, .warned, .none: break
        }
    }

    func forwarded(_ request: borrowing ForwardedRequest, head: Span<UInt8>) {
        addAccessLine(request, head)
    }

    func upstreamFailed(_ failure: UpstreamFailure, of request: borrowing ForwardedRequest, head: Span<UInt8>) {
        events.upstreamFailed(failure, request.id)
        addAccessLine(request, head, failure)
    }

    func happened(_ event: EngineEvent) {
        events.happened(event)
    }

    func batchEnded() {
        if let errno = accessLog?.flush() { events.accessLogFailed(errno) }
    }

    /// Opens the logs again under their names (rotation).
    func reopenLogs() {
        do throws(LinuxError) {
            try accessLog?.reopen()
        } catch {
            events.cannotReopen(error)
        }
    }

    private func addAccessLine(_ request: borrowing JudgedRequest, _ head: Span<UInt8>) {
        guard let accessLog else { return }
        let entry = AccessLog.Entry(
            id: request.id, time: request.time, client: request.client, status: request.status,
            outcome: request.action.rawValue, received: request.headLength + request.bodyReceived, sent: 0,
            nanoseconds: request.receiveNanoseconds)
        accessLog.add(entry, method: request.requestHead.method, target: request.requestHead.target, head: head)
    }

    private func addAccessLine(
        _ request: borrowing ForwardedRequest, _ head: Span<UInt8>, _ failure: UpstreamFailure? = nil
    ) {
        guard let accessLog else { return }
        let outcome = request.action == .none ? "forwarded" : request.action.rawValue
        let entry = AccessLog.Entry(
            id: request.id, time: request.time, client: request.client, status: failure?.status ?? request.status,
            outcome: failure == nil ? outcome : "upstream-failed", received: request.requestBytes,
            sent: request.responseBytes, nanoseconds: request.totalNanoseconds)
        accessLog.add(entry, method: request.method, target: request.target, head: head)
    }
}
